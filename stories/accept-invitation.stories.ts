import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { PASSWORD, TOKEN } from '../test/helpers/scripted-sessions.js';
import { asTold } from './helpers.js';
import { act, forgetSessions, withSessions } from './session-stage.js';

interface Args {
  /** From the link of the invitation. */
  readonly token: string;
}

const meta: Meta<Args> = {
  title: 'Elements/accept-invitation',
  component: 'accept-invitation',
  globals: { system: 'winery', signedInAs: 'story' },
  parameters: { team: false },
  decorators: [withSessions],
  beforeEach: forgetSessions,
  args: { token: TOKEN },
  render: ({ token }) => html`<accept-invitation token=${token}></accept-invitation>`,
};
export default meta;
type Story = StoryObj<Args>;

/** What somebody does who accepts with this password. */
const accepting = (password: string): NonNullable<Story['play']> =>
  asTold(({ canvasElement }) => act(canvasElement, 'accept-invitation', [{ fill: { password }, press: 'submit' }]));

const names = { firstName: 'Jean-Baptiste', lastName: 'Étévé' };

export const Loading: Story = { parameters: { script: { faults: { readInvitation: ['hang'] } } } };

export const Form: Story = { parameters: { script: { invitation: names } } };

/** The address has an account: its password is asked for. */
export const HasLogin: Story = { parameters: { script: { invitation: { ...names, hasLogin: true } } } };

export const PasswordRefused: Story = { play: accepting('short') };

export const WrongPassword: Story = {
  parameters: { script: { invitation: { hasLogin: true } } },
  play: accepting('not mine'),
};

export const Waiting: Story = {
  parameters: { script: { faults: { acceptInvitation: ['hang'] } } },
  play: accepting(PASSWORD),
};

/** Used, expired, withdrawn or unknown: they look alike. */
export const InvalidLink: Story = { args: { token: 'used' } };

export const Failed: Story = { parameters: { script: { faults: { readInvitation: [{ code: 'network' }] } } } };

export const WrongPersonSignedIn: Story = { parameters: { script: { as: 'layla' } } };

export const Accepted: Story = { play: accepting(PASSWORD) };

export const InFrench: Story = { globals: { locale: 'fr-CA' }, parameters: { script: { invitation: names } } };

export const RightToLeft: Story = {
  parameters: { script: { as: 'layla' } },
  globals: { direction: 'rtl' },
};

export const Dark: Story = {
  ...PasswordRefused,
  globals: { theme: 'dark' },
};

/** In a place 320 px wide. */
export const Narrow: Story = {
  parameters: { script: { as: 'layla' } },
  globals: { width: '320' },
};
