import { canonical, demand, refused, same } from './assert.js';
import { group, PEOPLE, type ContractTest } from './contract-test.js';
import { allRows, idOf } from './rows.js';

const test = group('one member');

/** Ids that no member has, some of them traps. */
const STRANGE_IDS = [
  'no-such-member',
  '__proto__',
  'constructor',
  'toString',
  '../marguerite',
  'marguerite\u0000',
  ' ',
  '%00',
  'x'.repeat(10_000),
] as const;

export const singleRowTests: readonly ContractTest[] = [
  test('gives the row that the list shows', [], async (context) => {
    const backend = await context.backendFor('marguerite');
    for (const row of await allRows(backend)) {
      same(await backend.getMember(row.member.id), row, `row of ${row.member.id}`);
    }
  }),

  test('answers “not found” for somebody who is not there', [], async (context) => {
    const backend = await context.backendFor('marguerite');
    await refused(() => backend.getMember('no-such-member'), { code: 'notFound' }, 'getMember');
  }),

  test('answers the same for somebody out of sight as for nobody', [], async (context) => {
    const [marguerite, layla] = [await context.backendFor('marguerite'), await context.backendFor('layla')];
    const olafur = await idOf(marguerite, 'olafur');
    // who may open no row at all may be told so
    const code = ['notFound', 'forbidden'] as const;
    const there = await refused(() => layla.getMember(olafur), { code }, 'somebody out of sight');
    const nowhere = await refused(() => layla.getMember('no-such-member'), { code }, 'nobody');
    const plain = (text: string): string => text.replaceAll(olafur, 'ID').replaceAll('no-such-member', 'ID');
    const [one, other] = [there, nowhere].map((error) => plain(canonical(error.toFailure?.() ?? error)));
    same(one, other, 'failure');
  }),

  test('answers “not found” for ids that are traps', [], async (context) => {
    const backend = await context.backendFor('marguerite');
    for (const id of STRANGE_IDS) {
      await refused(() => backend.getMember(id), { code: ['notFound', 'invalid'] }, `id ${id.slice(0, 20)}`);
    }
  }),

  test('refuses ids that are no text', [], async (context) => {
    const backend = await context.backendFor('marguerite');
    for (const id of [undefined, null, 7, {}, ['marguerite'], true]) {
      const call = (): Promise<unknown> => backend.getMember(id as never);
      await refused(call, { code: ['notFound', 'invalid'] }, `id ${JSON.stringify(id)}`);
    }
  }),

  test('gives answers that are copies', [], async (context) => {
    const backend = await context.backendFor('marguerite');
    const id = await idOf(backend, 'olafur');
    const answer = (await backend.getMember(id)) as unknown as { member: { firstName?: string; roles: string[] } };
    const before = canonical(answer);
    try {
      answer.member.firstName = 'Changed';
      answer.member.roles.push('adminOwner');
    } catch (error) {
      demand(error instanceof TypeError, String(error)); // frozen is as good
    }
    same(canonical(await backend.getMember(id)), before, 'the stored row');
    same((await backend.getMember(id)).member.email, PEOPLE.olafur, 'address');
  }),
];
