import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { PASSWORD, TOKEN, type SessionScript } from '../test/helpers/scripted-sessions.js';
import { asTold } from './helpers.js';
import { act, forgetSessions, withSessions } from './session-stage.js';

interface Args {
  /** From a mailed link to choose a new password. */
  readonly resetToken: string;
}

const ADDRESS = 'jb@acme-winery.example';

const meta: Meta<Args> = {
  title: 'Elements/sign-in',
  component: 'sign-in',
  globals: { system: 'winery', signedInAs: 'story' },
  parameters: { team: false },
  decorators: [withSessions],
  beforeEach: forgetSessions,
  args: { resetToken: '' },
  render: ({ resetToken }) => html`<sign-in reset-token=${resetToken}></sign-in>`,
};
export default meta;
type Story = StoryObj<Args>;

/** Parts of a story in which somebody tries to sign in, with what comes of it. */
const trying = (script: SessionScript, password = PASSWORD): Story => ({
  parameters: { script },
  play: asTold(({ canvasElement }) =>
    act(canvasElement, 'sign-in', [{ fill: { email: ADDRESS, password }, press: 'submit' }]),
  ),
});

export const SignedOut: Story = {};

/** One sentence for a wrong password, an unknown address and a blocked person. */
export const Refused: Story = trying({}, 'wrong');

export const Incomplete: Story = {
  play: asTold(({ canvasElement }) => act(canvasElement, 'sign-in', [{ press: 'submit' }])),
};

export const Waiting: Story = trying({ faults: { signIn: ['hang'] } });

export const RateLimited: Story = trying({ faults: { signIn: [{ code: 'rateLimited', retryAfterMs: 600_000 }] } });

/** Another try works; what was typed is still there. */
export const NoConnection: Story = trying({ faults: { signIn: [{ code: 'network' }] } });

/** Signed in with a one-time password, which has to be replaced. */
export const NewPasswordNeeded: Story = trying({ oneTime: { [ADDRESS]: 'K7-once' } }, 'K7-once');

export const PasswordRefused: Story = {
  args: { resetToken: TOKEN },
  play: asTold(({ canvasElement }) =>
    act(canvasElement, 'sign-in', [{ fill: { password: 'password1234' }, press: 'submit' }]),
  ),
};

export const ForgotPassword: Story = {
  play: asTold(({ canvasElement }) => act(canvasElement, 'sign-in', [{ press: 'forgot' }])),
};

/** The same whether or not anybody has the address. */
export const LinkSent: Story = {
  play: asTold(({ canvasElement }) =>
    act(canvasElement, 'sign-in', [{ press: 'forgot' }, { fill: { email: ADDRESS }, press: 'submit' }]),
  ),
};

export const Reset: Story = { args: { resetToken: TOKEN } };

export const ResetDone: Story = {
  args: { resetToken: TOKEN },
  play: asTold(({ canvasElement }) =>
    act(canvasElement, 'sign-in', [{ fill: { password: PASSWORD }, press: 'submit' }]),
  ),
};

export const ResetLinkInvalid: Story = {
  args: { resetToken: 'used' },
  play: asTold(({ canvasElement }) =>
    act(canvasElement, 'sign-in', [{ fill: { password: PASSWORD }, press: 'submit' }]),
  ),
};

export const SignedIn: Story = { parameters: { script: { as: 'jean-baptiste' } } };

/** For whoever builds the page. */
export const WithoutSessions: Story = { parameters: { hasSessions: false, script: { as: 'layla' } } };

export const InFrench: Story = { globals: { locale: 'fr-CA' }, ...trying({}, 'wrong') };

export const RightToLeft: Story = {
  ...trying({}, 'wrong'),
  globals: { direction: 'rtl' },
};

export const Dark: Story = {
  ...trying({}, 'wrong'),
  globals: { theme: 'dark' },
};

/** In a place 320 px wide. */
export const Narrow: Story = {
  ...trying({}, 'wrong'),
  globals: { width: '320' },
};
