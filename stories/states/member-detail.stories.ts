import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { failing, hanging } from '../helpers.js';
import { appears, statesPage, write } from './states-page.js';

const meta: Meta = { title: 'States/member-detail', component: 'member-detail', tags: ['states', '!autodocs'] };
export default meta;

const of = (id: string): (() => unknown) => {
  return () => html`<member-detail member-id=${id}></member-detail>`;
};

async function typePhone(place: HTMLElement): Promise<void> {
  write(await appears<HTMLInputElement>(place, 'member-detail', '#phone'), '+1 503 555 0134');
}

async function save(place: HTMLElement): Promise<void> {
  (await appears(place, 'member-detail', '.button--primary:not([aria-disabled])')).click();
}

/** A backend that does not tell of changes elsewhere, as most do not. */
const withoutNews = <B extends object>(backend: B): B =>
  new Proxy(backend, { get: (target, name) => (name === 'subscribe' ? undefined : Reflect.get(target, name)) });

export const All: StoryObj = statesPage(
  'member-detail',
  [
    { title: 'As the owner', render: of('olafur') },
    { title: 'Changed and not saved', render: of('olafur'), after: typePhone },
    { title: 'Only to read, as a Partner', behind: { as: 'bo' }, render: of('olafur') },
    { title: 'One’s own account', render: of('marguerite') },
    { title: 'Protected', behind: { as: 'tomasz' }, render: of('priya') },
    { title: 'With stores, as a Manager', behind: { as: 'haneul' }, render: of('zoe') },
    { title: 'Permissions of one person', behind: { as: 'soren' }, render: of('freja') },
    { title: 'Inactive', render: of('thora') },
    { title: 'Invited', render: of('ananya') },
    { title: 'A mail that came back', render: of('anh') },
    { title: 'A Partner, with a domain', render: of('eleni') },
    { title: 'Loading', behind: { faults: hanging('getMember') }, render: of('olafur') },
    { title: 'Failed', behind: { faults: failing('getMember') }, render: of('olafur') },
    { title: 'Not there', render: of('nobody') },
    {
      title: 'Not saved: what was typed stays',
      behind: { faults: failing('updateMember') },
      render: of('olafur'),
      after: async (place) => {
        await typePhone(place);
        await save(place);
        await appears(place, 'member-detail', '.notice--danger');
      },
    },
    {
      title: 'Somebody else was faster',
      behind: { backend: withoutNews },
      render: of('olafur'),
      after: async (place, team) => {
        await typePhone(place);
        await team?.backendFor('xiaoming').updateMember?.('olafur', { phone: '+354 555 0199' });
        await save(place);
        await appears(place, 'member-detail', '#conflict');
      },
    },
    { title: 'In a column of 320 px', behind: { as: 'haneul' }, render: of('zoe'), width: 320 },
    { title: 'In a side panel of 280 px', render: of('olafur'), width: 280 },
  ],
  { inColumns: true },
);
