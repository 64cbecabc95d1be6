import type { MemberEntry } from '../../domain/index.js';
import { demand, refused, same, type Expected } from './assert.js';
import {
  group,
  PEOPLE,
  VERSIONS,
  type ContractContext,
  type ContractPerson,
  type ContractTest,
} from './contract-test.js';
import { allRows, emailsOf, idOf, leavesAllAsItWas, method, rowOf } from './rows.js';

const test = group('coming and going');
const testVelo = group('coming and going', 'velo-boreal');

const OPERATION = {
  deactivateMember: 'deactivate',
  reactivateMember: 'reactivate',
  removeMember: 'remove',
  restoreMember: 'restore',
} as const;
type Method = keyof typeof OPERATION;

async function run(
  context: ContractContext,
  name: Method,
  who: ContractPerson,
  as: ContractPerson = 'marguerite',
): Promise<MemberEntry> {
  const backend = await context.backendFor(as);
  return method(backend, name)(await idOf(backend, who));
}

const FORBIDDEN: readonly (readonly [string, Method, ContractPerson, ContractPerson, Expected])[] = [
  ['removing oneself', 'removeMember', 'marguerite', 'marguerite', { code: 'forbidden', reason: 'self' }],
  ['switching oneself off', 'deactivateMember', 'marguerite', 'marguerite', { code: 'forbidden', reason: 'self' }],
  ['removing by a Partner', 'removeMember', 'olafur', 'bo', { code: 'forbidden', reason: 'notGranted' }],
  ['switching off by a Partner', 'deactivateMember', 'olafur', 'bo', { code: 'forbidden', reason: 'notGranted' }],
  ['switching on by a Partner', 'reactivateMember', 'thora', 'bo', { code: 'forbidden', reason: 'notGranted' }],
  ['switching off twice', 'deactivateMember', 'thora', 'marguerite', { code: 'wrongStatus' }],
  ['switching on who is on', 'reactivateMember', 'olafur', 'marguerite', { code: 'wrongStatus' }],
  ['switching off who is only invited', 'deactivateMember', 'ananya', 'marguerite', { code: 'wrongStatus' }],
  ['removing who has left', 'removeMember', 'kamal', 'marguerite', { code: ['wrongStatus', 'notFound'] }],
  ['switching on who has left', 'reactivateMember', 'kamal', 'marguerite', { code: ['wrongStatus', 'notFound'] }],
];

export const leavingTests: readonly ContractTest[] = [
  ...FORBIDDEN.map(([title, name, who, as, expected]) =>
    test(`refuses ${title}, and changes nothing`, [OPERATION[name]], async (context) => {
      await leavesAllAsItWas(context, () => refused(() => run(context, name, who, as), expected, title));
    }),
  ),

  ...Object.keys(OPERATION).map((name) =>
    test(`finds nobody for ${name} by an unknown id`, [OPERATION[name as Method]], async (context) => {
      const backend = await context.backendFor('marguerite');
      const call = (): Promise<unknown> => method(backend, name as Method)('no-such-member');
      await leavesAllAsItWas(context, () => refused(call, { code: ['notFound', 'forbidden'] }, name));
    }),
  ),

  test('switches a member off and on again', ['deactivate', 'reactivate'], async (context) => {
    const backend = await context.backendFor('marguerite');
    same((await run(context, 'deactivateMember', 'siobhan')).member.status, 'inactive', 'answer');
    same((await rowOf(backend, 'siobhan')).member.status, 'inactive', 'row');
    same((await run(context, 'reactivateMember', 'siobhan')).member.status, 'active', 'answer');
    same((await rowOf(backend, 'siobhan')).member.status, 'active', 'row');
  }),

  test('ends the access of who is switched off with the next call', ['deactivate'], async (context) => {
    const siobhan = await context.backendFor('siobhan');
    await siobhan.me();
    await run(context, 'deactivateMember', 'siobhan');
    await refused(() => siobhan.me(), { code: ['unauthenticated', 'forbidden'] }, 'me of a switched-off member');
  }),

  test('removes a member: out of the list, found among those who left', ['remove'], async (context) => {
    const backend = await context.backendFor('marguerite');
    const { member } = await run(context, 'removeMember', 'siobhan');
    same(member.status, 'removed', 'answer');
    demand(!emailsOf(await allRows(backend)).includes(PEOPLE.siobhan), 'still listed');
    const row = await backend.getMember(member.id);
    same([row.member.status, row.member.firstName], ['removed', 'Siobhán'], 'row of who left');
  }),

  test('ends the access of who is removed with the next call', ['remove'], async (context) => {
    const siobhan = await context.backendFor('siobhan');
    await siobhan.me();
    await run(context, 'removeMember', 'siobhan');
    await refused(() => siobhan.me(), { code: ['unauthenticated', 'forbidden'] }, 'me of a removed member');
  }),

  test('removes an invited person: the address is free', ['remove', 'invite'], async (context) => {
    const backend = await context.backendFor('marguerite');
    const former = (await run(context, 'removeMember', 'anh')).member.id;
    await method(backend, 'invite')([{ email: PEOPLE.anh, roles: ['basic'] }]);
    demand((await idOf(backend, PEOPLE.anh)) !== former, 'the removed person came back');
  }),

  test('refuses removing from an old version', ['remove', 'update', VERSIONS], async (context) => {
    const backend = await context.backendFor('marguerite');
    const { member } = await rowOf(backend, 'olafur');
    await method(backend, 'updateMember')(member.id, { firstName: 'Newer' });
    await leavesAllAsItWas(context, () =>
      refused(
        () => method(backend, 'removeMember')(member.id, { ifVersion: member.version }),
        { code: 'conflict' },
        'remove from an old version',
      ),
    );
  }),

  test('never lets a Partner remove, not even an own invitee', ['remove', 'invite'], async (context) => {
    const bo = await context.backendFor('bo');
    await method(bo, 'invite')([{ email: 'sam@vinedesign.example', roles: ['standard'] }]);
    const id = await idOf(bo, 'sam@vinedesign.example');
    await leavesAllAsItWas(context, () =>
      refused(() => method(bo, 'removeMember')(id), { code: 'forbidden', reason: 'notGranted' }, 'remove own invitee'),
    );
  }),

  testVelo('brings back who was archived', ['remove', 'restore'], async (context) => {
    await run(context, 'removeMember', 'mamadou', 'genevieve');
    const { member } = await run(context, 'restoreMember', 'mamadou', 'genevieve');
    demand(member.status !== 'removed', 'still archived');
    const backend = await context.backendFor('genevieve');
    demand(emailsOf(await allRows(backend)).includes(PEOPLE.mamadou), 'not listed again');
  }),

  testVelo('does not bring back who never left', ['restore'], async (context) => {
    await leavesAllAsItWas(
      context,
      () =>
        refused(
          () => run(context, 'restoreMember', 'mamadou', 'genevieve'),
          { code: 'wrongStatus' },
          'restore an active member',
        ),
      'velo-boreal',
    );
  }),

  testVelo('protects the owner’s row from other administrators', ['remove'], async (context) => {
    await leavesAllAsItWas(
      context,
      () =>
        refused(() => run(context, 'removeMember', 'genevieve', 'etienne'), { code: 'forbidden' }, 'remove the owner'),
      'velo-boreal',
    );
  }),
];
