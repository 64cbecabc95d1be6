import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { memoryTeam } from 'rosterkit/backend/memory';
import { commerce7 } from 'rosterkit/policies';
import { acmeWinery } from 'rosterkit/testing';
import { GuardedSessions, threeSessions } from '../test/helpers/guarded-sessions.js';
import { asTold, failing, hanging } from './helpers.js';
import { act } from './session-stage.js';
import { provider, toolbarOf, type Behind } from './toolbar.js';

interface Args {
  /** Whether the form is open. */
  readonly isEdited: boolean;
}

const meta: Meta<Args> = {
  title: 'Elements/my-profile',
  component: 'my-profile',
  parameters: { team: { as: 'jean-baptiste' } },
  args: { isEdited: false },
  render: () => html`<my-profile></my-profile>`,
  play: asTold(async ({ canvasElement, args: { isEdited } }) => {
    if (!isEdited) return;
    const find = (): HTMLElement | null | undefined =>
      canvasElement.querySelector('my-profile')?.shadowRoot?.querySelector<HTMLElement>('[part="edit"]');
    for (let i = 0; i < 50 && !find(); i++) await new Promise((resolve) => setTimeout(resolve, 50));
    find()?.click();
  }),
};
export default meta;
type Story = StoryObj<Args>;

export const AsStaff: Story = {};

export const Editing: Story = { args: { isEdited: true } };

/** A name written from right to left in a page that is not. */
export const RightToLeftName: Story = { parameters: { team: { as: 'layla' } } };

export const InFrench: Story = {
  globals: { locale: 'fr-CA' },
  parameters: { team: { as: 'jean-baptiste' } },
  args: { isEdited: true },
};

/** Saving fails; what was typed stays. */
export const Failing: Story = {
  parameters: { team: { as: 'jean-baptiste', faults: failing('updateProfile') } },
  args: { isEdited: true },
};

export const Loading: Story = { parameters: { team: { as: 'jean-baptiste', faults: hanging('getProfile') } } };

export const Failed: Story = { parameters: { team: { as: 'jean-baptiste', faults: failing('getProfile') } } };

/** The backend keeps profiles elsewhere. */
export const Denied: Story = {
  parameters: {
    team: {
      as: 'jean-baptiste',
      faults: [
        {
          on: 'capabilities',
          fault: {
            answer: (capabilities: { operations: string[] }) => ({
              ...capabilities,
              operations: capabilities.operations.filter((operation) => operation !== 'profile'),
            }),
          },
        },
      ],
    },
  },
};

/** Whose profile this is has nothing to do with the toolbar. */
const KEPT = { system: 'winery', signedInAs: 'story' } as const;

/** The profile at a host whose sign-in is the kit's: with a password, devices and a way out. */
function withSecurity(change?: (sessions: GuardedSessions) => void): Story {
  let stage: Behind | undefined;
  return {
    globals: KEPT,
    parameters: { team: false },
    beforeEach: () => {
      stage = undefined;
    },
    render: (_args, { globals }) => {
      stage ??= openSecurity(change);
      return provider(stage, toolbarOf(globals), html`<my-profile></my-profile>`);
    },
  };
}

function openSecurity(change: (sessions: GuardedSessions) => void = () => {}): Behind {
  const sessions = new GuardedSessions();
  sessions.entries = threeSessions(Date.now());
  change(sessions);
  return {
    backend: memoryTeam({ seed: acmeWinery(Date.now()), policy: commerce7 }).backendFor('jean-baptiste'),
    sessions,
  };
}

const PASSWORDS = { current: 'the old one', password: 'several words make a good one' };

export const Security: Story = withSecurity();

/** Signing out ends this session only, and nothing is known of others. */
export const SecurityOfOneDevice: Story = withSecurity((sessions) => {
  sessions.signOutEnds = 'device';
  sessions.entries = [];
});

export const DevicesLoading: Story = withSecurity((sessions) => {
  sessions.gate = new Promise(() => {});
});

export const DevicesFailed: Story = withSecurity(({ faults }) => {
  faults.listSessions = { code: 'network' };
});

export const EndingADevice: Story = {
  ...withSecurity(),
  play: asTold(({ canvasElement }) => act(canvasElement, 'my-profile', [{ press: 'end-session' }])),
};

export const ChangingThePassword: Story = {
  ...withSecurity(),
  play: asTold(({ canvasElement }) => act(canvasElement, 'my-profile', [{ press: 'change-password' }])),
};

/** The sentence stands beside the field it is about. */
export const PasswordRefused: Story = {
  ...withSecurity(({ faults }) => {
    faults.changePassword = { code: 'invalid', field: 'password', reason: 'passwordBreached' };
  }),
  play: asTold(({ canvasElement }) =>
    act(canvasElement, 'my-profile', [{ press: 'change-password' }, { fill: PASSWORDS, press: 'save-password' }]),
  ),
};

export const PasswordChanged: Story = {
  ...withSecurity(),
  play: asTold(({ canvasElement }) =>
    act(canvasElement, 'my-profile', [{ press: 'change-password' }, { fill: PASSWORDS, press: 'save-password' }]),
  ),
};

export const SecurityInFrench: Story = { ...withSecurity(), globals: { ...KEPT, locale: 'fr-CA' } };

export const SecurityRightToLeft: Story = { ...withSecurity(), globals: { ...KEPT, direction: 'rtl' } };

export const SecurityInTheDark: Story = { ...withSecurity(), globals: { ...KEPT, theme: 'dark' } };
