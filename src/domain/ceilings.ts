import { refuse, type Refused } from './decision.js';
import { valueAt, type Facts } from './facts.js';
import type { Grant, GrantObject } from './grant.js';
import { grantsFor, roleGrantsFor } from './grants.js';
import type { MemberFacts } from './member.js';
import type { Policy } from './policy.js';
import { kindActedOn } from './reach.js';
import type { Role } from './role.js';
import { isCustomRole, rolesOf } from './roles.js';

/**
 * Nobody with a ceiling gives more than they have (R095, step 11): options that would come on, custom roles that hold
 * more. Options that no role of the person offers are refused for everybody.
 */
export function ceilingRefusal(facts: Facts): Refused | undefined {
  const { policy, actor, action, input } = facts;
  const ceilings = actor.roles.flatMap((role) =>
    Object.hasOwn(policy.ceilings ?? {}, role) ? (policy.ceilings?.[role] ?? []) : [],
  );
  const isProvisioning = policy.provisioning.some((way) => way.by === action);
  if (action === 'role.write')
    return ceilings.includes('customRoles') ? grantsRefusal(facts, input?.['grants']) : undefined;
  if (!input || !(isProvisioning || action === 'member.update' || action === 'member.options')) return undefined;
  return (
    strangeOption(facts) ??
    (ceilings.includes('options') ? optionsRefusal(facts) : undefined) ??
    (ceilings.includes('customRoles') ? customRolesRefusal(facts) : undefined)
  );
}

/** The roles the person will have: a way of adding people that asks for no role gives the only one of its kind (R136). */
function rolesAfter(facts: Facts): Role[] {
  const { policy, tenant, action, input, target } = facts;
  const roles = input?.['roles'] ?? target?.roles;
  if (roles !== undefined) return Array.isArray(roles) ? rolesOf(policy, tenant, { roles }) : [];
  const kind = kindActedOn(facts);
  const way = policy.provisioning.find((one) => one.by === action && one.kind === kind);
  const asks = way?.fields.some((field) => field === 'roles' || field === 'roles*') ?? true;
  return asks ? [] : policy.roles.filter((role) => role.kind === kind);
}

function strangeOption(facts: Facts): Refused | undefined {
  const proposed = facts.input?.['options'];
  const roles = rolesAfter(facts);
  if (proposed === undefined || (facts.probing && roles.length === 0)) return undefined;
  const offered = new Set(roles.flatMap((role) => role.options?.map((option) => option.permission) ?? []));
  const strange =
    typeof proposed === 'object' && proposed !== null
      ? Object.keys(proposed).find((id) => !offered.has(id))
      : 'options';
  return strange === undefined ? undefined : refuse('fieldNotEditable', 'readonly', { field: `options.${strange}` });
}

/** Options that come on by this write, by the switch or by the role's default, and that the actor does not have. */
function optionsRefusal(facts: Facts): Refused | undefined {
  const { policy, tenant, actor, target, input, probing } = facts;
  const has = (member: MemberFacts, id: string): boolean => grantsFor(policy, tenant, member, id).length > 0;
  for (const option of rolesAfter(facts).flatMap((role) => role.options ?? [])) {
    const id = option.permission;
    const proposed = valueAt(input, ['options', id]);
    if (proposed === undefined && probing) continue;
    const after = proposed ?? valueAt(target, ['options', id]) ?? option.default;
    const isNew = after === true && !(target && has(target, id));
    if (isNew && !has(actor, id)) return refuse('optionAboveOwn', 'disable', { permission: id });
  }
  return undefined;
}

function customRolesRefusal(facts: Facts): Refused | undefined {
  const { policy, tenant, target } = facts;
  const given = rolesAfter(facts).filter(
    (role) => isCustomRole(policy, tenant, role.id) && !target?.roles.includes(role.id),
  );
  for (const role of given) {
    const refusal = grantsRefusal(facts, role.grants);
    if (refusal) return refusal;
  }
  return undefined;
}

const WIDTH = { self: 0, account: 1, scopes: 1, tenant: 2 };

/** Whether a set of grants holds a permission, a reach or a kind of people that the actor does not have. */
function grantsRefusal({ policy, tenant, actor }: Facts, grants: unknown): Refused | undefined {
  if (!Array.isArray(grants)) return undefined;
  const above = Object.keys(policy.permissions).find((permission) => {
    const own = grantsFor(policy, tenant, actor, permission);
    const given = roleGrantsFor(policy, { grants: grants as Grant[] }, permission);
    return given.some((grant) => !isCovered(policy, grant, own));
  });
  return above === undefined ? undefined : refuse('optionAboveOwn', 'disable', { permission: above });
}

/** Whether some own grants, or several of them together, reach as far and to the same people. */
function isCovered(policy: Policy, grant: GrantObject, own: readonly GrantObject[]): boolean {
  const width = (one: GrantObject): number => WIDTH[one.within ?? 'tenant'];
  const asWide = own.filter((one) => width(one) >= width(grant));
  if (asWide.some((one) => !one.kinds)) return true;
  const kinds = grant.kinds ?? policy.kinds.map(({ id }) => id);
  return asWide.length > 0 && kinds.every((kind) => asWide.some((one) => one.kinds?.includes(kind)));
}
