import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { hanging } from './helpers.js';

interface Args {
  readonly topic: string;
}

const meta: Meta<Args> = {
  title: 'Elements/team-help',
  component: 'team-help',
  parameters: { team: { system: 'portal', as: 'tomasz' } },
  args: { topic: '' },
  render: ({ topic }) => html`<team-help topic=${topic}></team-help>`,
};
export default meta;
type Story = StoryObj<Args>;

export const AsAdministrator: Story = {};

/** The page's own way to a chat in place of the sentence. */
export const WithAChat: Story = {
  render: () =>
    html`<team-help topic="storesMissing"
      ><button type="button" slot="storesMissing.chat">Chat now</button></team-help
    >`,
};

export const AsTeamMember: Story = { parameters: { team: { system: 'portal', as: 'zoe' } } };

export const InFrench: Story = {
  globals: { locale: 'fr-CA' },
  parameters: { team: { system: 'retail', as: 'genevieve' } },
};

/** Nothing is shown where there is none. */
export const NoHelp: Story = { args: { topic: 'weather' } };

/** The shape of what comes, until the answer. */
export const Loading: Story = { parameters: { team: { system: 'portal', as: 'tomasz', faults: hanging() } } };
