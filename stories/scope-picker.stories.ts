import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import type { Scope, ScopeSelection } from 'rosterkit/domain';
import { asTold, failing, hanging } from './helpers.js';

interface Args {
  readonly value: ScopeSelection;
  readonly label: string;
  readonly error: string;
  readonly required: boolean;
  readonly disabled: boolean;
  readonly locked: boolean;
  readonly dir: 'ltr' | 'rtl';
  readonly scopes?: readonly Scope[];
  readonly limit?: ScopeSelection;
}

const shop = (id: string, name: string, rest: Partial<Scope> = {}): Scope => ({
  id,
  name,
  tenantId: 'harbour-heath',
  type: 'store',
  ...rest,
});

const TOWNS = [
  'Whitby',
  'Scarborough',
  'Leeds',
  'Grimsby',
  'Þórshöfn',
  'Étretat',
  'יפו',
  '小樽',
  'Γαλαξίδι',
  'Lerwick',
];
const STREETS = ['Quay', 'Foreshore', 'Kirkgate', 'Market Hall', 'Pier'];

/** Three hundred, in towns of many scripts. */
const hundreds: readonly Scope[] = Array.from({ length: 300 }, (_, index) => {
  const town = TOWNS[index % TOWNS.length] ?? '';
  const street = STREETS[Math.floor(index / TOWNS.length) % STREETS.length] ?? '';
  return shop(`s${index + 1}`, `${town} ${street} ${Math.floor(index / 50) + 1}`, {
    attributes: { address: `${index + 1} ${street}, ${town}` },
  });
});

const regions: readonly Scope[] = [
  shop('north', 'North', { type: 'region' }),
  shop('s1', 'Whitby Quay', { parentId: 'north' }),
  shop('s2', 'Scarborough Foreshore', { parentId: 'north' }),
  shop('west', 'West', { type: 'region' }),
  shop('s4', 'Fishguard Pier', { parentId: 'west' }),
  shop('s5', 'The van'),
];

const meta: Meta<Args> = {
  title: 'Elements/scope-picker',
  component: 'scope-picker',
  globals: { system: 'portal' },
  parameters: { team: { system: 'portal', as: 'tomasz' } },
  args: { value: [], label: '', error: '', required: false, disabled: false, locked: false, dir: 'ltr' },
  argTypes: { dir: { control: 'inline-radio', options: ['ltr', 'rtl'] } },
  render: ({ value, label, error, required, disabled, locked, dir, scopes, limit }) => html`
    <div dir=${dir}>
      <scope-picker
        name="stores"
        .value=${value}
        label=${label}
        error=${error}
        ?required=${required}
        ?disabled=${disabled}
        ?locked=${locked}
        .scopes=${scopes}
        .limit=${limit}
      ></scope-picker>
    </div>
  `,
};
export default meta;
type Story = StoryObj<Args>;

export const Few: Story = { args: { value: ['s1'] } };

export const NothingChosen: Story = {};

/** Those that are added later come with it, which a list of every store does not say. */
export const All: Story = { args: { value: 'all' } };

export const EveryStoreByName: Story = { args: { value: ['s1', 's2', 's3'] } };

export const Hundreds: Story = { args: { scopes: hundreds, value: ['s1', 's12', 's123'] } };

/** Regions are stores to choose as well. */
export const GroupedByParent: Story = { args: { scopes: regions, value: ['s1', 'west'] } };

export const GroupedByName: Story = {
  args: {
    scopes: hundreds.slice(0, 40).map((scope, index) => ({ ...scope, attributes: { group: TOWNS[index % 4] ?? '' } })),
  },
};

/** A Manager of two stores: the third is there, and why it cannot be given. */
export const WithLockedStores: Story = {
  parameters: { team: { system: 'portal', as: 'haneul' } },
  args: { limit: ['s1', 's2'], value: ['s1', 's3'] },
};

export const HundredsWithLockedStores: Story = {
  args: { scopes: hundreds, limit: hundreds.slice(0, 20).map(({ id }) => id), value: ['s2'] },
};

/** A role that has every store, always. */
export const LockedToAll: Story = { args: { locked: true } };

export const Required: Story = {
  args: { required: true },
  play: asTold(async ({ canvasElement }) => {
    const picker = canvasElement.querySelector('scope-picker');
    await picker?.updateComplete;
    picker?.reportValidity();
  }),
};

export const WithError: Story = { args: { error: 'Choose the stores for this role.' } };

export const Disabled: Story = { args: { disabled: true, value: ['s1'] } };

export const RightToLeft: Story = { args: { dir: 'rtl', scopes: hundreds, value: ['s7'] } };

export const InFrench: Story = {
  globals: { locale: 'fr-CA' },
  parameters: { team: { system: 'portal', as: 'tomasz' } },
  args: { value: ['s2'] },
};

/** In 320 pixels. */
export const Narrow: Story = {
  args: { scopes: hundreds, value: ['s1'] },
  globals: { width: '320' },
};

export const Empty: Story = { args: { scopes: [] } };

export const Loading: Story = {
  parameters: { team: { system: 'portal', as: 'tomasz', faults: hanging('listScopes') } },
};

export const Failed: Story = {
  parameters: { team: { system: 'portal', as: 'tomasz', faults: failing('listScopes') } },
};
