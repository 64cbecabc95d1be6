import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { memoryTeam, createMemoryClock } from 'rosterkit/backend/memory';
import { commerce7 } from 'rosterkit/policies';
import { acmeWinery, withFaults } from 'rosterkit/testing';
import { GuardedSessions, HOUR_MS, MINUTE_MS } from '../../test/helpers/guarded-sessions.js';
import { NOW, settled, statesPage, type Scene, type State } from './states-page.js';

const meta: Meta = { title: 'States/session-guard', component: 'session-guard', tags: ['states', '!autodocs'] };
export default meta;

/** A page behind a guard, with what happens to its session before and after it was opened. */
function guarded(
  title: string,
  {
    before,
    after,
    signIn = false,
  }: {
    readonly before?: (sessions: GuardedSessions) => void;
    readonly after?: (sessions: GuardedSessions) => void;
    readonly signIn?: boolean;
  } = {},
): State {
  let sessions: GuardedSessions | undefined;
  return {
    title,
    behind: (): Scene => {
      const own = new GuardedSessions();
      sessions = own;
      const team = memoryTeam({ seed: acmeWinery(NOW), policy: commerce7, clock: createMemoryClock(NOW) });
      const backend = withFaults(team.backendFor('jean-baptiste'), ({ method }) =>
        method === 'me' && own.memberId === undefined ? { fail: { code: 'unauthenticated' } } : undefined,
      );
      before?.(own);
      return { backend, sessions: own, team };
    },
    render: () =>
      html`<session-guard .clock=${sessions?.clock} @session-changed=${(event: Event) => event.preventDefault()}>
        <p>
          <label>Note for the next shift <textarea rows="2"></textarea></label>
        </p>
        <my-profile></my-profile>
        ${signIn ? html`<sign-in slot="signed-out"></sign-in>` : ''}
      </session-guard>`,
    after: async (place) => {
      if (sessions) after?.(sessions);
      await settled(place);
    },
  };
}
const pass =
  (ms: number) =>
  ({ clock }: GuardedSessions): void =>
    clock.advance(ms);

export const All: StoryObj = statesPage('session-guard', [
  guarded('Signed in: the page itself'),
  guarded('Awake again, and the server has not answered', {
    before: (sessions) => void (sessions.gate = new Promise(() => {})),
  }),
  guarded('Awake again, and the server cannot be reached', {
    before: ({ faults }) => void (faults.session = { code: 'network' }),
  }),
]);

/** Four minutes before it ends. */
export const Warning: StoryObj = statesPage('session-guard: the warning', [
  guarded('It ends soon', { after: pass(4 * HOUR_MS - 4 * MINUTE_MS) }),
]);

/** What was typed is still there, hidden. */
export const Ended: StoryObj = statesPage('session-guard: ended', [
  guarded('It has ended', { after: pass(4 * HOUR_MS) }),
]);

export const EndedWithSignIn: StoryObj = statesPage('session-guard: ended, with a sign-in', [
  guarded('It has ended, and one can sign in again', { after: pass(4 * HOUR_MS), signIn: true }),
]);

export const AnotherMember: StoryObj = statesPage('session-guard: somebody else', [
  guarded('Somebody else has signed in', {
    after: (sessions) => {
      sessions.signInAs('layla');
      sessions.clock.advance(4 * HOUR_MS - 1);
    },
  }),
]);
