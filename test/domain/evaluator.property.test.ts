import { expect } from 'chai';
import fc from 'fast-check';
import {
  can,
  optionsFor,
  type Decision,
  type MemberFacts,
  type Policy,
  type TenantFacts,
} from '../../src/domain/index.js';
import { grantsFor, roleGrantsFor } from '../../src/domain/grants.js';
import { rolesOf } from '../../src/domain/roles.js';
import { scopesActedOn } from '../../src/domain/reach.js';
import {
  ACCOUNTS,
  everyAction,
  gift,
  MEMBERS,
  policyOf,
  question,
  STORES,
  TRAPS,
  type Question,
} from './arbitraries.js';

const RUNS = 2000;

const ask = (asked: Question, policy = policyOf(asked)): Decision =>
  can(policy, asked.tenant, asked.actor, asked.action, asked.context);

/** A decision without what it names: which of two wrong fields is named first depends on their order. */
const verdict = (decision: Decision): unknown => (decision.allowed ? 'allowed' : [decision.reason, decision.effect]);

/** Runs a property and sees that it was about something: at least a twentieth of its questions is answered with yes. */
function holds(arbitrary: fc.Arbitrary<Question>, property: (asked: Question, decision: Decision) => void): void {
  let asked = 0;
  let allowed = 0;
  fc.assert(
    fc.property(arbitrary, (one) => {
      const decision = ask(one);
      asked += 1;
      if (decision.allowed) allowed += 1;
      property(one, decision);
    }),
    { numRuns: RUNS },
  );
  expect(allowed / asked).to.be.at.least(0.05);
}

/** The permissions somebody has at all. */
const rightsOf = (policy: Policy, tenant: TenantFacts, member: MemberFacts): Set<string> =>
  new Set(Object.keys(policy.permissions).filter((id) => grantsFor(policy, tenant, member, id).length > 0));

const everyonesRights = (policy: Policy): Set<string> =>
  new Set(Object.keys(policy.permissions).filter((id) => roleGrantsFor(policy, { grants: [] }, id).length > 0));

const switchableOf = (policy: Policy, tenant: TenantFacts, member: MemberFacts): string[] =>
  rolesOf(policy, tenant, member).flatMap((role) => role.options?.map((option) => option.permission) ?? []);

const withSwitch = (member: MemberFacts, id: string, on: boolean): MemberFacts => ({
  ...member,
  options: { ...member.options, [id]: on },
});

