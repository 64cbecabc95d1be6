import type { Formatters } from '../format.js';

export const inviteUser = {
  title: 'Invite someone',
  send: 'Send invitation',
  sending: 'Sending…',
  addressesHint: 'Several at once: separate them with commas or lines.',
  handle: 'Name before the @',
  handleNoAt: 'Only the part before the @.',
  confirmDomain: (p: { domain: string }) => `${p.domain} is my company’s domain`,
  confirmDomainRequired: 'Confirm the domain first.',
  chooseRole: 'Choose a role.',
  chooseScopes: 'Choose at least one store.',
  chooseContacts: 'Choose at least one contact.',
  contacts: 'Contacts',
  noContacts: 'Every contact already has a user.',
  customer: 'Customer',
  prospect: 'Prospect',
  sent: (p: { count: number }, f: Formatters) =>
    f.plural(p.count, { one: 'Invitation sent.', other: '# invitations sent.' }),
  notSent: (p: { count: number }, f: Formatters) =>
    f.plural(p.count, { one: '# invitation was not sent.', other: '# invitations were not sent.' }),
  another: 'Invite someone else',
  domainDiffers: (p: { domain: string }) => `This address is not of ${p.domain}. They cannot join with it.`,
  denied: 'You cannot invite anyone here.',
};
