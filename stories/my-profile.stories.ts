import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { failing, hanging } from './helpers.js';

interface Args {
  /** Whether the form is open. */
  readonly isEdited: boolean;
}

const meta: Meta<Args> = {
  title: 'Elements/my-profile',
  component: 'my-profile',
  parameters: { team: { as: 'jean-baptiste' } },
  args: { isEdited: false },
  render: () => html`<my-profile></my-profile>`,
  play: async ({ canvasElement, args: { isEdited } }) => {
    if (!isEdited) return;
    const find = (): HTMLElement | null | undefined =>
      canvasElement.querySelector('my-profile')?.shadowRoot?.querySelector<HTMLElement>('[part="edit"]');
    for (let i = 0; i < 50 && !find(); i++) await new Promise((resolve) => setTimeout(resolve, 50));
    find()?.click();
  },
};
export default meta;
type Story = StoryObj<Args>;

export const AsStaff: Story = {};

export const Editing: Story = { args: { isEdited: true } };

/** A name written from right to left in a page that is not. */
export const RightToLeftName: Story = { parameters: { team: { as: 'layla' } } };

export const InFrench: Story = {
  parameters: { team: { as: 'jean-baptiste', locale: 'fr' } },
  args: { isEdited: true },
};

/** Saving fails; what was typed stays. */
export const Failing: Story = {
  parameters: { team: { as: 'jean-baptiste', faults: failing('updateProfile') } },
  args: { isEdited: true },
};

export const Loading: Story = { parameters: { team: { as: 'jean-baptiste', faults: hanging('getProfile') } } };

export const Failed: Story = { parameters: { team: { as: 'jean-baptiste', faults: failing('getProfile') } } };

/** The backend keeps profiles elsewhere. */
export const Denied: Story = {
  parameters: {
    team: {
      as: 'jean-baptiste',
      faults: [
        {
          on: 'capabilities',
          fault: {
            answer: (capabilities: { operations: string[] }) => ({
              ...capabilities,
              operations: capabilities.operations.filter((operation) => operation !== 'profile'),
            }),
          },
        },
      ],
    },
  },
};
