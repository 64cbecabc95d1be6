import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import type { InviteUserElement } from 'rosterkit';
import { failing, hanging } from '../helpers.js';
import { appears, statesPage, write, type State } from './states-page.js';

const meta: Meta = { title: 'States/invite-user', component: 'invite-user', tags: ['states', '!autodocs'] };
export default meta;

type Prefill = Parameters<InviteUserElement['open']>[0];

const closed = (): unknown => html`<invite-user></invite-user>`;
const inline = (kind = '', way = '', accountId = ''): (() => unknown) => {
  return () => html`<invite-user inline kind=${kind} way=${way} account-id=${accountId}></invite-user>`;
};
/** Opened with what is known already, as a page would. */
const filled =
  (prefill: Prefill): NonNullable<State['after']> =>
  async (place) => {
    const element = place.querySelector<InviteUserElement>('invite-user');
    element?.open(prefill);
    await element?.updateComplete;
  };
const limited = {
  on: 'me',
  fault: {
    answer: (me: { can: object }) => ({
      ...me,
      can: { ...me.can, 'member.invite': { allowed: false, reason: 'limitReached', effect: 'disable' } },
    }),
  },
} as const;
const withoutDomain = {
  on: 'me',
  fault: {
    answer: (me: { limits: object }) => ({ ...me, limits: { ...me.limits, 'member.invite': { emailDomain: '' } } }),
  },
} as const;

async function send(place: HTMLElement): Promise<void> {
  (await appears(place, 'invite-user', '[part=send]')).click();
}

async function readList(place: HTMLElement, text: string): Promise<void> {
  (await appears(place, 'invite-user', '#use-list')).click();
  const field = await appears<HTMLTextAreaElement>(place, 'invite-user', '#list-text');
  if (text === '') return;
  await appears(place, 'invite-user', '#list-read:enabled');
  write(field, text);
  (await appears(place, 'invite-user', '#list-read:enabled')).click();
}

export const All: StoryObj = statesPage(
  'invite-user',
  [
    { title: 'The button', render: closed },
    { title: 'The button, where no more can be invited', behind: { faults: [limited] }, render: closed },
    { title: 'The form in the page', render: inline() },
    {
      title: 'Several addresses, one of them wrong',
      render: inline(),
      after: filled({ email: ['ann@acme-winery.example', 'anna@', 'bob@acme-winery.example'], roles: ['basic'] }),
    },
    { title: 'Nothing filled in and sent', render: inline(), after: send },
    {
      title: 'An address of another domain than the role’s',
      render: inline(),
      after: filled({
        email: 'kim@gmail.example',
        roles: ['partner'],
        attributes: { partnerDomain: 'vinedesign.example' },
      }),
    },
    { title: 'As a Partner', behind: { as: 'bo' }, render: inline() },
    {
      title: 'As a Partner whose domain nobody has said',
      behind: { as: 'bo', faults: [withoutDomain] },
      render: inline(),
    },
    {
      title: 'With stores to choose',
      behind: { as: 'tomasz' },
      render: inline(),
      after: filled({ roles: ['accountant'] }),
    },
    { title: 'Permissions in place of a role', behind: { as: 'genevieve' }, render: inline('ecomStaff') },
    { title: 'At once, without a mail', behind: { as: 'genevieve' }, render: inline('', 'employee') },
    { title: 'Two ways of adding people', behind: { as: 'genevieve' }, render: inline() },
    { title: 'From contacts', behind: { as: 'chloe' }, render: inline('', '', 'a1') },
    { title: 'Contacts cannot be read', behind: { as: 'chloe', faults: failing('listContacts') }, render: inline() },
    {
      title: 'No contact left',
      behind: { as: 'chloe', faults: [{ on: 'listContacts', fault: { answer: { items: [], total: 0 } } }] },
      render: inline('', '', 'a1'),
    },
    {
      title: 'Sending',
      behind: { faults: hanging('invite') },
      render: inline(),
      after: async (place, team) => {
        await filled({ email: 'new@acme-winery.example', roles: ['basic'] })(place, team);
        await send(place);
      },
    },
    {
      title: 'Not sent: what was typed stays',
      behind: { faults: failing('invite') },
      render: inline(),
      after: async (place, team) => {
        await filled({ email: 'new@acme-winery.example', roles: ['basic'] })(place, team);
        await send(place);
      },
    },
    {
      title: 'Sent to one, refused to another',
      render: inline(),
      after: async (place, team) => {
        await filled({ email: ['new@acme-winery.example', 'olafur@acme-winery.example'], roles: ['basic'] })(
          place,
          team,
        );
        await send(place);
      },
    },
    { title: 'A list, not read yet', render: inline(), after: (place) => readList(place, '') },
    {
      title: 'A list with mistakes',
      behind: { as: 'tomasz' },
      render: inline(),
      after: (place) =>
        readList(
          place,
          'First name,Last name,E-mail,Role,Stores\n' +
            'Nell,Ito,nell@harbourheath.example,Accountant,"Whitby Quay, Leeds Kirkgate"\n' +
            'Bo,,bo@harbourheath.example,Team member,Atlantis\n' +
            'Zoë,O’Connor,zoe@harbourheath.example,Chef,Whitby Quay\n',
        ),
    },
    { title: 'No roles', behind: { faults: [{ on: 'roleOffers', fault: { answer: [] } }] }, render: inline() },
    { title: 'Failed', behind: { faults: failing('me') }, render: inline() },
    { title: 'Denied: nothing is there', behind: { as: 'layla' }, render: closed },
    { title: 'In a column of 320 px', behind: { as: 'tomasz' }, render: inline(), width: 320 },
    { title: 'In a side panel of 280 px', render: inline(), width: 280 },
  ],
  { inColumns: true },
);

/** The dialog. */
export const DialogOpen: StoryObj = statesPage('invite-user: the dialog', [
  { title: 'Open', behind: { as: 'tomasz' }, render: closed, after: filled({}) },
]);
