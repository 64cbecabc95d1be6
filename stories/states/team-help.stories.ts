import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { failing, hanging } from '../helpers.js';
import { statesPage } from './states-page.js';

const meta: Meta = { title: 'States/team-help', component: 'team-help', tags: ['states', '!autodocs'] };
export default meta;

const help =
  (topic = '') =>
  (): unknown =>
    html`<team-help topic=${topic}></team-help>`;

export const All: StoryObj = statesPage('team-help', [
  { title: 'As an Administrator', behind: { as: 'tomasz' }, render: help() },
  { title: 'As a Team member', behind: { as: 'zoe' }, render: help() },
  { title: 'Of the retail system', behind: { as: 'genevieve' }, render: help() },
  {
    title: 'With the page’s own way to a chat',
    behind: { as: 'tomasz' },
    render: () =>
      html`<team-help topic="storesMissing"
        ><button type="button" slot="storesMissing.chat">Chat now</button></team-help
      >`,
  },
  { title: 'No help on this: nothing is there', behind: { as: 'tomasz' }, render: help('weather') },
  { title: 'Loading', behind: { as: 'tomasz', faults: hanging() }, render: help() },
  { title: 'Failed', behind: { as: 'tomasz', faults: failing('me') }, render: help() },
  { title: 'In a column of 320 px', behind: { as: 'tomasz' }, render: help(), width: 320 },
]);
