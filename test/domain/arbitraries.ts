import fc from 'fast-check';
import type { DecisionContext, MemberFacts, ObjectFacts, Policy, Role, TenantFacts } from '../../src/domain/index.js';
import { b2bCommerce, commerce7, paymentsPortal, retailEcom } from '../../src/policies/index.js';
import { omnichannelSeller } from '../helpers/people.js';

const SYSTEMS = { commerce7, paymentsPortal, b2bCommerce, retailEcom };
export type System = keyof typeof SYSTEMS;
/** Questions name their policy, so that a counterexample stays short. */
export const policyOf = ({ system }: { readonly system: System }): Policy => SYSTEMS[system];

/** One question to the evaluator. */
export interface Question {
  readonly system: System;
  readonly tenant: TenantFacts;
  readonly actor: MemberFacts;
  readonly action: string;
  readonly context: DecisionContext;
}

export const STORES = ['s1', 's2', 's3'];
export const ACCOUNTS = ['a1', 'a2'];
export const MEMBERS = ['m1', 'm2', 'm3'];
const DOMAINS = ['vinedesign.example', 'acme.example', 'evilvinedesign.example', 'mail.vinedesign.example'];

/** What tells that the evaluator reads own properties only. */
export const TRAPS = ['__proto__', 'constructor', 'toString', 'hasOwnProperty', ''];

/** Empty, one, some, all, and the root. */
const scopes: fc.Arbitrary<'all' | string[]> = fc.oneof(
  { weight: 3, arbitrary: fc.constant('all' as const) },
  { weight: 6, arbitrary: fc.subarray(STORES) },
  { weight: 1, arbitrary: fc.constantFrom<string[][]>(['@tenant'], ['s1', '@tenant'], ['s9']) },
);

const optionIds = (policy: Policy): string[] => [
  ...policy.roles.flatMap((role) => role.options?.map((option) => option.permission) ?? []),
  ...Object.keys(policy.permissions).slice(0, 3),
  ...TRAPS,
];

const switches = (policy: Policy): fc.Arbitrary<Record<string, boolean>> =>
  fc.dictionary(fc.constantFrom(...optionIds(policy)), fc.boolean(), { maxKeys: 4 });

/** A role of the shop's own that holds more than an Admin has. */
const bookkeeper: Role = { id: 'bookkeeper', name: { en: 'Bookkeeper' }, grants: ['app.retail', 'billing.manage'] };
const customRolesOf = (policy: Policy): Role[] => (policy === retailEcom ? [omnichannelSeller, bookkeeper] : []);
const roleIds = (policy: Policy): string[] => [...policy.roles, ...customRolesOf(policy)].map((role) => role.id);

/** Mostly one role of the policy; now and then none, two, or one that nobody knows. */
const roles = (policy: Policy): fc.Arbitrary<string[]> =>
  fc.oneof(
    { weight: 12, arbitrary: fc.constantFrom(...roleIds(policy)).map((id) => [id]) },
    { weight: 1, arbitrary: fc.subarray([...roleIds(policy), 'nobody', ...TRAPS], { maxLength: 2 }) },
  );

const email = fc
  .tuple(fc.constantFrom('sam', 'Sam', 'x.y'), fc.constantFrom(...DOMAINS))
  .map(([local, domain]) => `${local}@${domain}`);

/** A member whose kind usually is that of the role. */
function memberOf(policy: Policy, status: fc.Arbitrary<MemberFacts['status']>): fc.Arbitrary<MemberFacts> {
  return fc
    .record({
      id: fc.constantFrom(...MEMBERS),
      roles: roles(policy),
      scopes,
      accountId: fc.constantFrom(...ACCOUNTS, ''),
      owner: fc.boolean(),
      options: fc.oneof(
        { weight: 2, arbitrary: fc.constant<Record<string, boolean>>({}) },
        { weight: 1, arbitrary: switches(policy) },
      ),
      attributes: fc.record({ partnerDomain: fc.constantFrom(...DOMAINS, '') }, { requiredKeys: [] }),
      email,
      status,
      tenantId: fc.oneof({ weight: 40, arbitrary: fc.constant('t1') }, { weight: 1, arbitrary: fc.constant('t2') }),
    })
    .map((member) => {
      const kind = policy.roles.find((role) => role.id === member.roles[0])?.kind ?? policy.kinds[0]?.id ?? '';
      return { ...member, kind };
    });
}

