import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { commerce7 } from 'rosterkit/policies';
import { hanging, failing } from '../helpers.js';
import { quiet } from '../quiet.js';
import { statesPage } from './states-page.js';

const meta: Meta = { title: 'States/team-provider', component: 'team-provider', tags: ['states', '!autodocs'] };
export default meta;

const profile = (): unknown => html`<my-profile></my-profile>`;

/** A role of this policy grants a permission that there is not. */
const unsound = {
  on: 'getPolicy',
  fault: {
    answer: {
      ...commerce7,
      roles: [...commerce7.roles, { id: 'typo', name: { en: 'Typo' }, grants: ['order.refnud'] }],
    },
  },
} as const;

const states = statesPage('team-provider', [
  { title: 'Connected', behind: { as: 'bo' }, render: profile },
  { title: 'Without a backend', behind: { backend: () => undefined }, render: profile },
  { title: 'Without a provider', behind: false, render: profile },
  {
    title: 'A backend of another contract',
    behind: { backend: (backend) => Object.create(backend, { contractVersion: { value: 99 } }) as typeof backend },
    render: profile,
  },
  { title: 'A policy with a mistake', behind: { faults: [unsound] }, render: profile },
  {
    title: 'Nobody signed in',
    behind: { faults: [{ on: 'me', fault: { fail: { code: 'unauthenticated' } } }] },
    render: profile,
  },
  { title: 'Loading', behind: { faults: hanging() }, render: profile },
  { title: 'Failed', behind: { faults: failing('me') }, render: profile },
]);

export const All: StoryObj = { ...states, beforeEach: quiet };
