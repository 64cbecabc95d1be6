import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { acmeWinery } from 'rosterkit/testing';
import { backendOf } from './team.js';

/** Comfortable by default; `<team-provider density="compact">` for more rows on a screen. Touch keeps its 44 px. */
const meta: Meta = { title: 'Design/Density', parameters: { team: false } };
export default meta;
type Story = StoryObj;

const list = (density: '' | 'compact'): Story => {
  const backend = backendOf(acmeWinery);
  return {
    render: () => html`<team-provider .backend=${backend} density=${density}><team-list></team-list></team-provider>`,
  };
};

export const Comfortable: Story = list('');
export const Compact: Story = list('compact');
