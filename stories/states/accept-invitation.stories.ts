import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { PASSWORD, TOKEN, type SessionScript } from '../../test/helpers/scripted-sessions.js';
import { act, openSessions } from '../session-stage.js';
import { NOW, statesPage, type Scene, type State } from './states-page.js';

const meta: Meta = { title: 'States/accept-invitation', component: 'accept-invitation', tags: ['states', '!autodocs'] };
export default meta;

const scripted =
  (script: SessionScript = {}): (() => Scene) =>
  () =>
    openSessions(script, true, 'story', NOW);
const form =
  (token = TOKEN) =>
  (): unknown =>
    html`<accept-invitation token=${token}></accept-invitation>`;
const accepting =
  (password: string): NonNullable<State['after']> =>
  (place) =>
    act(place, 'accept-invitation', [{ fill: { password }, press: 'submit' }]);
const names = { firstName: 'Jean-Baptiste', lastName: 'Étévé' };

export const All: StoryObj = statesPage(
  'accept-invitation',
  [
    { title: 'The form', behind: scripted({ invitation: names }), render: form() },
    {
      title: 'The address has a login',
      behind: scripted({ invitation: { ...names, hasLogin: true } }),
      render: form(),
    },
    { title: 'The password is too short', behind: scripted(), render: form(), after: accepting('short') },
    {
      title: 'The password is wrong',
      behind: scripted({ invitation: { hasLogin: true } }),
      render: form(),
      after: accepting('not mine'),
    },
    {
      title: 'Waiting',
      behind: scripted({ faults: { acceptInvitation: ['hang'] } }),
      render: form(),
      after: accepting(PASSWORD),
    },
    {
      title: 'Of a team with a long name',
      behind: scripted({
        invitation: { tenantName: 'Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft' },
      }),
      render: form(),
    },
    { title: 'Loading', behind: scripted({ faults: { readInvitation: ['hang'] } }), render: form() },
    { title: 'Used, expired, withdrawn or unknown', behind: scripted(), render: form('used') },
    { title: 'Failed', behind: scripted({ faults: { readInvitation: [{ code: 'network' }] } }), render: form() },
    { title: 'Somebody else is signed in', behind: scripted({ as: 'layla' }), render: form() },
    { title: 'Accepted', behind: scripted(), render: form(), after: accepting(PASSWORD) },
    { title: 'In a column of 320 px', behind: scripted({ as: 'layla' }), render: form(), width: 320 },
    { title: 'In a side panel of 280 px', behind: scripted({ invitation: names }), render: form(), width: 280 },
  ],
  { inColumns: true },
);
