import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import type { MemberEntry } from 'rosterkit/domain';
import { acmeWinery, generateMembers, withPeople } from 'rosterkit/testing';
import { emptyWinery, failing, hanging } from '../helpers.js';
import { appears, statesPage, write, type State } from './states-page.js';

const meta: Meta = { title: 'States/team-list', component: 'team-list', tags: ['states', '!autodocs'] };
export default meta;

const list = (): unknown => html`<team-list></team-list>`;
const withInvitation = (): unknown => html`<team-list><invite-user slot="toolbar"></invite-user></team-list>`;
const ROW = '.row:not(.row--loading) .badge';

/** All people of a list get mails that fare so. */
const withDelivery = (state: 'queued' | 'failed') =>
  ({
    on: 'listMembers',
    fault: {
      answer: (page: { readonly items: readonly MemberEntry[] }) => ({
        ...page,
        items: page.items.map(({ invitation, ...entry }) => ({
          ...entry,
          ...(invitation
            ? { invitation: { ...invitation, status: 'pending', deliveries: [{ at: invitation.createdAt, state }] } }
            : {}),
        })),
      }),
    },
  }) as const;

/** Five of the winery's people: enough to see, and all states on one page. */
const few = (now: number): ReturnType<typeof acmeWinery> => {
  const seed = acmeWinery(now);
  const shown = ['marguerite', 'bo', 'anh', 'thora', 'layla'];
  return { ...seed, members: seed.members.filter(({ id }) => shown.includes(id)) };
};

async function chooseAll(place: HTMLElement): Promise<void> {
  await appears(place, 'team-list', ROW);
  (await appears(place, 'team-list', '.head input')).click();
  await appears(place, 'team-list', '.bulk:not(.bulk--idle)');
}

/** Rows that lists get wrong: no name yet, 60 letters, right to left, two of one name. */
const awkward = (now: number): ReturnType<typeof acmeWinery> => withPeople(few(now), generateMembers(6, 1, { now }));

export const All: StoryObj = statesPage('team-list', [
  { title: 'Ready, as the owner', render: withInvitation },
  { title: 'Read only, as a Partner', behind: { as: 'bo', seed: few }, render: list },
  {
    title: 'Part of it, as a Manager: what is out of reach is off, with the reason',
    behind: { as: 'haneul' },
    render: list,
  },
  { title: 'Chosen, with the bulk bar', behind: { seed: few }, render: list, after: chooseAll },
  { title: 'Loading', behind: { faults: hanging('listMembers') }, render: list },
  { title: 'Nobody else yet', behind: { seed: emptyWinery }, render: withInvitation },
  {
    title: 'Nobody',
    behind: { faults: [{ on: 'listMembers', fault: { answer: { items: [], total: 0 } } }] },
    render: list,
  },
  {
    title: 'Nobody of this name',
    render: list,
    after: async (place) => {
      write(await appears<HTMLInputElement>(place, 'team-list', 'input[type=search]'), 'nobody of this name');
      await appears(place, 'team-list', '.placeholder');
    },
  },
  { title: 'Failed', behind: { faults: failing('listMembers') }, render: list },
  {
    title: 'Failed with rows: they stay',
    behind: { seed: few, faults: failing('listMembers', { calls: [2] }) },
    render: list,
    after: async (place) => {
      await appears(place, 'team-list', ROW);
      await place.querySelector('team-list')?.reload();
    },
  },
  { title: 'Denied', behind: { as: 'layla' }, render: list },
  { title: 'Mail still being sent', behind: { seed: few, faults: [withDelivery('queued')] }, render: list },
  { title: 'Mail not sent', behind: { seed: few, faults: [withDelivery('failed')] }, render: list },
  { title: 'Long names, no names, right to left', behind: { seed: awkward }, render: list },
  { title: 'Compact', behind: { seed: few }, render: () => html`<team-list compact></team-list>` },
  {
    title: 'Customer companies',
    behind: { as: 'joerg' },
    render: () => html`<team-list view="contactUsers"></team-list>`,
  },
  { title: 'In a column of 320 px', render: withInvitation, width: 320 },
  { title: 'In a side panel of 280 px', behind: { as: 'haneul' }, render: list, width: 280 },
] satisfies readonly State[]);

/** What cannot be done now says why. */
export const RowMenuOpen: StoryObj = statesPage('team-list: the menu of a row', [
  {
    title: 'A protected row, as an Administrator',
    behind: { as: 'tomasz' },
    render: list,
    after: async (place) => {
      await appears(place, 'team-list', ROW);
      const rows = [...(place.querySelector('team-list')?.shadowRoot?.querySelectorAll<HTMLElement>('.row') ?? [])];
      const row = rows.find(({ textContent }) => textContent.includes('Priya'));
      row?.querySelector<HTMLElement>('.menu-button')?.click();
      await appears(place, 'team-list', '.menu:popover-open');
    },
  },
]);

/** The panel beside the list. */
export const PersonOpen: StoryObj = statesPage('team-list: one person', [
  {
    title: 'The panel of a person',
    render: list,
    after: async (place) => {
      (await appears(place, 'team-list', '.row:not(.row--loading) .name:enabled')).click();
      await appears(place, 'team-list', 'member-detail');
    },
  },
]);

async function removeChosen(place: HTMLElement): Promise<HTMLElement> {
  await chooseAll(place);
  (await appears(place, 'team-list', '.bulk__danger')).click();
  return appears(place, 'team-list', '.bulk-dialog .button--danger');
}

/** Asked before many are changed. */
export const BulkQuestion: StoryObj = statesPage('team-list: a question about many', [
  { title: 'Before many are removed', render: list, after: async (place) => void (await removeChosen(place)) },
]);

/** What did not happen says why. */
export const BulkOutcome: StoryObj = statesPage('team-list: what came of it', [
  {
    title: 'After many were removed',
    render: list,
    after: async (place) => {
      (await removeChosen(place)).click();
      await appears(place, 'team-list', '.bulk-dialog .outcomes');
    },
  },
]);

/** Role, the role's permissions, status, and the invitation again. */
export const MassMaintenance: StoryObj = statesPage('team-list: mass maintenance', [
  {
    title: 'The form for many',
    behind: { as: 'joerg' },
    render: () => html`<team-list view="contactUsers"></team-list>`,
    after: async (place) => {
      await chooseAll(place);
      (await appears(place, 'team-list', '.bulk__actions button')).click();
      await appears(place, 'team-list', '.bulk-dialog role-picker');
    },
  },
]);
