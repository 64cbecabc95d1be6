import { CONTRACT_VERSION, OPERATIONS, type Operation, type TeamBackend } from '../../backend/index.js';
import {
  identitySchema,
  KIT_PERMISSIONS,
  loadPolicy,
  memberSchema,
  PROFILE_FIELDS,
  scopeSchema,
  sortKeySchema,
  tenantSchema,
} from '../../domain/index.js';
import { canonical, demand, refused, same } from './assert.js';
import { group, ONLY_DECISIONS, PEOPLE, POLICY, DECISIONS, type ContractTest } from './contract-test.js';
import { method } from './rows.js';

const test = group('who, where and what');
const testVelo = group('who, where and what', 'velo-boreal');

/** The methods an announced operation stands for; options are part of an update. */
const METHODS: Readonly<Record<Operation, readonly (keyof TeamBackend)[]>> = {
  invite: ['invite'],
  resend: ['resendInvitation'],
  revoke: ['revokeInvitation'],
  update: ['updateMember'],
  options: ['updateMember'],
  deactivate: ['deactivateMember'],
  reactivate: ['reactivateMember'],
  remove: ['removeMember'],
  restore: ['restoreMember'],
  bulk: ['bulk'],
  provision: ['provision', 'listContacts'],
  create: ['createMember'],
  settings: ['updateSettings'],
  roles: ['saveRole', 'archiveRole'],
  profile: ['getProfile', 'updateProfile'],
};

/** Names that only a secret would have. */
const SECRET_NAMES = /"[^"]*(?:password|token|secret|hash|lockout|failedattempts|lockeduntil)[^"]*":(?!true|false)/i;

export const introductionTests: readonly ContractTest[] = [
  test('says which version of the contract it speaks', [], async (context) => {
    const backend = await context.backendFor('marguerite');
    same(backend.contractVersion, CONTRACT_VERSION, 'contractVersion');
  }),

  test('announces known operations, and has the methods of each', [], async (context) => {
    const backend = await context.backendFor('marguerite');
    const { operations } = await backend.capabilities();
    for (const operation of operations) {
      demand(OPERATIONS.includes(operation), `unknown operation ${operation}`);
      for (const name of METHODS[operation]) method(backend, name);
    }
    same(new Set(operations).size, operations.length, 'operations named once');
  }),

  test('announces capabilities in known words and sound numbers', [], async (context) => {
    const backend = await context.backendFor('marguerite');
    const { members, maxBulk, profileFields, authorization, live } = await backend.capabilities();
    for (const key of members.sort) sortKeySchema.parse(key);
    demand(['contains', 'prefix', 'exact', 'none'].includes(members.search), `search ${members.search}`);
    demand(['policy', 'decisions', 'both'].includes(authorization), `authorization ${authorization}`);
    demand(Number.isInteger(members.maxPageSize) && members.maxPageSize >= 1, `maxPageSize ${members.maxPageSize}`);
    demand(Number.isInteger(maxBulk) && maxBulk >= 0, `maxBulk ${maxBulk}`);
    demand(
      profileFields.every((field) => PROFILE_FIELDS.includes(field)),
      'unknown profile field',
    );
    demand(!live || typeof backend.subscribe === 'function', 'live without subscribe');
  }),

  test('says who is signed in, and where, by the schemas of the domain', [], async (context) => {
    const { member, tenant } = await (await context.backendFor('marguerite')).me();
    memberSchema.parse(member);
    tenantSchema.parse(tenant);
    same(member.email, PEOPLE.marguerite, 'address of the signed-in member');
    same(member.tenantId, tenant.id, 'tenant of the signed-in member');
    same(tenant.policy, 'commerce7', 'policy of the tenant');
  }),

  test('tells two people apart', [], async (context) => {
    const [layla, bo] = await Promise.all([context.backendFor('layla'), context.backendFor('bo')]);
    const [first, second] = await Promise.all([layla.me(), bo.me()]);
    same([first.member.email, second.member.email], [PEOPLE.layla, PEOPLE.bo], 'addresses');
  }),

  test('keeps out a member whose access has ended', [], async (context) => {
    const thora = await context.backendFor('thora');
    const code = ['unauthenticated', 'forbidden'] as const;
    await refused(() => thora.me(), { code }, 'me of an inactive member');
    await refused(() => thora.listMembers({}), { code }, 'list of an inactive member');
  }),

  test('gives the policy of the tenant, sound', [POLICY], async (context) => {
    const backend = await context.backendFor('layla');
    const policy = loadPolicy(await method(backend, 'getPolicy')());
    same(policy.id, (await backend.me()).tenant.policy, 'id of the policy');
  }),

  test('keeps the policy to itself where only decisions are sent', [ONLY_DECISIONS], async (context) => {
    const backend = await context.backendFor('marguerite');
    if (!backend.getPolicy) return;
    await refused(async () => backend.getPolicy?.(), { code: ['unsupported', 'forbidden'] }, 'getPolicy');
  }),

  test('sends decisions about no row in particular along with `me`', [DECISIONS], async (context) => {
    const { can } = await (await context.backendFor('marguerite')).me();
    for (const action of ['member.list', 'member.invite'] as const) {
      same(can?.[action]?.allowed, true, `me.can of an Admin Owner for ${action}`);
    }
    const layla = await (await context.backendFor('layla')).me();
    for (const action of KIT_PERMISSIONS.filter((id) => id !== 'profile.update')) {
      demand(layla.can?.[action]?.allowed !== true, `me.can of POS Basic allows ${action}`);
    }
  }),

  test('sends what forms must fix beforehand along with `me`', [DECISIONS], async (context) => {
    const { limits } = await (await context.backendFor('bo')).me();
    same(limits?.['member.invite']?.emailDomain, 'vinedesign.example', 'the one domain a Partner invites from');
  }),

  test('says nothing of passwords, tokens or blocks, to anybody', [], async (context) => {
    const backend = await context.backendFor('marguerite');
    const answers = [
      await backend.me(),
      await backend.listMembers({}),
      await backend.getMember((await backend.me()).member.id),
    ];
    for (const answer of answers) {
      const found = SECRET_NAMES.exec(canonical(answer));
      demand(!found, `an answer has ${found?.[0] ?? ''}`);
    }
  }),

  testVelo('lists the shops a right can be given for', [], async (context) => {
    const backend = await context.backendFor('genevieve');
    if (!backend.listScopes) return;
    const scopes = await backend.listScopes();
    for (const scope of scopes) scopeSchema.parse(scope);
    same(
      scopes.map(({ name }) => name).toSorted((a, b) => (a < b ? -1 : 1)),
      ['Plateau', 'Vieux-Québec'],
      'shops',
    );
  }),

  test('gives people their own profile, by the schemas of the domain', ['profile'], async (context) => {
    const { identity, member } = await method(await context.backendFor('jeanBaptiste'), 'getProfile')();
    identitySchema.parse(identity);
    memberSchema.parse(member);
    same([identity.email, member.email], [PEOPLE.jeanBaptiste, PEOPLE.jeanBaptiste], 'addresses');
  }),
];
