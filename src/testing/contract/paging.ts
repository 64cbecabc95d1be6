import { demand, refused, same } from './assert.js';
import { filtersBy, group, PAGES, sortsBy, TOTALS, type ContractTest } from './contract-test.js';
import { allRows, emailsOf, everybody, idOf, method } from './rows.js';

const test = group('pages');

export const pagingTests: readonly ContractTest[] = [
  test('pages through everybody once, in the order of the whole list', [PAGES], async (context) => {
    const backend = await context.backendFor('marguerite');
    const whole = emailsOf(await allRows(backend, { limit: (await backend.capabilities()).members.maxPageSize }));
    for (const limit of [1, 2, 3, 11]) {
      same(emailsOf(await allRows(backend, { limit })), whole, `pages of ${limit}`);
    }
  }),

  test('pages through rows that sort alike, without repeats or gaps', [PAGES], async (context) => {
    const backend = await context.backendFor('marguerite');
    for (const by of (await backend.capabilities()).members.sort) {
      for (const descending of [false, true]) {
        const sort = { by, descending };
        const whole = emailsOf(await allRows(backend, { sort }));
        same(emailsOf(await allRows(backend, { sort, limit: 2 })), whole, `pages sorted by ${by}`);
      }
    }
  }),

  test('ends with a page that has no next one', [PAGES], async (context) => {
    const backend = await context.backendFor('marguerite');
    same((await backend.listMembers({ limit: 11 })).nextCursor, undefined, 'next page of all 11');
    demand((await backend.listMembers({ limit: 10 })).nextCursor !== undefined, 'no next page after 10 of 11');
  }),

  test('never gives more than asked for', [PAGES], async (context) => {
    const page = await (await context.backendFor('marguerite')).listMembers({ limit: 4 });
    same(page.items.length, 4, 'rows');
  }),

  test('repeats and loses nobody while another is invited', [PAGES, sortsBy('email'), 'invite'], async (context) => {
    const backend = await context.backendFor('marguerite');
    const query = { sort: { by: 'email' }, limit: 4 } as const;
    const before = emailsOf(await allRows(backend, { sort: query.sort }));
    const first = await backend.listMembers(query);
    await method(backend, 'invite')([{ email: 'aaa@acme-winery.example', roles: ['standard'] }]);
    const rest = await allRows(backend, { ...query, cursor: first.nextCursor ?? '' });
    const seen = [...emailsOf(first.items), ...emailsOf(rest)];
    same(new Set(seen).size, seen.length, 'rows seen once');
    same(
      before.filter((email) => !seen.includes(email)),
      [],
      'rows lost',
    );
  }),

  test('repeats and loses nobody while another is removed', [PAGES, sortsBy('email'), 'remove'], async (context) => {
    const backend = await context.backendFor('marguerite');
    const query = { sort: { by: 'email' }, limit: 4 } as const;
    const before = emailsOf(await allRows(backend, { sort: query.sort }));
    const first = await backend.listMembers(query);
    const [gone = ''] = emailsOf(first.items);
    await method(backend, 'removeMember')(await idOf(backend, gone));
    const rest = await allRows(backend, { ...query, cursor: first.nextCursor ?? '' });
    same([...emailsOf(first.items), ...emailsOf(rest)], before, 'rows seen');
  }),

  test('says the same total on every page', [PAGES, TOTALS], async (context) => {
    const backend = await context.backendFor('marguerite');
    const first = await backend.listMembers({ limit: 4 });
    const second = await backend.listMembers({ limit: 4, cursor: first.nextCursor ?? '' });
    same([first.total, second.total], [11, 11], 'totals');
  }),

  test('pages through a filtered list', [PAGES, filtersBy('status')], async (context) => {
    const backend = await context.backendFor('marguerite');
    const query = { status: ['active', 'inactive'] } as const;
    const whole = await allRows(backend, { status: [...query.status] });
    const paged = await allRows(backend, { status: [...query.status], limit: 2 });
    same(emailsOf(paged), emailsOf(whole), 'rows');
    same(whole.length, 9, 'rows of the filter');
  }),

  test('gives a page of the greatest size it announces', [], async (context) => {
    const backend = await context.backendFor('marguerite');
    const { maxPageSize } = (await backend.capabilities()).members;
    same((await backend.listMembers({ limit: maxPageSize })).items.length, Math.min(11, maxPageSize), 'rows');
  }),

  test('refuses a cursor it never gave', [PAGES], async (context) => {
    const backend = await context.backendFor('marguerite');
    for (const cursor of ['no-such-cursor', '{"offset":-1}', '😀', 'x'.repeat(5000)]) {
      await refused(() => backend.listMembers({ cursor }), { code: 'invalid' }, `cursor ${cursor.slice(0, 20)}`);
    }
  }),

  test('refuses page sizes that are none', [], async (context) => {
    const backend = await context.backendFor('marguerite');
    for (const limit of [0, -1, Number.NaN, Number.POSITIVE_INFINITY, 1e9]) {
      await refused(() => backend.listMembers({ limit }), { code: 'invalid' }, `limit ${limit}`);
    }
    same((await everybody(backend)).length, 12, 'rows');
  }),
];
