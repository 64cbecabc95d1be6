import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { failing, hanging } from '../helpers.js';
import { statesPage } from './states-page.js';

const meta: Meta = { title: 'States/role-guide', component: 'role-guide', tags: ['states', '!autodocs'] };
export default meta;

const guide =
  (kinds = '') =>
  (): unknown =>
    html`<role-guide kinds=${kinds}></role-guide>`;

/** A backend that keeps its policy to itself and offers no roles. */
const silent = (backend: object): never =>
  new Proxy(backend, {
    get(target, name) {
      if (name === 'capabilities') {
        const { capabilities } = target as { capabilities: () => Promise<object> };
        return async () => ({ ...(await capabilities.call(target)), authorization: 'decisions' });
      }
      if (name === 'roleOffers') return () => Promise.resolve([]);
      const value: unknown = Reflect.get(target, name);
      return typeof value === 'function' ? (value.bind(target) as unknown) : value;
    },
  }) as never;

export const All: StoryObj = statesPage('role-guide', [
  { title: 'Nine roles, three applications', render: guide() },
  { title: 'Conditions in footnotes, and a role that had another name', behind: { as: 'tomasz' }, render: guide() },
  { title: 'Permissions that are switched for each person', behind: { as: 'chloe' }, render: guide('contact') },
  { title: 'A role of the business’s own', behind: { as: 'genevieve' }, render: guide() },
  { title: 'Loading', behind: { faults: hanging() }, render: guide() },
  { title: 'Failed', behind: { faults: failing('me') }, render: guide() },
  { title: 'No roles', behind: { backend: silent }, render: guide() },
  { title: 'In a column of 320 px', behind: { as: 'tomasz' }, render: guide(), width: 320 },
  { title: 'In a side panel of 280 px', behind: { as: 'tomasz' }, render: guide(), width: 280 },
]);
