import type { MemberEntry, MemberPatch } from '../../domain/index.js';
import { demand, refused, same } from './assert.js';
import {
  group,
  KEYS,
  PEOPLE,
  VERSIONS,
  type ContractContext,
  type ContractPerson,
  type ContractTest,
} from './contract-test.js';
import { everybody, idOf, leavesAllAsItWas, method, rowOf } from './rows.js';

const test = group('changes of a member');
const testVelo = group('changes of a member', 'velo-boreal');

/** Changes a person, found by their address. */
export async function update(
  context: ContractContext,
  who: ContractPerson,
  patch: MemberPatch,
  as: ContractPerson = 'marguerite',
): Promise<MemberEntry> {
  const backend = await context.backendFor(as);
  return method(backend, 'updateMember')(await idOf(backend, who), patch);
}

export const updatingTests: readonly ContractTest[] = [
  test('changes a role: in the answer, in the row, in the list', ['update'], async (context) => {
    const backend = await context.backendFor('marguerite');
    const answer = await update(context, 'siobhan', { roles: ['standard'] });
    const read = await backend.getMember(answer.member.id);
    const listed = (await everybody(backend)).find(({ member }) => member.id === answer.member.id);
    for (const row of [answer, read, listed]) same(row?.member.roles, ['standard'], 'roles');
  }),

  test('lets a new role count at the next call', ['update'], async (context) => {
    await update(context, 'xiaoming', { roles: ['posBasic'] });
    const xiaoming = await context.backendFor('xiaoming');
    same((await xiaoming.me()).member.roles, ['posBasic'], 'own roles');
    await refused(
      async () => {
        const layla = (await (await context.backendFor('layla')).me()).member.id;
        await method(xiaoming, 'updateMember')(layla, { firstName: 'L' });
      },
      { code: ['forbidden', 'notFound'] },
      'update by who no longer may',
    );
  }),

  test('changes names, and leaves what is not sent', ['update'], async (context) => {
    const before = await rowOf(await context.backendFor('marguerite'), 'siobhan');
    const { member } = await update(context, 'siobhan', { firstName: 'Siobhán Áine' });
    const { version: _, ...expected } = { ...before.member, firstName: 'Siobhán Áine' };
    const { version: __, ...actual } = member;
    same(actual, expected, 'member');
  }),

  test('changes own name and phone', ['update'], async (context) => {
    const { member } = await update(context, 'marguerite', { phone: '+33 1 23 45 67 89' });
    same(member.phone, '+33 1 23 45 67 89', 'phone');
  }),

  test('takes the same address sent back as no change', ['update'], async (context) => {
    const { member } = await update(context, 'olafur', { email: PEOPLE.olafur, firstName: 'Óli' });
    same([member.email, member.firstName], [PEOPLE.olafur, 'Óli'], 'row');
  }),

  test('corrects a Partner Domain', ['update'], async (context) => {
    const { member } = await update(context, 'eleni', { attributes: { partnerDomain: 'stafyli.example' } }, 'xiaoming');
    same(member.attributes['partnerDomain'], 'stafyli.example', 'partnerDomain');
  }),

  test('changes nothing for an empty change', ['update'], async (context) => {
    const before = await rowOf(await context.backendFor('marguerite'), 'olafur');
    const { version: _, ...actual } = (await update(context, 'olafur', {})).member;
    const { version: __, ...expected } = before.member;
    same(actual, expected, 'member');
  }),

  test('finds nobody to change by an unknown id', ['update'], async (context) => {
    const backend = await context.backendFor('marguerite');
    const call = (): Promise<unknown> => method(backend, 'updateMember')('no-such-member', { firstName: 'X' });
    await leavesAllAsItWas(context, () => refused(call, { code: 'notFound' }, 'update of nobody'));
  }),

  test('does not change who has left', ['update'], async (context) => {
    const call = (): Promise<unknown> => update(context, 'kamal', { firstName: 'K' });
    const code = ['wrongStatus', 'notFound', 'forbidden'] as const;
    await leavesAllAsItWas(context, () => refused(call, { code }, 'update of a removed member'));
  }),

  test('gives another version with every change', ['update', VERSIONS], async (context) => {
    const before = await rowOf(await context.backendFor('marguerite'), 'olafur');
    const once = await update(context, 'olafur', { firstName: 'A' });
    const twice = await update(context, 'olafur', { firstName: 'B' });
    same(new Set([before, once, twice].map(({ member }) => member.version)).size, 3, 'different versions');
  }),

  test('refuses a change made from an old version, with how it is now', ['update', VERSIONS], async (context) => {
    const backend = await context.backendFor('marguerite');
    const { member } = await rowOf(backend, 'olafur');
    await update(context, 'olafur', { firstName: 'Newer' }, 'xiaoming');
    await leavesAllAsItWas(context, async () => {
      const options = { ifVersion: member.version };
      const call = (): Promise<unknown> => method(backend, 'updateMember')(member.id, { firstName: 'Older' }, options);
      const { current } = await refused(call, { code: 'conflict' }, 'update from an old version');
      same(current, (await backend.getMember(member.id)).member, 'stored member in the conflict');
    });
  }),

  test('takes a change made from the newest version', ['update', VERSIONS], async (context) => {
    const backend = await context.backendFor('marguerite');
    const { member } = await rowOf(backend, 'olafur');
    const options = { ifVersion: member.version };
    same((await method(backend, 'updateMember')(member.id, { firstName: 'N' }, options)).member.firstName, 'N', 'name');
  }),

  test('lets one of two changes from the same version win', ['update', VERSIONS], async (context) => {
    const backends = [await context.backendFor('marguerite'), await context.backendFor('xiaoming')];
    const { member } = await rowOf(backends[0]!, 'olafur');
    const writes = backends.map((backend, index) =>
      method(backend, 'updateMember')(member.id, { firstName: `Writer ${index}` }, { ifVersion: member.version }),
    );
    const settled = await Promise.allSettled(writes);
    same(settled.filter(({ status }) => status === 'fulfilled').length, 1, 'writers that won');
  }),

  test('takes a repeated change with one key as one', ['update', KEYS, VERSIONS], async (context) => {
    const backend = await context.backendFor('marguerite');
    const { member } = await rowOf(backend, 'olafur');
    const options = { ifVersion: member.version, idempotencyKey: 'update-1' };
    const send = (): Promise<MemberEntry> => method(backend, 'updateMember')(member.id, { firstName: 'Once' }, options);
    const [first, second] = [await send(), await send()];
    same(second.member.version, first.member.version, 'version after a repeat');
  }),

  test('keeps one Admin Owner when two demote each other', ['update'], async (context) => {
    const [marguerite, xiaoming] = [await context.backendFor('marguerite'), await context.backendFor('xiaoming')];
    const ids = [await idOf(marguerite, 'marguerite'), await idOf(marguerite, 'xiaoming')] as const;
    const settled = await Promise.allSettled([
      method(marguerite, 'updateMember')(ids[1], { roles: ['standard'] }),
      method(xiaoming, 'updateMember')(ids[0], { roles: ['standard'] }),
    ]);
    same(settled.filter(({ status }) => status === 'fulfilled').length, 1, 'demotions that succeeded');
    const reader = await context.backendFor('bo');
    const owners = (await everybody(reader)).filter(({ member }) => member.roles.includes('adminOwner'));
    demand(owners.length === 1, `${owners.length} Admin Owners remain`);
  }),

  testVelo('switches a right of one person', ['options'], async (context) => {
    const backend = await context.backendFor('genevieve');
    const id = await idOf(backend, 'anna');
    const { member } = await method(backend, 'updateMember')(id, { options: { 'ecom.marketing': false } });
    same(member.options['ecom.marketing'], false, 'option');
    same((await backend.getMember(id)).member.options['ecom.marketing'], false, 'stored option');
  }),

  testVelo('refuses to switch a right that the role does not offer', ['options'], async (context) => {
    const backend = await context.backendFor('genevieve');
    const id = await idOf(backend, 'anna');
    const call = (): Promise<unknown> => method(backend, 'updateMember')(id, { options: { 'ecom.billing': true } });
    await leavesAllAsItWas(context, () => refused(call, { code: 'forbidden' }, 'strange option'), 'velo-boreal');
  }),
];
