import type { Grant, GrantObject } from './grant.js';
import type { MemberFacts } from './member.js';
import type { Policy } from './policy.js';
import type { Role } from './role.js';
import { rolesOf } from './roles.js';
import type { TenantFacts } from './tenant.js';

/** Grants by permission. */
type GrantTable = ReadonlyMap<string, readonly GrantObject[]>;
const tables = new WeakMap<Policy, WeakMap<readonly Grant[], GrantTable>>();

/**
 * The grants that give a member a permission, after the member's own switches (R085-R092): those of every role that
 * is not switched off, and what everyone has. Empty: not granted.
 */
export function grantsFor(policy: Policy, tenant: TenantFacts, member: MemberFacts, permission: string): GrantObject[] {
  if (member.ceiling && !member.ceiling.some((pattern) => patternMatches(policy, pattern, permission))) return [];
  const roles = rolesOf(policy, tenant, member);
  const ownSwitch = switchOf(roles, member, permission);
  const byRole = roles.flatMap((role) => {
    const grants = tableOf(policy, role.grants).get(permission) ?? [];
    return isOn(role, permission, ownSwitch) ? grants : grants.filter((grant) => grant.fixed);
  });
  return [...byRole, ...(tableOf(policy, policy.everyone).get(permission) ?? [])];
}

/** A role's grants of one permission, switches not looked at. */
export function roleGrantsFor(policy: Policy, role: Pick<Role, 'grants'>, permission: string): readonly GrantObject[] {
  return [role.grants, policy.everyone].flatMap((grants) => tableOf(policy, grants).get(permission) ?? []);
}

/** Whether a pattern (`a.b`, `a.*`, `@app`, `*`) names a permission of the policy. */
export function patternMatches(policy: Policy, pattern: string, permission: string): boolean {
  if (pattern === '*' || pattern === permission) return true;
  if (pattern.startsWith('@')) return policy.permissions[permission]?.apps?.includes(pattern.slice(1)) ?? false;
  return pattern.endsWith('.*') && permission.startsWith(pattern.slice(0, -1));
}

/** The member's own switch, where one of the roles has the option; what no role offers is not heard. */
function switchOf(roles: readonly Role[], member: MemberFacts, permission: string): boolean | undefined {
  const isOption = roles.some((role) => role.options?.some((option) => option.permission === permission));
  const options = member.options ?? {};
  return isOption && Object.hasOwn(options, permission) ? options[permission] === true : undefined;
}

function isOn(role: Role, permission: string, ownSwitch: boolean | undefined): boolean {
  if (ownSwitch === false) return false;
  const option = role.options?.find((entry) => entry.permission === permission);
  return option === undefined || (ownSwitch ?? option.default);
}

function tableOf(policy: Policy, grants: readonly Grant[]): GrantTable {
  const byGrants = tables.get(policy) ?? new WeakMap<readonly Grant[], GrantTable>();
  tables.set(policy, byGrants);
  const table = byGrants.get(grants) ?? expand(policy, grants);
  byGrants.set(grants, table);
  return table;
}

function expand(policy: Policy, grants: readonly Grant[]): GrantTable {
  const table = new Map<string, GrantObject[]>();
  const matches = (patterns: readonly string[] | undefined, permission: string): boolean =>
    patterns?.some((pattern) => patternMatches(policy, pattern, permission)) ?? false;
  for (const entry of grants) {
    const grant = typeof entry === 'string' ? { allow: [entry] } : entry;
    for (const permission of Object.keys(policy.permissions)) {
      if (!matches(grant.allow, permission) || matches(grant.except, permission)) continue;
      table.set(permission, [...(table.get(permission) ?? []), grant]);
    }
  }
  return table;
}
