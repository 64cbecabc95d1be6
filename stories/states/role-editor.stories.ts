import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { veloBoreal } from 'rosterkit/testing';
import { failing, hanging } from '../helpers.js';
import { appears, statesPage, type State } from './states-page.js';

const meta: Meta = { title: 'States/role-editor', component: 'role-editor', tags: ['states', '!autodocs'] };
export default meta;

const editor = (): unknown => html`<role-editor></role-editor>`;
const retail = { as: 'genevieve' } as const;
const pressing =
  (...ids: readonly string[]): NonNullable<State['after']> =>
  async (place) => {
    for (const id of ids) (await appears(place, 'role-editor', id)).click();
  };
const full = (now: number): ReturnType<typeof veloBoreal> => {
  const seed = veloBoreal(now);
  return { ...seed, tenant: { ...seed.tenant, settings: { ...seed.tenant.settings, customRoleLimit: 1 } } };
};
const without = (now: number): ReturnType<typeof veloBoreal> => {
  const seed = veloBoreal(now);
  const employees = seed.members.filter(
    ({ roles }) => !roles.some((role) => seed.tenant.customRoles?.some(({ id }) => id === role)),
  );
  return { ...seed, members: employees, tenant: { ...seed.tenant, customRoles: [] } };
};

export const All: StoryObj = statesPage(
  'role-editor',
  [
    { title: 'As the owner', behind: retail, render: editor },
    { title: 'A new role', behind: retail, render: editor, after: pressing('#create') },
    { title: 'A new role without a name', behind: retail, render: editor, after: pressing('#create', '[type=submit]') },
    { title: 'A role is edited', behind: retail, render: editor, after: pressing('#edit-omnichannelSeller') },
    { title: 'Within one’s own rights', behind: { as: 'etienne' }, render: editor, after: pressing('#create') },
    { title: 'As many as there can be', behind: { as: 'genevieve', seed: full }, render: editor },
    { title: 'None of one’s own yet', behind: { as: 'genevieve', seed: without }, render: editor },
    { title: 'Denied', behind: { as: 'noemie' }, render: editor },
    { title: 'Loading', behind: { ...retail, faults: hanging() }, render: editor },
    { title: 'Failed', behind: { ...retail, faults: failing('me') }, render: editor },
    {
      title: 'In a column of 320 px',
      behind: retail,
      render: editor,
      after: pressing('#edit-omnichannelSeller'),
      width: 320,
    },
    { title: 'In a side panel of 280 px', behind: retail, render: editor, width: 280 },
  ],
  { inColumns: true },
);
