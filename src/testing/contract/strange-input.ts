import type { InvitationDraft, MemberPatch, MemberQuery } from '../../domain/index.js';
import { demand, outcomes, refused, same } from './assert.js';
import { filtersBy, group, SEARCH, type ContractTest } from './contract-test.js';
import { idOf, leavesAllAsItWas, method } from './rows.js';

const test = group('strange input');

const QUERIES: readonly (readonly [string, unknown])[] = [
  ['a list', []],
  ['a text', 'marguerite'],
  ['a search that is a list', { search: ['marguerite'] }],
  ['a search of a million letters', { search: 'x'.repeat(1e6) }],
  ['roles that are a text', { roles: 'adminOwner' }],
  ['an unknown status', { status: ['asleep'] }],
  ['an unknown sort key', { sort: { by: 'password' } }],
  ['a sort that is a text', { sort: 'name' }],
  ['an unknown field', { where: '1=1' }],
  ['an operator in a field', { roles: { $ne: 'x' } }],
];

const POLLUTION = '{"__proto__":{"polluted":true},"constructor":{"prototype":{"polluted":true}}}';

const DRAFT_LISTS: readonly (readonly [string, unknown])[] = [
  ['nothing', null],
  ['a draft without a list', { email: 'new@acme-winery.example', roles: ['basic'] }],
  ['a text', 'new@acme-winery.example'],
  ['a list of nothing', [null]],
  ['a list of texts', ['new@acme-winery.example']],
  ['a list of lists', [[]]],
  ['an address that is a list', [{ email: ['new@acme-winery.example'], roles: ['basic'] }]],
  ['roles that are a text', [{ email: 'new@acme-winery.example', roles: 'basic' }]],
  ['an address of a million letters', [{ email: `${'x'.repeat(1e6)}@acme-winery.example`, roles: ['basic'] }]],
  ['a million letters in an attribute', [invitation({ partnerDomain: 'x'.repeat(1e6) })]],
  ['a prototype in the attributes', [invitation(JSON.parse(POLLUTION))]],
  ['a prototype in the draft', [Object.assign(JSON.parse(POLLUTION), invitation({}))]],
];

function invitation(attributes: unknown): unknown {
  return { email: 'new@acme-winery.example', roles: ['basic'], attributes };
}

function isPolluted(): boolean {
  return 'polluted' in {};
}

export const strangeInputTests: readonly ContractTest[] = [
  ...QUERIES.map(([title, query]) =>
    test(`refuses ${title} as a question for a list`, [], async (context) => {
      const backend = await context.backendFor('marguerite');
      await refused(() => backend.listMembers(query as MemberQuery), { code: 'invalid' }, title);
    }),
  ),

  test('finds nobody by letters that databases dislike', [SEARCH], async (context) => {
    const backend = await context.backendFor('marguerite');
    for (const search of ['\u0000', '\ud800', '\u202e', '😀'.repeat(40)]) {
      try {
        same((await backend.listMembers({ search })).items.length, 0, `rows for ${escape(search)}`);
      } catch (error) {
        await refused(() => Promise.reject(error), { code: 'invalid' }, `search ${escape(search)}`);
      }
    }
  }),

  test('finds nobody by traps in a filter', [filtersBy('roles')], async (context) => {
    const backend = await context.backendFor('marguerite');
    for (const role of ['__proto__', 'constructor', "' OR 1=1 --"]) {
      same((await backend.listMembers({ roles: [role] })).items.length, 0, `rows for the role ${role}`);
    }
  }),

  ...DRAFT_LISTS.map(([title, drafts]) =>
    test(`invites nobody for ${title}`, ['invite'], async (context) => {
      const backend = await context.backendFor('marguerite');
      await leavesAllAsItWas(context, async () => {
        try {
          const codes = outcomes(await method(backend, 'invite')(drafts as InvitationDraft[]));
          demand(!codes.includes('ok'), 'somebody is invited');
        } catch (error) {
          await refused(() => Promise.reject(error), { code: ['invalid', 'forbidden'] }, title);
        }
      });
      demand(!isPolluted(), 'every object has a new property');
    }),
  ),

  test('changes no prototype by a change of a member', ['update'], async (context) => {
    const backend = await context.backendFor('marguerite');
    const id = await idOf(backend, 'olafur');
    await leavesAllAsItWas(context, async () => {
      for (const patch of [
        JSON.parse(POLLUTION),
        { attributes: JSON.parse(POLLUTION), options: JSON.parse(POLLUTION) },
      ]) {
        const call = (): Promise<unknown> => method(backend, 'updateMember')(id, patch as MemberPatch);
        await refused(call, { code: ['invalid', 'forbidden'] }, 'a prototype in a change');
      }
    });
    demand(!isPolluted(), 'every object has a new property');
  }),

  test('refuses functions and other things that cannot be sent', ['update'], async (context) => {
    const backend = await context.backendFor('marguerite');
    const id = await idOf(backend, 'olafur');
    await leavesAllAsItWas(context, async () => {
      for (const firstName of [() => 'x', Symbol('x'), 7n]) {
        const call = (): Promise<unknown> =>
          method(backend, 'updateMember')(id, { firstName } as unknown as MemberPatch);
        await refused(call, { code: ['invalid', 'forbidden'] }, `a ${typeof firstName} as a name`);
      }
    });
  }),

  test('keeps what was sent when the page changes it afterwards', ['update'], async (context) => {
    const backend = await context.backendFor('marguerite');
    const id = await idOf(backend, 'siobhan');
    const roles = ['standard'];
    const call = method(backend, 'updateMember')(id, { roles });
    roles[0] = 'adminOwner';
    await call;
    same((await backend.getMember(id)).member.roles, ['standard'], 'roles');
  }),

  test('stores text as it is, markup included', ['update'], async (context) => {
    const backend = await context.backendFor('marguerite');
    const id = await idOf(backend, 'siobhan');
    const lastName = `<img src=x onerror="alert(1)"> O'Brien & "Sons" \u2603`;
    same((await method(backend, 'updateMember')(id, { lastName })).member.lastName, lastName, 'answer');
    same((await backend.getMember(id)).member.lastName, lastName, 'stored');
  }),
];
