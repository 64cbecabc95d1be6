import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { expect } from 'storybook/test';
import { teamOf } from '../helpers.js';
import { Actor, eventually } from './actor.js';

/** How people come into a team. */
const meta: Meta = {
  title: 'Flows/Invite',
  tags: ['flows', '!autodocs'],
  globals: { system: 'winery', signedInAs: 'marguerite', locale: 'en', backend: 'story' },
  render: () => html`<team-list><invite-user slot="toolbar"></invite-user></team-list>`,
};
export default meta;
type Story = StoryObj;

const addressesOf = async (storyId: string, as = 'marguerite'): Promise<readonly (string | undefined)[]> => {
  const { items } = await teamOf(storyId).backendFor(as).listMembers({ limit: 100 });
  return items.map(({ member }) => member.email);
};

export const OnePerson: Story = {
  play: async ({ canvasElement, id, step }) => {
    const actor = new Actor(canvasElement);
    await step('Open the form', () => actor.presses('[part=button]'));
    await step('Send it too early: what is missing stands beside the field', async () => {
      await actor.sees('role-picker');
      await actor.presses('dialog[open] [part=send]');
      await actor.sees('.field__error', 'Type an e-mail address');
    });
    await step('Write an address and choose a role', async () => {
      await actor.writes('#email', 'new@acme-winery.example');
      await actor.ticks('basic');
    });
    await step('Send', () => actor.presses('dialog[open] [part=send]'));
    await step('They are invited, and in the list', async () => {
      await eventually(async () => expect(await addressesOf(id)).toContain('new@acme-winery.example'));
      await actor.sees('.row', 'new@acme-winery.example');
    });
  },
};

export const RefusedForOne: Story = {
  play: async ({ canvasElement, id, step }) => {
    const actor = new Actor(canvasElement);
    await step('Two addresses, one of which has an account', async () => {
      await actor.presses('[part=button]');
      await actor.pastes('#email', 'second@acme-winery.example, olafur@acme-winery.example');
      await actor.ticks('basic');
    });
    await step('Send', () => actor.presses('dialog[open] [part=send]'));
    await step('One is sent, the other says why not', async () => {
      await actor.sees('dialog[open]', 'already');
      await eventually(async () => expect(await addressesOf(id)).toContain('second@acme-winery.example'));
    });
  },
};

export const FromAList: Story = {
  globals: { system: 'portal', signedInAs: 'tomasz' },
  play: async ({ canvasElement, id, step }) => {
    const actor = new Actor(canvasElement);
    await step('Go over to a list', async () => {
      await actor.presses('[part=button]');
      await actor.presses('#use-list');
    });
    await step('Paste and read it', async () => {
      await actor.pastes(
        '#list-text',
        'First name,Last name,E-mail,Role,Stores\n' +
          'Nell,Ito,nell@harbourheath.example,Accountant,Whitby Quay\n' +
          'Bo,Ito,bo@harbourheath.example,Chef,Whitby Quay\n',
      );
      await actor.presses('#list-read');
    });
    await step('The row with a role that there is not says so', async () => {
      await actor.sees('dialog[open]', 'Chef');
    });
    await step('Send the one that is ready', () => actor.presses('dialog[open] [part=send]'));
    await step('Nell is invited, Bo is not', () =>
      eventually(async () => {
        const addresses = await addressesOf(id, 'tomasz');
        await expect(addresses).toContain('nell@harbourheath.example');
        await expect(addresses).not.toContain('bo@harbourheath.example');
      }),
    );
  },
};

export const WithStores: Story = {
  globals: { system: 'portal', signedInAs: 'tomasz' },
  play: async ({ canvasElement, id, step }) => {
    const actor = new Actor(canvasElement);
    await step('Name and address', async () => {
      await actor.presses('[part=button]');
      await actor.writes('#firstName', 'Nell');
      await actor.writes('#lastName', 'Ito');
      await actor.writes('#email', 'nell@harbourheath.example');
    });
    await step('A role that has stores', () => actor.ticks('accountant'));
    await step('One of the stores', () => actor.presses('scope-picker input[type=checkbox], [part~=scope] input'));
    await step('Send', () => actor.presses('dialog[open] [part=send]'));
    await step('The invitation is for that store', () =>
      eventually(async () => {
        const { items } = await teamOf(id).backendFor('tomasz').listMembers({ limit: 100 });
        const nell = items.find(({ member }) => member.email === 'nell@harbourheath.example')?.member;
        await expect(nell?.roles).toEqual(['accountant']);
        await expect(nell?.scopes).toEqual(['s1']);
      }),
    );
  },
};
