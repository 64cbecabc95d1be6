import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { asTold, hanging } from './helpers.js';

interface Args {
  readonly current: string;
  readonly urls: Readonly<Record<string, string>>;
}

const meta: Meta<Args> = {
  title: 'Elements/app-switcher',
  component: 'app-switcher',
  globals: { system: 'retail' },
  parameters: { team: { system: 'retail', as: 'mamadou' } },
  args: { current: 'retail', urls: { retail: '#retail', ecom: '#ecom' } },
  render: ({ current, urls }) => html`<app-switcher current=${current} .urls=${urls}></app-switcher>`,
};
export default meta;
type Story = StoryObj<Args>;

export const Closed: Story = {};

export const Open: Story = {
  play: asTold(async ({ canvasElement }) => {
    const element = canvasElement.querySelector('app-switcher')!;
    await expectButton(element);
  }),
};

export const InFrench: Story = {
  globals: { locale: 'fr-CA' },
  parameters: { team: { system: 'retail', as: 'genevieve' } },
};

/** No application is known to be this one. */
export const Nowhere: Story = { args: { current: '' } };

/** Who may open one application has nothing to switch to. */
export const OneApplication: Story = { parameters: { team: { system: 'retail', as: 'noemie' } } };

/** The shape of what comes, until the answer. */
export const Loading: Story = { parameters: { team: { system: 'retail', as: 'mamadou', faults: hanging() } } };

async function expectButton(element: Element): Promise<void> {
  for (let looks = 0; looks < 100; looks++) {
    const button = element.shadowRoot?.querySelector('button');
    if (button) return button.click();
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  throw new Error('No switcher.');
}
