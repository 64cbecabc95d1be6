import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { failing, hanging } from '../helpers.js';
import { appears, statesPage } from './states-page.js';

const meta: Meta = { title: 'States/app-switcher', component: 'app-switcher', tags: ['states', '!autodocs'] };
export default meta;

const URLS = { retail: '#retail', ecom: '#ecom' };
const switcher =
  (current = 'retail') =>
  (): unknown =>
    html`<app-switcher current=${current} .urls=${URLS}></app-switcher>`;

export const All: StoryObj = statesPage('app-switcher', [
  { title: 'Closed', behind: { as: 'mamadou' }, render: switcher() },
  { title: 'Where no application is this one', behind: { as: 'mamadou' }, render: switcher('') },
  { title: 'With one application: nothing to switch to', behind: { as: 'noemie' }, render: switcher() },
  { title: 'Loading', behind: { as: 'mamadou', faults: hanging() }, render: switcher() },
  { title: 'Failed', behind: { as: 'mamadou', faults: failing('me') }, render: switcher() },
  { title: 'In a side panel of 280 px', behind: { as: 'mamadou' }, render: switcher(), width: 280 },
]);

export const Open: StoryObj = statesPage('app-switcher: open', [
  {
    title: 'Open',
    behind: { as: 'mamadou' },
    render: switcher(),
    after: async (place) => (await appears(place, 'app-switcher', '[part=button]')).click(),
  },
]);
