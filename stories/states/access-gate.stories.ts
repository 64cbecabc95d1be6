import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { failing, hanging } from '../helpers.js';
import { statesPage } from './states-page.js';

const meta: Meta = { title: 'States/access-gate', component: 'access-gate', tags: ['states', '!autodocs'] };
export default meta;

/** The stores of the payments portal, as its page knows them. */
const SHOPS = [
  ['s1', 'Whitby Quay'],
  ['s2', 'Scarborough Foreshore'],
  ['s3', 'Leeds Kirkgate'],
] as const;

const gate =
  (permission: string, mode = '') =>
  (): unknown => html`
    <p><bdi>The page’s own buttons:</bdi></p>
    <access-gate permission=${permission} .mode=${mode}><button type="button">Refund 42.00</button></access-gate>
  `;

export const All: StoryObj = statesPage('access-gate', [
  { title: 'Allowed', behind: { as: 'siobhan' }, render: gate('order.refund') },
  { title: 'Hidden', behind: { as: 'layla' }, render: gate('order.refund') },
  { title: 'Disabled', behind: { as: 'layla' }, render: gate('order.refund', 'disable') },
  { title: 'Disabled, with the policy’s own reason', behind: { as: 'tomasz' }, render: gate('document.sign') },
  {
    title: 'By store',
    behind: { as: 'adaeze' },
    render: () => html`
      <ul>
        ${SHOPS.map(
          ([scope, name]) => html`
            <li>
              <bdi>Invoice of ${name}</bdi>
              <access-gate permission="invoice.download" scope=${scope} mode="disable"
                ><button type="button">Download</button></access-gate
              >
            </li>
          `,
        )}
      </ul>
    `,
  },
  {
    title: 'With something of the page’s own in its place',
    behind: { as: 'layla' },
    render: () => html`
      <access-gate permission="order.refund">
        <button type="button">Refund 42.00</button>
        <p slot="denied"><bdi>Refunds are made at the desk.</bdi></p>
      </access-gate>
    `,
  },
  { title: 'Loading: closed', behind: { faults: hanging() }, render: gate('order.refund') },
  { title: 'Failed: closed', behind: { faults: failing('me') }, render: gate('order.refund') },
  { title: 'In a side panel of 280 px', behind: { as: 'tomasz' }, render: gate('document.sign'), width: 280 },
]);
