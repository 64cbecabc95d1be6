import type { Formatters } from '../format.js';
import { isolating } from '../isolate.js';

export const inviteList = isolating({
  back: 'Back to single addresses',
  paste: 'Paste a list',
  hint: 'One person a line: e-mail and, if you like, names and role. From a spreadsheet, with or without a first line of headings.',
  hintStores:
    'One person a line: e-mail and, if you like, names, role and stores. From a spreadsheet, with or without a first line of headings.',
  file: 'Or choose a file (CSV)',
  check: 'Check the list',
  nothingRead: 'There is no address in this list.',
  tooLong: 'This file is too long for a list of people.',
  read: (p: { count: number }, f: Formatters) => f.plural(p.count, { one: '# row read', other: '# rows read' }),
  rows: (p: { count: number }, f: Formatters) => f.plural(p.count, { one: '# row', other: '# rows' }),
  forAll: 'For everybody whose row says nothing else',
  show: 'Show',
  all: 'All',
  states: { ready: 'Ready', wrong: 'To correct', corrected: 'Changed', sent: 'Sent' },
  lookingUp: 'Looking who is here already…',
  row: (p: { number: number }) => `row ${p.number}`,
  fieldOf: (p: { field: string; row: number }) => `${p.field}, row ${p.row}`,
  asForAll: (p: { field: string }) => `${p.field}: as for everybody`,
  remove: (p: { address: string }) => `Remove ${p.address}`,
  pages: 'Pages of the list',
  previous: 'Back',
  next: 'Next',
  range: (p: { from: number; to: number; count: number }, f: Formatters) =>
    `${f.number(p.from)}–${f.number(p.to)} of ${f.number(p.count)}`,
  send: (p: { count: number }, f: Formatters) =>
    f.plural(p.count, { one: 'Send # invitation', other: 'Send # invitations' }),
  noneReady: 'No row can be sent. Correct them first.',
  left: (p: { count: number }, f: Formatters) =>
    f.plural(p.count, { one: '# row is not sent. See why below.', other: '# rows are not sent. See why below.' }),
  retry: (p: { count: number }, f: Formatters) => f.plural(p.count, { one: 'Try # again', other: 'Try # again' }),
  download: (p: { count: number }, f: Formatters) =>
    f.plural(p.count, { one: 'Download # row as CSV', other: 'Download # rows as CSV' }),
  reason: 'Reason',
  double: 'This address is further up in the list too.',
  otherDomain: (p: { domain: string }) => `This is not an address of ${p.domain}.`,
  unknownRole: (p: { role: string }) => `“${p.role}” is no role here. Choose one.`,
  unknownScopes: (p: { names: string }) => `Not known here: ${p.names}. Choose again.`,
  about: (p: { what: string; sentence: string }) => `${p.what}: ${p.sentence}`,
  allAnyway: (p: { names: string; role: string }) =>
    `Not limited to ${p.names}: the role ${p.role} covers all of them.`,
  noneAnyway: (p: { names: string; role: string }) =>
    `Not kept: ${p.names}. The role ${p.role} is not limited that way.`,
  roleAsksMore: (p: { field: string }) =>
    `This role also asks for: ${p.field}. Choose the role for everybody, or invite this person alone.`,
});
