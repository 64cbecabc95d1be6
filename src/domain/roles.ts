import type { MemberFacts } from './member.js';
import { fieldNames } from './field-names.js';
import type { Policy, Provisioning } from './policy.js';
import type { Role } from './role.js';
import type { TenantFacts } from './tenant.js';

/** The role with this id, the policy's or the tenant's own; `undefined` when neither knows it. */
export function roleById(policy: Policy, tenant: TenantFacts, id: string): Role | undefined {
  const own = (): Role | undefined => tenant.customRoles?.find((role) => role.id === id);
  return policy.roles.find((role) => role.id === id) ?? inSystem(policy, own());
}

/** A role of the tenant's own with what the system says of all such roles and this one does not. */
function inSystem<R extends Role | undefined>({ customRoles }: Policy, role: R): R {
  return role && customRoles ? { ...customRoles, ...role } : role;
}

/** The roles a member has, those nobody knows left out: they grant nothing. */
export function rolesOf(policy: Policy, tenant: TenantFacts, member: Pick<MemberFacts, 'roles'>): Role[] {
  return (Array.isArray(member.roles) ? member.roles : []).flatMap((id) => roleById(policy, tenant, id) ?? []);
}

/** Every role there is: the policy's, then the tenant's own. */
export function allRoles(policy: Policy, tenant: TenantFacts): Role[] {
  return [...policy.roles, ...(tenant.customRoles ?? []).map((role) => inSystem(policy, role))];
}

/** Whether the tenant wrote this role itself. */
export function isCustomRole(policy: Policy, tenant: TenantFacts, id: string): boolean {
  return !policy.roles.some((role) => role.id === id) && (tenant.customRoles?.some((role) => role.id === id) ?? false);
}

/** Whether a role can be chosen for people of this kind: one of the ways of adding them asks for it. */
export function takesRoles(ways: readonly Pick<Provisioning, 'kind' | 'fields'>[], kind: string): boolean {
  return ways.some((way) => (way.kind === undefined || way.kind === kind) && fieldNames(way).includes('roles'));
}
