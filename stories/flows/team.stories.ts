import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { expect } from 'storybook/test';
import { teamOf } from '../helpers.js';
import { Actor, eventually } from './actor.js';

/** What people do with a team, step by step; each ends with what the backend has stored. */
const meta: Meta = {
  title: 'Flows/Team',
  tags: ['flows', '!autodocs'],
  globals: { system: 'winery', signedInAs: 'marguerite', locale: 'en', backend: 'story' },
  render: () => html`<team-list><invite-user slot="toolbar"></invite-user></team-list>`,
};
export default meta;
type Story = StoryObj;

const memberOf = async (storyId: string, memberId: string) =>
  (await teamOf(storyId).backendFor('marguerite').getMember(memberId)).member;

export const ChangeARole: Story = {
  play: async ({ canvasElement, id, step }) => {
    const actor = new Actor(canvasElement);
    await step('Open Ólafur', () => actor.presses('.name', 'Ólafur'));
    await step('Choose another role', () => actor.ticks('standard'));
    await step('Save', () => actor.presses('.button--primary:not([aria-disabled=true])', 'Save'));
    await step('The backend has it', () =>
      eventually(async () => expect((await memberOf(id, 'olafur')).roles).toEqual(['standard'])),
    );
    await step('The row shows it', async () => {
      await actor.sees('.row', 'Ólafur');
    });
  },
};

export const DisableAndEnable: Story = {
  play: async ({ canvasElement, id, step }) => {
    const actor = new Actor(canvasElement);
    await step('Disable Siobhán', async () => {
      await actor.chooses('Siobhán', 'Disable');
      await actor.presses('dialog[open] button', 'Disable');
      await eventually(async () => expect((await memberOf(id, 'siobhan')).status).toBe('inactive'));
    });
    await step('Her row says so', async () => void (await actor.sees('.row .badge', 'Inactive')));
    await step('Enable her again', async () => {
      await actor.misses('dialog[open]');
      await actor.chooses('Siobhán', 'Enable');
      await eventually(async () => expect((await memberOf(id, 'siobhan')).status).toBe('active'));
    });
  },
};

export const RemoveAfterAQuestion: Story = {
  play: async ({ canvasElement, id, step }) => {
    const actor = new Actor(canvasElement);
    await step('Change one’s mind', async () => {
      await actor.chooses('Siobhán', 'Remove');
      await actor.presses('dialog[open] button', 'Cancel');
      await actor.misses('dialog[open]');
      await expect((await memberOf(id, 'siobhan')).status).toBe('active');
    });
    await step('Remove Siobhán', async () => {
      await actor.chooses('Siobhán', 'Remove');
      await actor.presses('dialog[open] .button--danger');
    });
    await step('The row is gone', async () => {
      await actor.misses('dialog[open]');
      await actor.misses('.row', 'Siobhán');
    });
    await step('The backend has no such member', () =>
      eventually(async () => {
        const { items } = await teamOf(id).backendFor('marguerite').listMembers({ limit: 50 });
        await expect(items.map(({ member }) => member.id)).not.toContain('siobhan');
      }),
    );
  },
};

export const DisableMany: Story = {
  play: async ({ canvasElement, id, step }) => {
    const actor = new Actor(canvasElement);
    await step('Choose everybody', async () => {
      await actor.sees('.row .badge', 'Active');
      await actor.presses('.head input');
    });
    await step('Disable them', async () => {
      await actor.presses('.bulk button', 'Disable');
      await actor.presses('dialog[open] .button--danger');
    });
    await step('Each has an outcome, oneself with the reason', async () => {
      await actor.sees('.outcomes', 'Done');
      await actor.sees('.outcomes', 'yourself');
      await eventually(async () => expect((await memberOf(id, 'olafur')).status).toBe('inactive'));
      await expect((await memberOf(id, 'marguerite')).status).toBe('active');
    });
  },
};
