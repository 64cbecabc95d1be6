import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { VALUES } from '../../src/styles/index.js';
import { page, wearing } from './design-page.js';

/** Four sizes, three weights, one line height. Sizes follow the visitor's root size and never fall below their pixels. */
const meta: Meta = { title: 'Design/Type', parameters: { team: false } };
export default meta;
type Story = StoryObj;

const named = (start: string): string[] => Object.keys(VALUES).filter((name) => name.startsWith(start));
const SAMPLE = 'Who may do what, and where: Zoë O’Connor, 小明 王, ليلى حداد';

export const Sizes: Story = {
  render: () =>
    page(
      () =>
        html`<dl>
          ${named('font-size-').map(
            (name) =>
              html`<dt>${name}</dt>
                <dd>
                  <span style=${wearing({ 'font-size': name })}>${SAMPLE}</span
                  ><output data-measure="font-size"></output>
                </dd>`,
          )}
        </dl>`,
    ),
};

export const Weights: Story = {
  render: () =>
    page(
      () =>
        html`<dl>
          ${named('font-weight').map(
            (name) =>
              html`<dt>${name}</dt>
                <dd>
                  <span style=${wearing({ 'font-weight': name })}>${SAMPLE}</span
                  ><output data-measure="font-weight"></output>
                </dd>`,
          )}
        </dl>`,
    ),
};

/** How they stand together: a title, what it is about, and the thing itself. */
export const Hierarchy: Story = {
  render: () =>
    page(
      () =>
        html`<div class="card stack">
          <h2>Team</h2>
          <p class="muted">Who may sign in, and what each of them may do.</p>
          <h3>Invitations</h3>
          <p>Three people have not answered yet.</p>
          <p class="muted small">The oldest one ends on 3 December.</p>
        </div>`,
    ),
};
