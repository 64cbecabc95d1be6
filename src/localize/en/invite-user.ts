import type { Formatters } from '../format.js';
import { isolating } from '../isolate.js';

export const inviteUser = isolating({
  way: 'Whom to add',
  send: 'Send invitation',
  sending: (p: { done: number; total: number }, f: Formatters) =>
    p.total === 1 ? 'Sending…' : `Sending… ${f.number(p.done)} of ${f.number(p.total)}`,
  stop: 'Stop',
  stopped: 'You stopped this. What has arrived stays sent; nobody gets two invitations if you send again.',
  addressesHint: 'Several at once: separate them with commas or lines, or paste a list.',
  fromList: 'Invite from a list or a file',
  addresses: 'Addresses to invite',
  change: (p: { address: string }) => `Change ${p.address}`,
  remove: (p: { address: string }) => `Remove ${p.address}`,
  duplicates: (p: { count: number }, f: Formatters) =>
    f.plural(p.count, { one: '# address was there already.', other: '# addresses were there already.' }),
  added: (p: { count: number }, f: Formatters) => f.plural(p.count, { one: '# address', other: '# addresses' }),
  notValid: (p: { count: number }, f: Formatters) => f.plural(p.count, { one: '# not valid', other: '# not valid' }),
  addressMissing: 'Type an e-mail address.',
  malformed: 'This is not a valid e-mail address.',
  lookAlike: 'Some letters here only look like others. Type the address again.',
  tooLong: 'This is too long for an e-mail address.',
  handle: 'Name before the @',
  handleNoAt: 'Type only the part before the @. The domain is fixed.',
  handleMissing: 'Type the part before the @.',
  confirmDomain: (p: { domain: string }) => `${p.domain} is my company’s domain.`,
  confirmDomainRequired: 'Confirm the domain first.',
  askToCorrect: 'If it is wrong, only an owner of this team can correct it. Ask one of them.',
  noDomain: 'Your company’s domain is not defined yet, so you cannot invite anyone.',
  domainMalformed: 'This is not a domain. Type it like example.com.',
  domainDiffers: (p: { address: string; domain: string }) =>
    `${p.address} is not an address of ${p.domain}. They can only join with one.`,
  firstNameMissing: 'Type a first name.',
  lastNameMissing: 'Type a last name.',
  chooseScopes: 'Choose at least one.',
  sent: (p: { count: number }, f: Formatters) =>
    f.plural(p.count, { one: 'Invitation sent.', other: '# invitations sent.' }),
  notSent: (p: { count: number }, f: Formatters) =>
    f.plural(p.count, { one: '# was not sent. See why below.', other: '# were not sent. See why below.' }),
  leaveTitle: 'Close without sending?',
  leaveText: 'What you typed here is lost.',
  leave: 'Close',
  stay: 'Keep writing',
});
