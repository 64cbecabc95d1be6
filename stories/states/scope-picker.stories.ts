import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import type { Scope, ScopeSelection } from 'rosterkit/domain';
import { failing, hanging } from '../helpers.js';
import { statesPage } from './states-page.js';

const meta: Meta = { title: 'States/scope-picker', component: 'scope-picker', tags: ['states', '!autodocs'] };
export default meta;

interface Look {
  readonly value?: ScopeSelection;
  readonly error?: string;
  readonly required?: boolean;
  readonly disabled?: boolean;
  readonly locked?: boolean;
  readonly scopes?: readonly Scope[];
  readonly limit?: ScopeSelection;
}
const picker =
  ({ value = [], error = '', required, disabled, locked, scopes, limit }: Look = {}) =>
  (): unknown =>
    html`<scope-picker
      name="stores"
      .value=${value}
      error=${error}
      ?required=${required}
      ?disabled=${disabled}
      ?locked=${locked}
      .scopes=${scopes}
      .limit=${limit}
    ></scope-picker>`;

const shop = (id: string, name: string, rest: Partial<Scope> = {}): Scope => ({
  id,
  name,
  tenantId: 'harbour-heath',
  type: 'store',
  ...rest,
});
const TOWNS = ['Whitby', 'Scarborough', 'Leeds', 'Þórshöfn', 'Étretat', 'יפו', '小樽', 'Γαλαξίδι'];
const hundreds: readonly Scope[] = Array.from({ length: 300 }, (_, index) =>
  shop(`s${index + 1}`, `${TOWNS[index % TOWNS.length] ?? ''} ${Math.floor(index / TOWNS.length) + 1}`, {
    attributes: { address: `${index + 1} Quay` },
  }),
);
const regions: readonly Scope[] = [
  shop('north', 'North', { type: 'region' }),
  shop('s1', 'Whitby Quay', { parentId: 'north' }),
  shop('s2', 'Scarborough Foreshore, in the old customs house behind the lifeboat station', { parentId: 'north' }),
  shop('west', 'West', { type: 'region' }),
  shop('s4', 'Fishguard Pier', { parentId: 'west' }),
];
const portal = { as: 'tomasz' } as const;

export const All: StoryObj = statesPage(
  'scope-picker',
  [
    { title: 'A few', behind: portal, render: picker({ value: ['s1'] }) },
    { title: 'Nothing chosen', behind: portal, render: picker() },
    { title: 'All, those to come included', behind: portal, render: picker({ value: 'all' }) },
    { title: 'Hundreds', behind: portal, render: picker({ scopes: hundreds, value: ['s1', 's12', 's123'] }) },
    {
      title: 'In groups, with a long name',
      behind: portal,
      render: picker({ scopes: regions, value: ['s1', 'west'] }),
    },
    {
      title: 'Some that cannot be given',
      behind: { as: 'haneul' },
      render: picker({ limit: ['s1', 's2'], value: ['s1', 's3'] }),
    },
    { title: 'Locked to all', behind: portal, render: picker({ locked: true }) },
    { title: 'With an error', behind: portal, render: picker({ error: 'Choose the stores for this role.' }) },
    {
      title: 'Needed, and not chosen',
      behind: portal,
      render: picker({ required: true }),
      after: async (place) => {
        const element = place.querySelector('scope-picker');
        await element?.updateComplete;
        element?.reportValidity();
      },
    },
    { title: 'Disabled', behind: portal, render: picker({ disabled: true, value: ['s1'] }) },
    { title: 'None', behind: portal, render: picker({ scopes: [] }) },
    { title: 'Loading', behind: { ...portal, faults: hanging('listScopes') }, render: picker() },
    { title: 'Failed', behind: { ...portal, faults: failing('listScopes') }, render: picker() },
    { title: 'In a column of 320 px', behind: portal, render: picker({ scopes: hundreds, value: ['s1'] }), width: 320 },
    { title: 'In a side panel of 280 px', behind: portal, render: picker({ value: ['s1'] }), width: 280 },
  ],
  { inColumns: true },
);