describe('The evaluator, for any policy, person and request', function () {
  this.timeout(60_000);

  it('P1 refuses an action nobody knows', () => {
    const unknown = fc.oneof(
      fc.constantFrom(
        ...TRAPS,
        '*',
        '@pos',
        'member',
        'member.',
        'member.*',
        'Member.list',
        ' member.list',
        'member.list.x',
      ),
      fc.string(),
    );
    fc.assert(
      fc.property(question(everyAction), unknown, (asked, action) => {
        fc.pre(!Object.hasOwn(policyOf(asked).permissions, action));
        expect(ask({ ...asked, action })).to.deep.equal({ allowed: false, reason: 'unknownAction', effect: 'hide' });
      }),
      { numRuns: RUNS },
    );
  });

  it('P1 gives who has no known role what everybody has, and no more', () => {
    const strange = fc.constantFrom(
      [],
      ['nobody'],
      ['__proto__'],
      ['constructor'],
      ['adminowner'],
      ['owner '],
      ['*'],
      ['@custom'],
    );
    fc.assert(
      fc.property(question(everyAction), strange, (asked, roles) => {
        const decision = ask({ ...asked, actor: { ...asked.actor, roles } });
        if (decision.allowed) expect([...everyonesRights(policyOf(asked))]).to.include(asked.action);
      }),
      { numRuns: RUNS },
    );
  });

  it('P1 refuses whoever is not active, and whatever is another tenant’s', () => {
    const inactive = fc.constantFrom('invited' as const, 'inactive' as const, 'removed' as const);
    fc.assert(
      fc.property(question(everyAction), inactive, (asked, status) => {
        const { actor, context } = asked;
        const { target, object } = context;
        expect(ask({ ...asked, actor: { ...actor, status } }).allowed).to.equal(false);
        expect(ask({ ...asked, actor: { ...actor, tenantId: 't9' } })).to.include({ reason: 'otherTenant' });
        const foreign = { ...context, target: { ...(target ?? actor), tenantId: 't9' } };
        expect(ask({ ...asked, context: foreign })).to.include({ reason: 'otherTenant' });
        const thing = { ...context, object: { ...object, tenantId: 't9' } };
        expect(ask({ ...asked, context: thing })).to.include({ reason: 'otherTenant' });
      }),
      { numRuns: RUNS },
    );
  });

  it('P2 never allows more once a switch is off', () => {
    holds(question(everyAction), (asked, decision) => {
      for (const id of switchableOf(policyOf(asked), asked.tenant, asked.actor)) {
        const on = ask({ ...asked, actor: withSwitch(asked.actor, id, true) });
        const off = ask({ ...asked, actor: withSwitch(asked.actor, id, false) });
        if (off.allowed) expect(on.allowed, `${id} on`).to.equal(true);
        if (off.allowed && asked.actor.options?.[id] !== false)
          expect(decision.allowed, `${id} as it was`).to.equal(true);
        const back = ask({ ...asked, actor: withSwitch(withSwitch(asked.actor, id, false), id, true) });
        expect(back).to.deep.equal(on);
      }
    });
  });

  it('P3 keeps what is effective within the role, whatever the switches say', () => {
    holds(question(everyAction), (asked) => {
      const { tenant, actor } = asked;
      const policy = policyOf(asked);
      const roles = rolesOf(policy, tenant, actor);
      const possible = new Set(
        Object.keys(policy.permissions).filter((id) =>
          roles.some((role) => roleGrantsFor(policy, role, id).length > 0),
        ),
      );
      for (const id of everyonesRights(policy)) possible.add(id);
      expect([...possible]).to.include.members([...rightsOf(policy, tenant, actor)]);
      const switchable = switchableOf(policy, tenant, actor);
      const options = Object.fromEntries(Object.entries(actor.options ?? {}).filter(([id]) => switchable.includes(id)));
      expect(rightsOf(policy, tenant, { ...actor, options })).to.deep.equal(rightsOf(policy, tenant, actor));
      expect(optionsFor(policy, tenant, actor).map(({ permission }) => permission)).to.have.members([
        ...new Set(switchable),
      ]);
    });
  });

  it('P4 P5 hands out no right above the giver’s', () => {
    holds(gift(), (asked, decision) => {
      if (!decision.allowed || asked.context.phase === 'probe') return;
      const { tenant, actor } = asked;
      const policy = policyOf(asked);
      const added = rightsAdded(asked);
      const grantable = grantableBy(policy, tenant, actor);
      for (const id of added) expect([...grantable], id).to.include(id);
    });
  });

  it('P4 gives no store the giver does not have, where the giver’s rights end at stores', () => {
    holds(gift('paymentsPortal'), (asked, decision) => {
      const { tenant, actor, action, context } = asked;
      const policy = policyOf(asked);
      if (!decision.allowed || context.phase === 'probe') return;
      const isLimited = grantsFor(policy, tenant, actor, action).every(({ within }) => within === 'scopes');
      if (!isLimited) return;
      const stores =
        context.input?.['scopes'] ?? scopesActedOn({ ...context, policy, tenant, actor, action, probing: false });
      expect(hasStores(actor.scopes, stores)).to.equal(true);
      if (context.target) expect(hasStores(actor.scopes, context.target.scopes)).to.equal(true);
    });
  });

  it('P11 decides alike whatever members, stores, companies and roles are called', () => {
    const renaming = fc.record({
      members: fc.shuffledSubarray(MEMBERS, { minLength: 3 }),
      stores: fc.constantFrom(
        ['s', 's1', 's11'],
        ['s3', 's1', 's2'],
        ['constructor', '__proto__', 'S1'],
        ['10', '1', '0'],
      ),
      accounts: fc.constantFrom(['a2', 'a1'], ['a', 'a1'], ['s1', 's2']),
      prefix: fc.constantFrom('x', 'all', 'owner', '__proto__'),
    });
    fc.assert(
      fc.property(question(everyAction), renaming, (asked, { members, stores, accounts, prefix }) => {
        const names = new Map([
          ...MEMBERS.map((id, index) => [id, members[index] ?? id] as const),
          ...STORES.map((id, index) => [id, stores[index] ?? id] as const),
          ...ACCOUNTS.map((id, index) => [id, accounts[index] ?? id] as const),
          ...roleNames(policyOf(asked), prefix),
        ]);
        const other = { ...asked, ...(renamed(asked, names) as Question), action: asked.action, system: asked.system };
        const phased = { ...other, context: { ...other.context, phase: asked.context.phase } };
        expect(ask(phased, renamedPolicy(asked, prefix))).to.deep.equal(ask(asked));
      }),
      { numRuns: RUNS },
    );
  });

  it('P12 decides alike in whatever order stores and switches come, and however often', () => {
    holds(question(everyAction), (asked, decision) => {
      const { actor, context } = asked;
      const shuffled: Question = {
        ...asked,
        actor: mixed(actor),
        context: {
          ...context,
          ...(context.target ? { target: mixed(context.target) } : {}),
          ...(context.object ? { object: mixed(context.object) } : {}),
          ...(context.input ? { input: mixed(context.input) } : {}),
        },
      };
      expect(verdict(ask(shuffled))).to.deep.equal(verdict(decision));
    });
  });

  it('P17 answers anything, and never throws', () => {
    const junk = fc.anything({ maxDepth: 2 });
    const strange = fc.record(
      {
        roles: junk,
        scopes: junk,
        options: junk,
        attributes: junk,
        accountId: junk,
        email: junk,
        kind: junk,
        owner: junk,
      },
      { requiredKeys: [] },
    );
    fc.assert(
      fc.property(
        question(everyAction),
        strange,
        strange,
        fc.record({ target: junk, object: junk, input: junk, phase: junk }, { requiredKeys: [] }),
        fc.record({ settings: junk, customRoles: fc.constant(undefined) }, { requiredKeys: [] }),
        (asked, actor, target, context, tenant) => {
          const member = asked.context.target;
          const questions = [
            { ...asked, actor: { ...asked.actor, ...actor } },
            { ...asked, context: { ...asked.context, ...context } },
            { ...asked, context: { ...asked.context, input: { ...asked.context.input, ...target } } },
            { ...asked, tenant: { ...asked.tenant, ...tenant } },
            ...(member ? [{ ...asked, context: { ...asked.context, target: { ...member, ...target } } }] : []),
          ] as Question[];
          for (const one of questions) expect(ask(one).allowed).to.be.a('boolean');
        },
      ),
      { numRuns: RUNS },
    );
  });
});

