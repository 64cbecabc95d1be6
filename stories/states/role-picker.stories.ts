import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import type { RoleOffer } from 'rosterkit/domain';
import { failing, hanging } from '../helpers.js';
import { statesPage } from './states-page.js';

const meta: Meta = { title: 'States/role-picker', component: 'role-picker', tags: ['states', '!autodocs'] };
export default meta;

interface Look {
  readonly value?: string;
  readonly kind?: string;
  readonly action?: string;
  readonly required?: boolean;
  readonly disabled?: boolean;
  readonly readonly?: boolean;
  readonly offers?: readonly RoleOffer[];
}
const picker =
  ({ value = '', kind = '', action = 'member.invite', required, disabled, readonly, offers }: Look = {}) =>
  (): unknown =>
    html`<role-picker
      name="role"
      action=${action}
      kind=${kind}
      .value=${value}
      ?required=${required}
      ?disabled=${disabled}
      ?readonly=${readonly}
      .offers=${offers}
    ></role-picker>`;

const offerOf = (n: number): RoleOffer => ({
  role: {
    id: `role${n}`,
    name: { en: n === 2 ? 'Deputy head of the department for customers who collect at the cellar door' : `Role ${n}` },
    description: { en: 'Does this and that.' },
  },
  decision: n % 5 === 4 ? { allowed: false, reason: 'limitReached', effect: 'disable' } : { allowed: true },
  applications: [],
  access: [{ permission: 'a.b', label: { en: 'See the orders' } }],
  restrictions: Array.from({ length: n % 4 }, (_, i) => ({ permission: `c.${i}`, label: { en: `Restriction ${i}` } })),
  options: [],
  attributes: [],
});

export const All: StoryObj = statesPage('role-picker', [
  { title: 'A role is chosen', render: picker({ value: 'posBasic' }) },
  { title: 'Nothing chosen', render: picker() },
  {
    title: 'Needed, and not chosen',
    render: picker({ required: true }),
    after: async (place) => {
      const element = place.querySelector('role-picker');
      await element?.updateComplete;
      element?.reportValidity();
    },
  },
  { title: 'No role above one’s own, as a Partner', behind: { as: 'bo' }, render: picker({ value: 'partner' }) },
  { title: 'A role that had another name', behind: { as: 'tomasz' }, render: picker({ value: 'teamMember' }) },
  {
    title: 'Permissions to switch',
    behind: { as: 'chloe' },
    render: picker({ value: 'endUser', kind: 'contact', action: 'member.provision' }),
  },
  {
    title: 'Twenty-five roles; a long name, and some that cannot be given now',
    behind: false,
    render: picker({ value: 'role2', offers: Array.from({ length: 25 }, (_, n) => offerOf(n)) }),
  },
  { title: 'Disabled', render: picker({ value: 'basic', disabled: true }) },
  { title: 'Only to read', render: picker({ value: 'basic', readonly: true }) },
  { title: 'A role nobody knows', render: picker({ value: 'sommelier' }) },
  { title: 'No roles', behind: false, render: picker({ offers: [] }) },
  { title: 'Loading', behind: { faults: hanging() }, render: picker() },
  { title: 'Failed', behind: { faults: failing('me') }, render: picker() },
  { title: 'In a column of 320 px', render: picker({ value: 'basic' }), width: 320 },
  { title: 'In a side panel of 280 px', behind: { as: 'tomasz' }, render: picker({ value: 'manager' }), width: 280 },
]);
