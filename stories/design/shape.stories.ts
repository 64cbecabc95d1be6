import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { VALUES } from '../../src/styles/index.js';
import { COMPONENTS } from '../../src/styles/tokens.js';
import { page, wearing } from './design-page.js';

/** Corners by the size of the box; two heights above the page, and no more. */
const meta: Meta = { title: 'Design/Radius and elevation', parameters: { team: false } };
export default meta;
type Story = StoryObj;

const boxes = (names: readonly string[], property: string, kind = ''): Story => ({
  render: () =>
    page(
      () =>
        html`<ul class="boxes">
          ${names.map(
            (name) =>
              html`<li class="stack">
                <span class="box ${kind}" style=${wearing({ [property]: name })}></span><code>${name}</code>
              </li>`,
          )}
        </ul>`,
    ),
});
const named = (tokens: object, pattern: RegExp): string[] => Object.keys(tokens).filter((name) => pattern.test(name));

export const Radius: Story = boxes(named(VALUES, /^radius-/), 'border-radius');

/** A component's radius is a role's, until a page sets it. */
export const RadiusOfComponents: Story = boxes(named(COMPONENTS, /-radius$/), 'border-radius');

export const Elevation: Story = boxes(named(VALUES, /^shadow-/), 'box-shadow', 'shade');
