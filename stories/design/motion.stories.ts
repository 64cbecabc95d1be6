import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { VALUES } from '../../src/styles/index.js';
import { page, wearing } from './design-page.js';

/**
 * Colours change in `duration`; nothing flies in, nothing moves away from under the pointer. What waits breathes. Both stop
 * where the visitor asks for less motion.
 */
const meta: Meta = { title: 'Design/Motion', parameters: { team: false } };
export default meta;
type Story = StoryObj;

export const UnderThePointer: Story = {
  render: () =>
    page(
      () =>
        html`<p class="mover">Point here: ${VALUES.duration}, or none.</p>
          <p class="cluster">
            <button class="button button--primary" type="button">Main</button>
            <button class="button" type="button">Other</button>
            <button class="button button--quiet" type="button">Quiet</button>
          </p>`,
    ),
};

export const Waiting: Story = {
  render: () =>
    page(
      () =>
        html`<p class="visually-hidden">Placeholders of a list that loads</p>
          ${[60, 40, 80].map(
            (share) => html`<span class="skeleton" style=${wearing({ 'inline-size': `${share}%` })}></span>`,
          )}`,
    ),
};
