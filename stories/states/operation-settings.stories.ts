import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { failing, hanging } from '../helpers.js';
import { appears, statesPage } from './states-page.js';

const meta: Meta = {
  title: 'States/operation-settings',
  component: 'operation-settings',
  tags: ['states', '!autodocs'],
};
export default meta;

const settings =
  (names = '') =>
  (): unknown =>
    html`<operation-settings settings=${names}><p slot="denied">Nothing to set here.</p></operation-settings>`;
const shop = { as: 'joerg' } as const;
const press = async (place: HTMLElement, selector: string): Promise<void> =>
  (await appears(place, 'operation-settings', selector)).click();

export const All: StoryObj = statesPage('operation-settings', [
  { title: 'As a System Administrator', behind: shop, render: settings() },
  { title: 'One of them', behind: shop, render: settings('inquiryProcess') },
  { title: 'Only to read', behind: { as: 'tomasz' }, render: settings() },
  { title: 'Denied, with the page’s own words', behind: { as: 'chloe' }, render: settings() },
  { title: 'Loading', behind: { ...shop, faults: hanging() }, render: settings() },
  { title: 'Failed', behind: { ...shop, faults: failing('me') }, render: settings() },
  {
    title: 'Not saved: the switch goes back',
    behind: { ...shop, faults: failing('updateSettings') },
    render: settings(),
    after: async (place) => {
      await press(place, '[role=switch]');
      await press(place, 'dialog[open] .button--danger');
    },
  },
  { title: 'In a column of 320 px', behind: shop, render: settings(), width: 320 },
  { title: 'In a side panel of 280 px', behind: shop, render: settings(), width: 280 },
]);

/** Asked before it stops for everybody. */
export const SwitchingOff: StoryObj = statesPage('operation-settings: the question', [
  { title: 'Before orders stop', behind: shop, render: settings(), after: (place) => press(place, '[role=switch]') },
]);