const object = (policy: Policy): fc.Arbitrary<ObjectFacts> =>
  fc.oneof(
    fc.record({ scope: fc.constantFrom(...STORES, '@tenant') }),
    fc.record({ scopes }),
    fc.record({ memberId: fc.constantFrom(...MEMBERS), accountId: fc.constantFrom(...ACCOUNTS) }),
    fc.record(
      {
        id: fc.constant('c1'),
        kind: fc.constantFrom(...policy.kinds.map(({ id }) => id)),
        accountId: fc.constantFrom(...ACCOUNTS),
        memberId: fc.constantFrom(...MEMBERS),
      },
      { requiredKeys: ['id', 'kind'] },
    ),
  );

/** Proposed values, biased to what the action may carry. */
function inputOf(policy: Policy, action: string): fc.Arbitrary<Record<string, unknown>> {
  if (action === 'member.options') return fc.record({ options: switches(policy) });
  if (action === 'profile.update') return fc.record({ firstName: fc.constant('Ada') });
  const way = policy.provisioning.find(({ by }) => by === action);
  const all: Record<string, fc.Arbitrary<unknown>> = {
    roles: roles(policy),
    scopes,
    options: switches(policy),
    email,
    firstName: fc.constant('Ada'),
    lastName: fc.constant('Lovelace'),
    contactId: fc.constant('c1'),
    'attributes.partnerDomain': fc.constantFrom(...DOMAINS, ''),
  };
  const fields = way ? way.fields : policy.editable;
  const names = fields.map((field) => field.replace('*', '')).filter((field) => Object.hasOwn(all, field));
  return fc
    .record(Object.fromEntries(names.map((name) => [name, all[name] ?? fc.constant(undefined)])), {
      requiredKeys: way ? fields.filter((field) => field.endsWith('*')).map((field) => field.replace('*', '')) : [],
    })
    .map((input: Record<string, unknown>) => {
      const { 'attributes.partnerDomain': partnerDomain, ...rest } = input;
      return partnerDomain === undefined ? rest : { ...rest, attributes: { partnerDomain } };
    });
}

const tenantOf = (policy: Policy): fc.Arbitrary<TenantFacts> => {
  const level = fc.constantFrom('entity', 'store');
  return fc.record({
    id: fc.constant('t1'),
    settings: fc.record(
      { billingLevel: level, settlementLevel: level, orderProcess: fc.boolean(), inquiryProcess: fc.boolean() },
      { requiredKeys: [] },
    ),
    customRoles: fc.constant(customRolesOf(policy)),
  });
};

