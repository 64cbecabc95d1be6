import type { Decorator, Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import type { TeamBackend } from 'rosterkit/backend';
import { memoryTeam } from 'rosterkit/backend/memory';
import { commerce7 } from 'rosterkit/policies';
import { acmeWinery, withFaults } from 'rosterkit/testing';
import { GuardedSessions, HOUR_MS, MINUTE_MS } from '../test/helpers/guarded-sessions.js';
import { asTold } from './helpers.js';
import { provider, toolbarOf } from './toolbar.js';

interface Args {
  /** How early it warns, in minutes. */
  readonly warnMinutes: number;
}

interface GuardParameters {
  /** What happens to the session after the page was opened. */
  readonly after?: (sessions: GuardedSessions) => void;
  /** What happens before. */
  readonly before?: (sessions: GuardedSessions) => void;
}

const stages = new Map<string, { sessions: GuardedSessions; backend: TeamBackend }>();

/** The session is what these stories are about: the toolbar's person, system and backend do not change it. */
const withGuardedSessions: Decorator = (story, { id, parameters, globals }) => {
  const stage = stages.get(id) ?? open((parameters as GuardParameters).before);
  stages.set(id, stage);
  return provider(stage, toolbarOf(globals), story());
};

function open(before: GuardParameters['before']): { sessions: GuardedSessions; backend: TeamBackend } {
  const team = memoryTeam({ seed: acmeWinery(Date.now()), policy: commerce7 });
  const sessions = new GuardedSessions();
  const backend = withFaults(team.backendFor('jean-baptiste'), ({ method }) =>
    method === 'me' && sessions.memberId === undefined ? { fail: { code: 'unauthenticated' } } : undefined,
  );
  before?.(sessions);
  return { sessions, backend };
}

const meta: Meta<Args> = {
  title: 'Elements/session-guard',
  component: 'session-guard',
  globals: { system: 'winery', signedInAs: 'story' },
  parameters: { team: false },
  decorators: [withGuardedSessions],
  beforeEach: ({ id }) => void stages.delete(id),
  args: { warnMinutes: 5 },
  render: ({ warnMinutes }, { id }) => {
    const { sessions } = stages.get(id)!;
    return html`<session-guard
      warn-minutes=${warnMinutes}
      .clock=${sessions.clock}
      @session-changed=${(event: Event) => event.preventDefault()}
    >
      <p>
        <label>Note for the next shift <textarea rows="3"></textarea></label>
      </p>
      <my-profile></my-profile>
    </session-guard>`;
  },
  play: asTold(async ({ canvasElement, id, parameters }) => {
    const { after } = parameters as GuardParameters;
    const field = canvasElement.querySelector('textarea');
    const patience = after ? 60 : 0;
    for (let i = 0; i < patience && !field?.getClientRects().length; i++) await soon();
    if (field) field.value = 'The crates of the Riesling are';
    const stage = stages.get(id);
    if (stage) after?.(stage.sessions);
    await soon();
    await soon();
  }),
};
export default meta;
type Story = StoryObj<Args>;

const soon = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 100));
const pass =
  (ms: number) =>
  ({ clock }: GuardedSessions): void =>
    clock.advance(ms);
const ALMOST_MS = 4 * HOUR_MS - 4 * MINUTE_MS;

export const SignedIn: Story = {};

export const Warning: Story = { parameters: { after: pass(ALMOST_MS) } };

/** What was typed is still there, hidden. */
export const Ended: Story = { parameters: { after: pass(4 * HOUR_MS) } };

/** The page's own way to sign in, in the slot `signed-out`. */
export const EndedWithSignIn: Story = {
  parameters: { after: pass(4 * HOUR_MS) },
  render: (_args, { id }) =>
    html`<session-guard .clock=${stages.get(id)!.sessions.clock}>
      <p>
        <label>Note for the next shift <textarea rows="3"></textarea></label>
      </p>
      <sign-in slot="signed-out"></sign-in>
    </session-guard>`,
};

/** Signed out without a connection: over here at once, and at the server as soon as it can be reached. */
export const SigningOutUnfinished: Story = {
  parameters: { before: ({ faults }: GuardedSessions) => (faults.signOut = { code: 'network' }) },
  play: asTold(async ({ canvasElement }) => {
    const guard = canvasElement.querySelector('session-guard');
    for (let i = 0; i < 10; i++) await soon();
    await guard?.signOut();
  }),
};

export const AnotherMember: Story = {
  parameters: {
    after: (sessions: GuardedSessions) => {
      sessions.signInAs('layla');
      sessions.clock.advance(4 * HOUR_MS - 1);
    },
  },
};

/** Awake again, and the server has not answered yet. */
export const Checking: Story = {
  parameters: { before: (sessions: GuardedSessions) => (sessions.gate = new Promise(() => {})) },
};

/** Awake again, and the server cannot be reached: nothing is shown. */
export const CheckFailed: Story = {
  parameters: { before: ({ faults }: GuardedSessions) => (faults.session = { code: 'network' }) },
};

export const WarningInFrench: Story = { globals: { locale: 'fr-CA' }, parameters: { after: pass(ALMOST_MS) } };

export const EndedRightToLeft: Story = { globals: { direction: 'rtl' }, parameters: { after: pass(4 * HOUR_MS) } };

export const WarningInTheDark: Story = { globals: { theme: 'dark' }, parameters: { after: pass(ALMOST_MS) } };

export const EndedInTheDark: Story = { globals: { theme: 'dark' }, parameters: { after: pass(4 * HOUR_MS) } };
