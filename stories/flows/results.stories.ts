import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import type { TeamProviderElement } from 'rosterkit';
import { expect } from 'storybook/test';
import { failing, teamOf } from '../helpers.js';
import { Actor, eventually } from './actor.js';

/** What is said of a change, and the way back. The results stay until they are put away, as readers of this page are slow. */
const meta: Meta = {
  title: 'Flows/Results',
  tags: ['flows', '!autodocs'],
  globals: { system: 'winery', signedInAs: 'marguerite', locale: 'en', backend: 'story' },
  render: () => html`<team-list></team-list>`,
};
export default meta;
type Story = StoryObj;

const statusOf = async (storyId: string, memberId: string) =>
  (await teamOf(storyId).backendFor('marguerite').getMember(memberId)).member.status;

/** Disables people, one after the other, with results that stay. */
async function disables(canvas: HTMLElement, ...names: readonly string[]): Promise<Actor> {
  canvas.querySelector<TeamProviderElement>('team-provider')!.toasts = 'stay';
  const actor = new Actor(canvas);
  for (const name of names) {
    await actor.chooses(name, 'Disable');
    await actor.presses('dialog[open] button', 'Disable');
    await actor.misses('dialog[open]');
    await actor.sees('.toast', name);
  }
  return actor;
}

/** One result, taken back. */
export const Undone: Story = {
  play: async ({ canvasElement, id, step }) => {
    const actor = await disables(canvasElement, 'Siobhán');
    await step('The result is there, and true', async () => {
      await actor.sees('.toast', 'can no longer sign in');
      await expect(await statusOf(id, 'siobhan')).toBe('inactive');
    });
    await step('Undo', () => actor.presses('.undo', 'Undo'));
    await step('In its place stands what came of that, with no way back', async () => {
      await actor.sees('.toast', 'is active again');
      await actor.misses('.toast', 'can no longer sign in');
      await actor.misses('.undo');
    });
    await step('The backend has it', () =>
      eventually(async () => expect(await statusOf(id, 'siobhan')).toBe('active')),
    );
  },
};

/** Two results, each with its own way back; the newer one stands below. */
export const TwoAtOnce: Story = {
  play: async ({ canvasElement, id, step }) => {
    const actor = await disables(canvasElement, 'Siobhán', 'Ólafur');
    const first = await actor.sees('.toast', 'Siobhán');
    const second = await actor.sees('.toast', 'Ólafur');
    await expect(first.getBoundingClientRect().bottom).toBeLessThanOrEqual(second.getBoundingClientRect().top);
    await step('Undo the older one alone', async () => {
      first.querySelector<HTMLElement>('.undo')!.click();
      await eventually(async () => expect(await statusOf(id, 'siobhan')).toBe('active'));
      await expect(await statusOf(id, 'olafur')).toBe('inactive');
    });
    await step('The other one is as it was', async () => {
      await actor.sees('.toast', 'can no longer sign in');
      await expect(second.querySelector('.undo')).not.toBe(null);
    });
  },
};

/** The way back fails: the result says so, and stays until it is put away. */
export const UndoFailed: Story = {
  parameters: { team: { faults: failing('reactivateMember') } },
  play: async ({ canvasElement, id, step }) => {
    const actor = await disables(canvasElement, 'Siobhán');
    await step('Undo', () => actor.presses('.undo', 'Undo'));
    await step('It says why not', async () => {
      const toast = await actor.sees('.toast--failure', 'No connection');
      await expect(toast.querySelector('.undo')).toBe(null);
      await expect(await statusOf(id, 'siobhan')).toBe('inactive');
    });
  },
};
