import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { expect } from 'storybook/test';
import { PASSWORD, TOKEN } from '../../test/helpers/scripted-sessions.js';
import { teamOf } from '../helpers.js';
import { forgetSessions, withSessions } from '../session-stage.js';
import { Actor, eventually } from './actor.js';

/** One’s own account: coming in, and what stands in it. */
const meta: Meta = {
  title: 'Flows/Account',
  tags: ['flows', '!autodocs'],
  globals: { system: 'winery', signedInAs: 'jean-baptiste', locale: 'en', backend: 'story' },
};
export default meta;
type Story = StoryObj;

const signedOut = {
  parameters: { team: false },
  decorators: [withSessions],
  beforeEach: forgetSessions,
} satisfies Story;

export const SaveTheProfile: Story = {
  render: () => html`<my-profile></my-profile>`,
  play: async ({ canvasElement, id, step }) => {
    const actor = new Actor(canvasElement);
    await step('Edit', () => actor.presses('[part=edit]'));
    await step('Write a number', () => actor.writes('#phone', '+1 503 555 0134'));
    await step('Save', () => actor.presses('[part=save]'));
    await step('It is stored, and shown', async () => {
      await eventually(async () => {
        const profile = await teamOf(id).backendFor('jean-baptiste').getProfile?.();
        await expect(JSON.stringify(profile).replaceAll(' ', '')).toContain('+15035550134');
      });
      await actor.sees('dd', '503');
    });
  },
};

export const SignIn: Story = {
  ...signedOut,
  render: () => html`<sign-in></sign-in>`,
  play: async ({ canvasElement, step }) => {
    const actor = new Actor(canvasElement);
    await step('With a wrong password', async () => {
      await actor.writes('#email', 'jb@acme-winery.example');
      await actor.writes('#password', 'not mine at all');
      await actor.presses('[part=submit]');
      await actor.sees('[part=notice], .notice--danger', 'did not work');
    });
    await step('With the right one', async () => {
      await actor.writes('#password', PASSWORD);
      await actor.presses('[part=submit]');
      await actor.sees('sign-in, [part~=message], p', 'Jean-Baptiste');
    });
  },
};

export const AcceptAnInvitation: Story = {
  ...signedOut,
  render: () => html`<accept-invitation token=${TOKEN}></accept-invitation>`,
  play: async ({ canvasElement, step }) => {
    const actor = new Actor(canvasElement);
    await step('With a password that is too short', async () => {
      await actor.writes('#password', 'short');
      await actor.presses('[part=submit]');
      await actor.sees('.field__error');
    });
    await step('With a good one', async () => {
      await actor.writes('#password', PASSWORD);
      await actor.presses('[part=submit]');
      await actor.misses('#password');
    });
    await step('They belong to the team', async () => void (await actor.sees('.notice--success', 'ACME Winery')));
  },
};