/** The whole of some stores, told without the evaluator. */
function hasStores(having: unknown, wanted: unknown): boolean {
  if (having === 'all' && wanted === 'all') return true;
  if (!Array.isArray(wanted) || wanted.length === 0) return false;
  return wanted.every((id) => id !== '@tenant' && (having === 'all' || (Array.isArray(having) && having.includes(id))));
}

/** What a write adds to somebody: after it, less before. */
function rightsAdded(asked: Question): string[] {
  const { tenant, context } = asked;
  const policy = policyOf(asked);
  const { target, input } = context;
  const before = target ? rightsOf(policy, tenant, target) : everyonesRights(policy);
  const options = { ...target?.options, ...(input?.['options'] as Record<string, boolean> | undefined) };
  const roles = (input?.['roles'] ?? target?.roles ?? []) as string[];
  const after: MemberFacts = {
    id: 'after',
    kind: '',
    status: 'active',
    tenantId: tenant.id,
    ...target,
    roles,
    options,
  };
  return [...rightsOf(policy, tenant, after)].filter((id) => !before.has(id));
}

/**
 * What somebody may give: what they have. The seller's employees in B2B also give what only customers do, by the roles
 * they may give (domain.md 2.3).
 */
function grantableBy(policy: Policy, tenant: TenantFacts, actor: MemberFacts): Set<string> {
  const own = rightsOf(policy, tenant, actor);
  const sellers: Record<string, readonly string[]> = {
    platformAdmin: ['systemAdmin', 'salesAdmin', 'businessAdmin', 'endUser'],
    systemAdmin: ['businessAdmin', 'endUser'],
    salesAdmin: ['businessAdmin', 'endUser'],
  };
  for (const id of actor.roles.flatMap((role) => (Object.hasOwn(sellers, role) ? (sellers[role] ?? []) : []))) {
    const role = policy.roles.find((one) => one.id === id);
    for (const permission of Object.keys(policy.permissions)) {
      if (role && roleGrantsFor(policy, role, permission).length > 0) own.add(permission);
    }
  }
  return own;
}

const roleNames = (policy: Policy, prefix: string): (readonly [string, string])[] =>
  policy.roles.map(({ id }, index) => [id, `${prefix}${index}`]);

/** Other names for the same things; `keys`: in the keys too. */
function renamed(value: unknown, names: ReadonlyMap<string, string>, keys = false): unknown {
  if (typeof value === 'string') return names.get(value) ?? value;
  if (Array.isArray(value)) return value.map((item) => renamed(item, names, keys));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, item]) => [keys ? (names.get(key) ?? key) : key, renamed(item, names, keys)]),
  );
}

const renamedPolicies = new Map<string, Policy>();

/** The policy with other names for its roles; kinds that are called like a role go along. */
function renamedPolicy(asked: Question, prefix: string): Policy {
  const key = `${asked.system} ${prefix}`;
  const policy = policyOf(asked);
  const names = new Map(roleNames(policy, prefix));
  const made = renamedPolicies.get(key) ?? {
    ...(renamed(policy, names) as Policy),
    assignable: renamed(policy.assignable, names, true) as Policy['assignable'],
    ceilings: renamed(policy.ceilings ?? {}, names, true) as NonNullable<Policy['ceilings']>,
  };
  renamedPolicies.set(key, made);
  return made;
}

/** Stores doubled and turned round, switches turned round. */
function mixed<T extends object>(facts: T): T {
  const { scopes, options } = facts as { scopes?: unknown; options?: unknown };
  return {
    ...facts,
    ...(Array.isArray(scopes) ? { scopes: [...scopes, ...scopes].toReversed() } : {}),
    ...(typeof options === 'object' && options !== null
      ? { options: Object.fromEntries(Object.entries(options).toReversed()) }
      : {}),
  };
}
