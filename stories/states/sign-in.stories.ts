import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { PASSWORD, TOKEN, type SessionScript } from '../../test/helpers/scripted-sessions.js';
import { act, openSessions } from '../session-stage.js';
import { NOW, statesPage, type Scene, type State } from './states-page.js';

const meta: Meta = { title: 'States/sign-in', component: 'sign-in', tags: ['states', '!autodocs'] };
export default meta;

const ADDRESS = 'jb@acme-winery.example';
const scripted =
  (script: SessionScript = {}, hasSessions = true): (() => Scene) =>
  () =>
    openSessions(script, hasSessions, 'story', NOW);
const form =
  (resetToken = '') =>
  (): unknown =>
    html`<sign-in reset-token=${resetToken}></sign-in>`;
const acting =
  (...steps: Parameters<typeof act>[2]): NonNullable<State['after']> =>
  (place) =>
    act(place, 'sign-in', steps);
const trying = (password: string): NonNullable<State['after']> =>
  acting({ fill: { email: ADDRESS, password }, press: 'submit' });

export const All: StoryObj = statesPage(
  'sign-in',
  [
    { title: 'Signed out', behind: scripted(), render: form() },
    { title: 'Refused', behind: scripted(), render: form(), after: trying('wrong') },
    { title: 'Nothing filled in', behind: scripted(), render: form(), after: acting({ press: 'submit' }) },
    { title: 'Waiting', behind: scripted({ faults: { signIn: ['hang'] } }), render: form(), after: trying(PASSWORD) },
    {
      title: 'Too many tries',
      behind: scripted({ faults: { signIn: [{ code: 'rateLimited', retryAfterMs: 600_000 }] } }),
      render: form(),
      after: trying(PASSWORD),
    },
    {
      title: 'No connection',
      behind: scripted({ faults: { signIn: [{ code: 'network' }] } }),
      render: form(),
      after: trying(PASSWORD),
    },
    {
      title: 'A password of one’s own is needed',
      behind: scripted({ oneTime: { [ADDRESS]: 'K7-once' } }),
      render: form(),
      after: trying('K7-once'),
    },
    { title: 'Forgotten', behind: scripted(), render: form(), after: acting({ press: 'forgot' }) },
    {
      title: 'A link is on its way',
      behind: scripted(),
      render: form(),
      after: acting({ press: 'forgot' }, { fill: { email: ADDRESS }, press: 'submit' }),
    },
    { title: 'A new password', behind: scripted(), render: form(TOKEN) },
    {
      title: 'A new password that everybody knows',
      behind: scripted(),
      render: form(TOKEN),
      after: acting({ fill: { password: 'password1234' }, press: 'submit' }),
    },
    {
      title: 'A new password is set',
      behind: scripted(),
      render: form(TOKEN),
      after: acting({ fill: { password: PASSWORD }, press: 'submit' }),
    },
    {
      title: 'The link is used up',
      behind: scripted(),
      render: form('used'),
      after: acting({ fill: { password: PASSWORD }, press: 'submit' }),
    },
    { title: 'Signed in', behind: scripted({ as: 'jean-baptiste' }), render: form() },
    { title: 'Without sessions', behind: scripted({ as: 'layla' }, false), render: form() },
    { title: 'In a column of 320 px', behind: scripted(), render: form(), after: trying('wrong'), width: 320 },
    { title: 'In a side panel of 280 px', behind: scripted({ as: 'layla' }), render: form(), width: 280 },
  ],
  { inColumns: true },
);
