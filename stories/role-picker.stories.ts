import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import type { RoleOffer } from 'rosterkit/domain';
import { failing, hanging, systemShown } from './helpers.js';
import { toolbarOf } from './toolbar.js';

/** A role of one system is shown in no other. */
const WINERY = { system: 'winery' } as const;

interface Args {
  readonly value: string;
  readonly label: string;
  readonly required: boolean;
  readonly disabled: boolean;
  readonly readonly: boolean;
  readonly offers?: readonly RoleOffer[];
}

const meta: Meta<Args> = {
  title: 'Elements/role-picker',
  component: 'role-picker',
  args: { value: '', label: '', required: false, disabled: false, readonly: false },
  render: ({ value, label, required, disabled, readonly, offers }, { parameters, globals }) => {
    const { action, kind = '' } = systemShown(parameters, toolbarOf(globals)).picks;
    return html`<role-picker
      name="role"
      action=${action}
      kind=${kind}
      .value=${value}
      label=${label}
      ?required=${required}
      ?disabled=${disabled}
      ?readonly=${readonly}
      .offers=${offers}
    ></role-picker>`;
  },
};
export default meta;
type Story = StoryObj<Args>;

/** Whatever the system is, one of its roles is chosen. */
export const AsOwner: Story = {
  render: (args, context) => {
    const { role } = systemShown(context.parameters, toolbarOf(context.globals)).picks;
    return meta.render?.({ ...args, value: args.value || role }, context) ?? html``;
  },
};

export const NothingChosen: Story = {};

/** A Partner gives no role above their own. */
export const AsPartner: Story = {
  globals: WINERY,
  parameters: { team: { as: 'bo' } },
  args: { value: 'partner' },
};

export const WithFormerNames: Story = {
  globals: { system: 'portal' },
  parameters: { team: { system: 'portal', as: 'tomasz' } },
  args: { value: 'teamMember' },
};

/** Contacts of a customer: two roles, with permissions that can be switched for each person. */
export const WithOptions: Story = {
  globals: { system: 'shop' },
  parameters: { team: { as: 'chloe' } },
  args: { value: 'endUser' },
  render: ({ value }) => html`<role-picker action="member.provision" kind="contact" .value=${value}></role-picker>`,
};

/** In 320 pixels the details are below the list. */
export const Narrow: Story = {
  args: { value: 'basic' },
  globals: { ...WINERY, width: '320' },
};

export const Disabled: Story = { globals: WINERY, args: { value: 'basic', disabled: true } };

export const ReadOnly: Story = { globals: WINERY, args: { value: 'basic', readonly: true } };

const offerOf = (n: number): RoleOffer => ({
  role: { id: `role${n}`, name: { en: `Role ${n}` }, description: { en: 'Does this and that.' } },
  decision: n % 5 === 4 ? { allowed: false, reason: 'limitReached', effect: 'disable' } : { allowed: true },
  applications: [],
  access: [{ permission: 'a.b', label: { en: 'See the orders' } }],
  restrictions: Array.from({ length: n % 4 }, (_, i) => ({ permission: `c.${i}`, label: { en: `Restriction ${i}` } })),
  options: [],
  attributes: [],
});

/** As many as a business ever makes; some that cannot be given now say why. */
export const TwentyFiveRoles: Story = {
  parameters: { team: false },
  args: { value: 'role3', offers: Array.from({ length: 25 }, (_, n) => offerOf(n)) },
};

/** The kit has never heard of this role; it is shown as it is. */
export const UnknownRole: Story = { globals: WINERY, args: { value: 'sommelier' } };

export const Empty: Story = { parameters: { team: false }, args: { offers: [] } };

export const Loading: Story = { parameters: { team: { faults: hanging() } } };

export const Failed: Story = { parameters: { team: { faults: failing('me') } } };

export const InFrench: Story = { globals: { ...WINERY, locale: 'fr-CA' }, args: { value: 'partner' } };
