import {
  foldText,
  invitationSchema,
  memberSchema,
  shownStatus,
  type MemberEntry,
  type SortKey,
} from '../../domain/index.js';
import { demand, refused, same } from './assert.js';
import {
  filtersBy,
  group,
  PEOPLE,
  SEARCH,
  sortsBy,
  TOTALS,
  type ContractPerson,
  type ContractTest,
} from './contract-test.js';
import { allRows, emailsOf, everybody } from './rows.js';

const test = group('lists of members');

const sorted = (list: readonly string[]): string[] => list.toSorted((a, b) => (a < b ? -1 : 1));
const emails = (...people: readonly ContractPerson[]): string[] => sorted(people.map((person) => PEOPLE[person]));

/** What is typed, and who is meant. */
const SEARCHES: readonly (readonly [string, readonly ContractPerson[]])[] = [
  ['marguerite', ['marguerite']],
  ['MARGUERITE', ['marguerite']],
  ['olafur', ['olafur']],
  ['thorsson', ['olafur']],
  ['eteve', ['jeanBaptiste']],
  ['nguyen', ['anh']],
  ['小明', ['xiaoming']],
  ['ليلى', ['layla']],
  ['अनन्या', ['ananya']],
  ['παπαδοπουλου', ['eleni']],
  ['vinedesign.example', ['bo']],
  ['BO@VINE', ['bo']],
];

const searchTests = SEARCHES.map(([typed, people]) =>
  test(`finds who is meant by “${typed}”`, [SEARCH], async (context) => {
    const rows = await allRows(await context.backendFor('marguerite'), { search: typed });
    same(sorted(emailsOf(rows)), emails(...people), 'found');
  }),
);

const literalTests = ['%', '_', '.*', "' OR 1=1 --", '\\', '(', '[a-z]', '*'].map((typed) =>
  test(`takes “${typed}” in a search as it stands`, [SEARCH], async (context) => {
    const rows = await allRows(await context.backendFor('marguerite'), { search: typed });
    const meant = rows.filter(({ member }) =>
      foldText(`${member.firstName ?? ''} ${member.lastName ?? ''} ${member.email ?? ''}`).includes(foldText(typed)),
    );
    same(emailsOf(rows), emailsOf(meant), 'found');
  }),
);

const KEYS_OF: readonly (readonly [SortKey, (row: MemberEntry) => string | undefined])[] = [
  ['email', ({ member }) => member.email],
  ['createdAt', ({ member }) => member.createdAt],
];

const orderTests = KEYS_OF.map(([by, keyOf]) =>
  test(`sorts by ${by}, both ways`, [sortsBy(by)], async (context) => {
    const backend = await context.backendFor('marguerite');
    const [up, down] = [
      await allRows(backend, { sort: { by } }),
      await allRows(backend, { sort: { by, descending: true } }),
    ];
    const keys = up.map((row) => keyOf(row) ?? '');
    same(keys, sorted(keys), 'ascending');
    same(
      down.map((row) => keyOf(row) ?? ''),
      sorted(keys).toReversed(),
      'descending',
    );
  }),
);

