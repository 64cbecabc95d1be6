import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { expect } from 'storybook/test';
import { teamOf } from '../helpers.js';
import { Actor, eventually } from './actor.js';

/** Roles, read and written; switches for everybody; the way to another application. */
const meta: Meta = {
  title: 'Flows/Roles and settings',
  tags: ['flows', '!autodocs'],
  globals: { system: 'retail', signedInAs: 'genevieve', locale: 'en', backend: 'story' },
};
export default meta;
type Story = StoryObj;

export const ReadTheGuide: Story = {
  globals: { system: 'portal', signedInAs: 'tomasz', width: '320' },
  render: () => html`<role-guide></role-guide>`,
  play: async ({ canvasElement, step }) => {
    const actor = new Actor(canvasElement);
    await step('One role at a time', async () => void (await actor.sees('th', 'Administrator')));
    await step('Choose another', async () => {
      const select = await actor.sees<HTMLSelectElement>('#role');
      const manager = [...select.options].find(({ text }) => text === 'Manager');
      select.value = manager?.value ?? '';
      select.dispatchEvent(new Event('change', { bubbles: true }));
    });
    await step('Its rights are there', async () => {
      await actor.sees('th', 'Manager');
      await actor.misses('th', 'Administrator');
    });
  },
};

export const WriteARole: Story = {
  render: () => html`<role-editor></role-editor>`,
  play: async ({ canvasElement, id, step }) => {
    const actor = new Actor(canvasElement);
    await step('Begin', () => actor.presses('#create'));
    await step('Save without a name: it is asked for', async () => {
      await actor.presses('form [type=submit]');
      await actor.sees('.field__error');
    });
    await step('Name it, and give a right', async () => {
      await actor.writes('#name', 'Weekend till');
      await actor.presses('.right input:not([aria-disabled=true])');
    });
    await step('Save', () => actor.presses('form [type=submit]'));
    await step('It is among the shop’s own', async () => {
      await actor.sees('[part~=role]', 'Weekend till');
      await eventually(async () => {
        const { tenant } = await teamOf(id).backendFor('genevieve').me();
        await expect(JSON.stringify(tenant.customRoles)).toContain('Weekend till');
      });
    });
  },
};

export const SwitchASetting: Story = {
  globals: { system: 'shop', signedInAs: 'joerg' },
  render: () => html`<operation-settings></operation-settings>`,
  play: async ({ canvasElement, id, step }) => {
    const actor = new Actor(canvasElement);
    const isOn = async (): Promise<unknown> => {
      const { tenant } = await teamOf(id).backendFor('joerg').me();
      return tenant.settings?.['orderProcess'];
    };
    await step('Switch orders off: it asks', async () => {
      await actor.presses('#orderProcess');
      await actor.sees('dialog[open]');
    });
    await step('Not after all', async () => {
      await actor.presses('dialog[open] button', 'Cancel');
      await actor.misses('dialog[open]');
      await expect(await isOn()).not.toBe(false);
    });
    await step('Yes', async () => {
      await actor.presses('#orderProcess');
      await actor.presses('dialog[open] .button--danger');
      await eventually(async () => expect(await isOn()).toBe(false));
    });
    await step('The switch is off', async () => {
      await actor.sees('#orderProcess[aria-checked=false]');
    });
  },
};

export const GoToAnotherApplication: Story = {
  globals: { signedInAs: 'mamadou' },
  render: () => html`
    <app-switcher
      current="retail"
      .urls=${{ retail: '#retail', ecom: '#ecom' }}
      @app-switch-request=${(event: CustomEvent<{ application: string }>) => {
        event.preventDefault();
        const to = (event.currentTarget as HTMLElement).parentElement?.querySelector('output');
        if (to) to.textContent = event.detail.application;
      }}
    ></app-switcher>
    <p>Gone to: <output></output></p>
  `,
  play: async ({ canvasElement, step }) => {
    const actor = new Actor(canvasElement);
    await step('Open the menu', () => actor.presses('[part=button]'));
    await step('One is here already', async () => void (await actor.sees('[role=menuitem][aria-current]')));
    await step('Choose the other', () => actor.presses('[role=menuitem]:not([aria-current])'));
    await step('The page is told', async () => void (await actor.sees('output', 'ecom')));
  },
};
