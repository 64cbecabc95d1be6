import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { asTold, failing, hanging } from './helpers.js';

interface Args {
  readonly settings: string;
}

const b2b = { system: 'shop', as: 'joerg' } as const;

const meta: Meta<Args> = {
  title: 'Elements/operation-settings',
  component: 'operation-settings',
  args: { settings: '' },
  parameters: { team: b2b },
  render: ({ settings }) =>
    html`<operation-settings settings=${settings}><p slot="denied">Nothing to set here.</p></operation-settings>`,
};
export default meta;
type Story = StoryObj<Args>;

async function press(canvas: HTMLElement, selector: string): Promise<void> {
  for (let tries = 0; tries < 200; tries++) {
    const root = canvas.querySelector('operation-settings')?.shadowRoot;
    const found = root?.querySelector<HTMLElement>(selector);
    if (found) return found.click();
    await new Promise((done) => setTimeout(done, 25));
  }
  throw new Error(`${selector} does not appear.`);
}

export const AsSystemAdministrator: Story = {};

export const OneOfThem: Story = { args: { settings: 'inquiryProcess' } };

/** Asked before it stops for everybody. */
export const SwitchingOff: Story = { play: asTold(({ canvasElement }) => press(canvasElement, '[role=switch]')) };

/** Nobody sets these here. */
export const ReadOnly: Story = { parameters: { team: { system: 'portal', as: 'tomasz' } } };

export const Denied: Story = { parameters: { team: { ...b2b, as: 'chloe' } } };

export const Loading: Story = { parameters: { team: { ...b2b, faults: hanging() } } };

export const Failed: Story = { parameters: { team: { ...b2b, faults: failing('me') } } };

/** The switch goes back, with the reason. */
export const SaveFailed: Story = {
  parameters: { team: { ...b2b, faults: failing('updateSettings') } },
  play: asTold(async ({ canvasElement }) => {
    await press(canvasElement, '[role=switch]');
    await press(canvasElement, 'dialog[open] .button--danger');
  }),
};

/** In a place 320 px wide. */
export const Narrow: Story = { globals: { width: '320' } };

export const InFrench: Story = { globals: { locale: 'fr-CA' }, parameters: { team: { ...b2b } } };

export const RightToLeft: Story = { globals: { direction: 'rtl' } };
