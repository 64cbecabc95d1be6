import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html, type TemplateResult } from 'lit';
import { cssOf, PALETTE } from '../../src/styles/tokens.js';
import { PAIRINGS } from '../../src/styles/pairings.js';
import { contrast, painted } from '../../test/helpers/contrast.js';
import { page, wearing, type DesignPageElement } from './design-page.js';

/** Each text on each surface it is meant for, with the contrast it has here. The same table is what a test computes. */
const meta: Meta = { title: 'Design/Colour roles', parameters: { team: false } };
export default meta;
type Story = StoryObj;

const ratio = (stage: DesignPageElement, front: string, back: string): string =>
  contrast(painted(stage, cssOf(back), cssOf(front)), painted(stage, cssOf(back))).toFixed(1);

const pairs = (stage: DesignPageElement): TemplateResult =>
  html`<div class="swatches">
    ${PAIRINGS.filter(({ text }) => text.length > 0).flatMap(({ on, text }) =>
      on.map(
        (surface) =>
          html`<div class="swatch" style=${wearing({ background: surface })}>
            ${text.map(
              (front) =>
                html`<span style=${wearing({ color: front })}
                  ><b>${front}</b><span>${ratio(stage, front, surface)}</span></span
                >`,
            )}
            <span style=${wearing({ color: text[0] ?? 'text' })}>on ${surface}</span>
          </div>`,
      ),
    )}
  </div>`;

const inMode = (theme: string, more = ''): Story => ({
  render: () =>
    html`<team-provider theme=${theme} contrast=${more}
      >${page(
        (stage) =>
          html`<h2>${`${theme}${more && ', high contrast'}`}</h2>
            ${pairs(stage)}`,
      )}</team-provider
    >`,
});

export const Light: Story = inMode('light');
export const Dark: Story = inMode('dark');
export const HighContrastLight: Story = inMode('light', 'more');
export const HighContrastDark: Story = inMode('dark', 'more');

/** What the roles are made of. No sheet reads these: a page sets one to move every role made of it. */
export const Palette: Story = {
  render: () =>
    page(
      () =>
        html`<ul class="boxes">
          ${Object.entries(PALETTE).map(
            ([name, value]) =>
              html`<li class="stack">
                <span class="box" style=${wearing({ background: name })}></span><code>${name}<br />${value}</code>
              </li>`,
          )}
        </ul>`,
    ),
};
