import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { veloBoreal } from 'rosterkit/testing';
import { asTold, failing, hanging } from './helpers.js';

const meta: Meta = {
  title: 'Elements/role-editor',
  component: 'role-editor',
  parameters: { team: { system: 'retail', as: 'genevieve' } },
  render: () => html`<role-editor></role-editor>`,
};
export default meta;
type Story = StoryObj;

/** Presses a button of the element as soon as it is there. */
const pressing = (id: string): NonNullable<Story['play']> =>
  asTold(async ({ canvasElement }) => {
    const element = canvasElement.querySelector('role-editor')!;
    for (let looks = 0; looks < 100; looks++) {
      const button = element.shadowRoot?.querySelector<HTMLElement>(`#${id}`);
      if (button) return button.click();
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
    throw new Error(`No button ${id}.`);
  });

export const AsOwner: Story = {};

export const NewRole: Story = { play: pressing('create') };

export const Editing: Story = { play: pressing('edit-omnichannelSeller') };

/** An Admin gives nothing that an Admin does not have, and each such right says so. */
export const WithinOwnRights: Story = {
  parameters: { team: { system: 'retail', as: 'etienne' } },
  play: pressing('create'),
};

/** The plan's number of own roles is used up. */
export const Full: Story = {
  parameters: {
    team: {
      seed: (now: number) => {
        const seed = veloBoreal(now);
        return { ...seed, tenant: { ...seed.tenant, settings: { ...seed.tenant.settings, customRoleLimit: 1 } } };
      },
      as: 'genevieve',
    },
  },
};

/** Who may not write roles is told so. */
export const Denied: Story = { parameters: { team: { system: 'retail', as: 'noemie' } } };

export const InFrench: Story = {
  globals: { locale: 'fr-CA' },
  parameters: { team: { system: 'retail', as: 'genevieve' } },
  play: pressing('create'),
};

export const Narrow: Story = { globals: { width: '320' }, play: pressing('edit-omnichannelSeller') };

export const Loading: Story = { parameters: { team: { system: 'retail', as: 'genevieve', faults: hanging() } } };

export const Failed: Story = {
  parameters: { team: { system: 'retail', as: 'genevieve', faults: failing('me') } },
};
