import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { VALUES } from '../../src/styles/index.js';
import { page, wearing } from './design-page.js';

/** Everything is a multiple of `unit`; `density` takes steps off it. */
const meta: Meta = { title: 'Design/Spacing', parameters: { team: false } };
export default meta;
type Story = StoryObj;

const bars = (names: readonly string[]): Story => ({
  render: () =>
    page(
      () =>
        html`<dl>
          ${names.map(
            (name) =>
              html`<dt>${name}</dt>
                <dd>
                  <span class="bar" style=${wearing({ 'inline-size': name })}></span
                  ><output data-measure="width"></output>
                </dd>`,
          )}
        </dl>`,
    ),
});

export const Spaces: Story = bars(Object.keys(VALUES).filter((name) => name.startsWith('space-')));

export const Heights: Story = bars(
  Object.keys(VALUES).filter((name) => /^(control-height|row-height|avatar-size|icon-size)/.test(name)),
);
