import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import type { ObjectFacts } from 'rosterkit/domain';
import { hanging } from './helpers.js';

interface Args {
  readonly permission: string;
  readonly scope: string;
  readonly mode: string;
  readonly label: string;
  readonly object?: ObjectFacts | null;
}

const meta: Meta<Args> = {
  title: 'Elements/access-gate',
  component: 'access-gate',
  globals: { system: 'winery' },
  args: { permission: 'order.refund', scope: '', mode: '', label: '' },
  render: ({ permission, scope, mode, label, object }) => html`
    <p><bdi>The page’s own buttons:</bdi></p>
    <access-gate permission=${permission} scope=${scope} .mode=${mode} label=${label} .object=${object}>
      <button type="button">Refund 42.00</button>
    </access-gate>
  `,
};
export default meta;
type Story = StoryObj<Args>;

export const Allowed: Story = { parameters: { team: { as: 'siobhan' } } };

/** Nothing is there: not for the eye, the keyboard, nor a screen reader. */
export const Hidden: Story = { parameters: { team: { as: 'layla' } } };

export const Disabled: Story = { parameters: { team: { as: 'layla' } }, args: { mode: 'disable' } };

/** The policy itself says that signing is shown to an Administrator, out of use. */
export const WithThePolicysReason: Story = {
  globals: { system: 'portal' },
  parameters: { team: { as: 'tomasz' } },
  args: { permission: 'document.sign' },
};

export const InFrench: Story = {
  globals: { system: 'portal', locale: 'fr-CA' },
  parameters: { team: { as: 'tomasz' } },
  args: { permission: 'document.sign' },
};

/** The stores of the payments portal, as its page knows them. */
const SHOPS = [
  ['s1', 'Whitby Quay'],
  ['s2', 'Scarborough Foreshore'],
  ['s3', 'Leeds Kirkgate'],
] as const;

/** Invoices of the stores of an Accountant, who has one of three. */
export const ByStore: Story = {
  globals: { system: 'portal' },
  parameters: { team: { as: 'adaeze' } },
  render: () => html`
    <ul>
      ${SHOPS.map(
        ([scope, name]) =>
          html`<li>
            <bdi>Invoice of ${name}</bdi>
            <access-gate permission="invoice.download" scope=${scope} mode="disable"
              ><button type="button">Download</button></access-gate
            >
          </li>`,
      )}
    </ul>
  `,
};

/** A page may say something of its own in the place of what is refused. */
export const Denied: Story = {
  parameters: { team: { as: 'layla' } },
  render: () => html`
    <access-gate permission="order.refund">
      <button type="button">Refund 42.00</button>
      <p slot="denied"><bdi>Refunds are made at the desk.</bdi></p>
    </access-gate>
  `,
};

/** The outer gate opens, the inner one does not. */
export const Nested: Story = {
  parameters: { team: { as: 'layla' } },
  render: () => html`
    <access-gate permission="app.pos">
      <button type="button">Open the till</button>
      <access-gate permission="order.refund" mode="disable"><button type="button">Refund</button></access-gate>
    </access-gate>
  `,
};

/** Closed while nothing is known. */
export const Loading: Story = { parameters: { team: { faults: hanging() } } };

/** Closed when asking fails. */
export const Failed: Story = { parameters: { team: { faults: [{ on: 'me', fault: { fail: { code: 'network' } } }] } } };