/** A question about one of the four systems, biased to the edges: self, owner, empty and all stores, strange switches. */
export function question(
  actions: (policy: Policy) => readonly string[],
  systems: readonly System[] = Object.keys(SYSTEMS) as System[],
): fc.Arbitrary<Question> {
  const status = fc.oneof(
    { weight: 20, arbitrary: fc.constant('active' as const) },
    { weight: 1, arbitrary: fc.constantFrom('invited' as const, 'inactive' as const, 'removed' as const) },
  );
  const anyStatus = fc.constantFrom('active' as const, 'invited' as const, 'inactive' as const);
  return fc.constantFrom(...systems).chain((system) => {
    const policy = SYSTEMS[system];
    return fc.constantFrom(...actions(policy)).chain((action) =>
      fc
        .record({
          tenant: tenantOf(policy),
          actor: memberOf(policy, status),
          other: memberOf(policy, anyStatus),
          isSelf: fc.integer({ min: 0, max: 7 }).map((roll) => roll === 0),
          isAcross: fc.integer({ min: 0, max: 3 }).map((roll) => roll === 0),
          object: fc.option(object(policy), { nil: undefined }),
          input: inputOf(policy, action),
          phase: fc.constantFrom('enforce' as const, 'enforce' as const, 'probe' as const),
        })
        .map(({ tenant, actor, other, isSelf, isAcross, object: thing, input, phase }) => {
          const isAdding = policy.provisioning.some(({ by }) => by === action);
          const target = isSelf ? actor : other;
          const isOnMember = /^(member|invitation|profile)\./.test(action);
          const context: DecisionContext = {
            phase,
            ...(isAdding || (!isOnMember && !isAcross) ? {} : { target }),
            ...(thing && (isAdding || !isOnMember || isAcross) ? { object: thing } : {}),
            ...(isOnMember ? { input } : {}),
          };
          return { system, tenant, actor, action, context };
        }),
    );
  });
}

/** Every action of the policy. */
export const everyAction = (policy: Policy): readonly string[] => Object.keys(policy.permissions);

/** The actions that change what somebody may do. */
const grantingActions = (policy: Policy): readonly string[] =>
  [...policy.provisioning.map(({ by }) => by), 'member.update', 'member.options'].filter((id) =>
    Object.hasOwn(policy.permissions, id),
  );

/**
 * A person with the right to give roles gives one, to somebody who is mostly within reach: where a hole would be.
 */
export function gift(...systems: readonly System[]): fc.Arbitrary<Question> {
  return fc
    .tuple(
      question(grantingActions, systems.length > 0 ? systems : undefined),
      fc.integer({ min: 0, max: 1 << 20 }),
      fc.boolean(),
    )
    .chain(([asked, roll, isSwitched]) => {
      const policy = policyOf(asked);
      const givers = Object.keys(policy.assignable);
      const giver = givers[roll % givers.length] ?? '';
      const role = policy.roles.find(({ id }) => id === giver);
      const own = role?.options?.map(({ permission }) => permission) ?? [];
      const given = roleIds(policy).filter((id) => mayGive(policy, giver, id));
      return fc
        .record({
          options:
            isSwitched && own.length > 0 ? fc.dictionary(fc.constantFrom(...own), fc.boolean()) : fc.constant({}),
          roles: fc.constantFrom(...given).map((id) => [id]),
          isNear: often,
          isGiven: often,
          isFree: often,
        })
        .map(({ options, roles: assigned, isNear, isGiven, isFree }): Question => {
          const { target, object: thing, input } = asked.context;
          const actor: MemberFacts = { ...asked.actor, roles: [giver], kind: role?.kind ?? asked.actor.kind, options };
          const isOfContact = policy.provisioning.some(({ by, from }) => by === asked.action && from === 'contacts');
          const near = isNear ? { accountId: actor.accountId } : {};
          const contact = { kind: 'contact', accountId: 'a1', ...thing, ...near };
          const context: DecisionContext = {
            phase: 'enforce',
            ...(target ? { target: { ...target, ...near } } : {}),
            ...(isOfContact && !target ? { object: isFree ? { ...contact, memberId: undefined } : contact } : {}),
            input: {
              ...input,
              ...(isGiven && input?.['roles'] ? { roles: assigned } : {}),
              ...(target && isGiven ? { email: undefined } : {}),
            },
          };
          return { ...asked, actor, context };
        });
    });
}

const often = fc.integer({ min: 0, max: 9 }).map((roll) => roll > 0);

const mayGive = (policy: Policy, giver: string, id: string): boolean => {
  const list = policy.assignable[giver] ?? [];
  const isCustom = !policy.roles.some((role) => role.id === id);
  return list.includes(id) || list.includes('*') || (isCustom && list.includes('@custom'));
};
