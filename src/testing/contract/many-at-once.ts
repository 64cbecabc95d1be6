import type { BulkOperation } from '../../backend/index.js';
import { demand, outcomes, refused, same } from './assert.js';
import { group, KEYS, PEOPLE, VERSIONS, type ContractTest } from './contract-test.js';
import { allRows, emailsOf, idOf, leavesAllAsItWas, method, rowOf } from './rows.js';

const test = group('many at once');

export const manyAtOnceTests: readonly ContractTest[] = [
  test('changes many, a result each, in order', ['bulk'], async (context) => {
    const backend = await context.backendFor('marguerite');
    const people = ['layla', 'siobhan', 'jeanBaptiste'] as const;
    const ids = await Promise.all(people.map((person) => idOf(backend, person)));
    const operations = ids.map((memberId) => ({ op: 'update' as const, memberId, patch: { roles: ['standard'] } }));
    const result = await method(backend, 'bulk')(operations);
    same(outcomes(result), ['ok', 'ok', 'ok'], 'results');
    same(
      result.items.map((item) => item.ok && item.value.member.id),
      ids,
      'order of the results',
    );
    for (const person of people) same((await rowOf(backend, person)).member.roles, ['standard'], `roles of ${person}`);
  }),

  test('does the others when one is refused', ['bulk'], async (context) => {
    const backend = await context.backendFor('marguerite');
    const ids = await Promise.all((['siobhan', 'marguerite', 'layla'] as const).map((who) => idOf(backend, who)));
    const operations = ids.map((memberId) => ({ op: 'remove', memberId }) as const);
    const result = await method(backend, 'bulk')([...operations, { op: 'remove', memberId: 'no-such-member' }]);
    same(outcomes(result), ['ok', 'forbidden', 'ok', 'notFound'], 'results');
    const self = result.items[1];
    same(self && !self.ok && self.failure.reason, 'self', 'reason of the refused one');
    const left = emailsOf(await allRows(backend));
    demand(left.includes(PEOPLE.marguerite) && !left.includes(PEOPLE.layla), 'the list shows something else');
  }),

  test('does different things in one call', ['bulk', 'deactivate', 'reactivate', 'resend'], async (context) => {
    const backend = await context.backendFor('marguerite');
    const operations: readonly BulkOperation[] = [
      { op: 'deactivate', memberId: await idOf(backend, 'siobhan') },
      { op: 'reactivate', memberId: await idOf(backend, 'thora') },
      { op: 'resend', memberId: await idOf(backend, 'anh') },
      { op: 'revoke', memberId: await idOf(backend, 'ananya') },
      { op: 'resend', memberId: await idOf(backend, 'olafur') },
    ];
    same(outcomes(await method(backend, 'bulk')(operations)), ['ok', 'ok', 'ok', 'ok', 'wrongStatus'], 'results');
    same((await rowOf(backend, 'siobhan')).member.status, 'inactive', 'siobhan');
    same((await rowOf(backend, 'thora')).member.status, 'active', 'thora');
  }),

  test('refuses one item made from an old version', ['bulk', VERSIONS], async (context) => {
    const backend = await context.backendFor('marguerite');
    const [olafur, layla] = [await rowOf(backend, 'olafur'), await rowOf(backend, 'layla')];
    await method(backend, 'updateMember')(olafur.member.id, { firstName: 'Newer' });
    const operations = [olafur, layla].map(
      ({ member }) =>
        ({ op: 'update', memberId: member.id, patch: { lastName: 'X' }, ifVersion: member.version }) as const,
    );
    same(outcomes(await method(backend, 'bulk')(operations)), ['conflict', 'ok'], 'results');
    same((await rowOf(backend, 'olafur')).member.lastName, olafur.member.lastName, 'last name of the refused one');
  }),

  test('does nothing for an empty list', ['bulk'], async (context) => {
    await leavesAllAsItWas(context, async () => {
      same((await method(await context.backendFor('marguerite'), 'bulk')([])).items, [], 'results');
    });
  }),

  test('refuses the whole to who may not work on many', ['bulk'], async (context) => {
    const bo = await context.backendFor('bo');
    const operations = [{ op: 'remove', memberId: await idOf(bo, 'olafur') } as const];
    await leavesAllAsItWas(context, async () => {
      let codes: string[] = ['forbidden'];
      try {
        codes = outcomes(await method(bo, 'bulk')(operations));
      } catch (error) {
        await refused(() => Promise.reject(error), { code: 'forbidden', reason: 'notGranted' }, 'bulk by a Partner');
      }
      same(codes, ['forbidden'], 'results');
    });
  }),

  test('refuses more than it announces', ['bulk'], async (context) => {
    const backend = await context.backendFor('marguerite');
    const { maxBulk } = await backend.capabilities();
    const memberId = await idOf(backend, 'olafur');
    const operations = Array.from({ length: maxBulk + 1 }, () => ({ op: 'remove', memberId }) as const);
    await leavesAllAsItWas(context, () =>
      refused(() => method(backend, 'bulk')(operations), { code: 'invalid' }, 'too many'),
    );
  }),

  test('refuses what is no list of changes', ['bulk'], async (context) => {
    const backend = await context.backendFor('marguerite');
    await leavesAllAsItWas(context, async () => {
      for (const operations of [null, {}, 'remove', [null], [{ op: 'promote', memberId: 'x' }], [{ op: 'remove' }]]) {
        const call = async (): Promise<void> => {
          const result = await method(backend, 'bulk')(operations as never);
          if (outcomes(result).includes('ok')) return;
          throw Object.assign(new Error('refused'), { name: 'BackendError', code: outcomes(result)[0] });
        };
        await refused(call, { code: ['invalid', 'notFound'] }, `bulk of ${JSON.stringify(operations)}`);
      }
    });
  }),

  test('does one thing for one intent, however often it is sent', ['bulk', KEYS, VERSIONS], async (context) => {
    const backend = await context.backendFor('marguerite');
    const { member } = await rowOf(backend, 'olafur');
    const operations = [{ op: 'update', memberId: member.id, patch: { lastName: 'Once' }, ifVersion: member.version }];
    const send = async (): Promise<string[]> =>
      outcomes(await method(backend, 'bulk')(operations as BulkOperation[], { idempotencyKey: 'bulk-1' }));
    same([await send(), await send()], [['ok'], ['ok']], 'results');
  }),
];