export const listingTests: readonly ContractTest[] = [
  test('lists everybody but those who left, by the schemas of the domain', [], async (context) => {
    const rows = await allRows(await context.backendFor('marguerite'));
    for (const { member, invitation } of rows) {
      memberSchema.parse(member);
      if (invitation) invitationSchema.parse(invitation);
    }
    same(rows.length, 11, 'rows');
    demand(!emailsOf(rows).includes(PEOPLE.kamal), 'a removed member is listed unasked');
  }),

  test('lists those who left when asked for', [filtersBy('status')], async (context) => {
    const rows = await allRows(await context.backendFor('marguerite'), { status: ['removed'] });
    same(emailsOf(rows), emails('kamal'), 'removed');
  }),

  ...searchTests,
  ...literalTests,

  test('finds nobody by a name nobody has', [SEARCH], async (context) => {
    const page = await (await context.backendFor('marguerite')).listMembers({ search: 'zzyzx-nobody' });
    same([page.items.length, page.nextCursor], [0, undefined], 'rows and next page');
  }),

  test('finds nobody of those who left unasked', [SEARCH], async (context) => {
    same(await allRows(await context.backendFor('marguerite'), { search: 'kamal' }), [], 'found');
  }),

  test('filters by role', [filtersBy('roles')], async (context) => {
    const rows = await allRows(await context.backendFor('marguerite'), { roles: ['adminOwner', 'posBasic'] });
    same(sorted(emailsOf(rows)), emails('marguerite', 'xiaoming', 'layla'), 'found');
  }),

  test('filters by the status that a row shows', [filtersBy('status')], async (context) => {
    const backend = await context.backendFor('marguerite');
    same(emailsOf(await allRows(backend, { status: ['bounced'] })), emails('anh'), 'bounced');
    same(emailsOf(await allRows(backend, { status: ['inactive'] })), emails('thora'), 'inactive');
    const open = await allRows(backend, { status: ['invited', 'sending'] });
    same(emailsOf(open), emails('ananya'), 'invited');
    for (const { member, invitation } of open) {
      demand(['invited', 'sending'].includes(shownStatus(member, invitation, 0)), 'the row shows another status');
    }
  }),

  test('filters by kind', [filtersBy('kinds')], async (context) => {
    const rows = await allRows(await context.backendFor('marguerite'), { kinds: ['partner'] });
    same(sorted(emailsOf(rows)), emails('bo', 'eleni'), 'partners');
  }),

  test('joins search and filters by “and”', [SEARCH, filtersBy('roles'), filtersBy('status')], async (context) => {
    const backend = await context.backendFor('marguerite');
    const rows = await allRows(backend, { search: 'acme-winery', roles: ['standard', 'basic'], status: ['inactive'] });
    same(emailsOf(rows), emails('thora'), 'found');
  }),

  test('finds nobody for a role nobody has', [filtersBy('roles')], async (context) => {
    same(await allRows(await context.backendFor('marguerite'), { roles: ['noSuchRole'] }), [], 'found');
  }),

  ...orderTests,

  test('keeps everybody, whatever it sorts by', [], async (context) => {
    const backend = await context.backendFor('marguerite');
    const everyone = sorted(emailsOf(await allRows(backend)));
    for (const by of (await backend.capabilities()).members.sort) {
      for (const descending of [false, true]) {
        same(sorted(emailsOf(await allRows(backend, { sort: { by, descending } }))), everyone, `sorted by ${by}`);
      }
    }
  }),

  test('gives the same order to the same question', [], async (context) => {
    const backend = await context.backendFor('marguerite');
    for (const by of (await backend.capabilities()).members.sort) {
      const order = emailsOf(await allRows(backend, { sort: { by } }));
      same(emailsOf(await allRows(backend, { sort: { by } })), order, `sorted by ${by} again`);
    }
  }),

  test('counts the whole list, not the page', [TOTALS], async (context) => {
    const backend = await context.backendFor('marguerite');
    same((await backend.listMembers({ limit: 2 })).total, 11, 'total');
    same((await backend.listMembers({ search: 'acme-winery', limit: 2 })).total, 9, 'total of a search');
  }),

  test('shows the list to a Partner too', [], async (context) => {
    const [marguerite, bo] = [await context.backendFor('marguerite'), await context.backendFor('bo')];
    same(sorted(emailsOf(await allRows(bo))), sorted(emailsOf(await allRows(marguerite))), 'rows');
  }),

  test('shows nobody else to those who may not see the list', [], async (context) => {
    const layla = await context.backendFor('layla');
    let rows: MemberEntry[] = [];
    try {
      rows = await everybody(layla);
    } catch (error) {
      await refused(() => Promise.reject(error), { code: 'forbidden', reason: 'notGranted' }, 'list');
    }
    demand(
      rows.every(({ member }) => member.email === PEOPLE.layla),
      'a till user sees the accounts',
    );
  }),
];
