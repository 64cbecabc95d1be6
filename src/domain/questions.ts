import { grantHolds } from './conditions.js';
import { TENANT_SCOPE } from './covers.js';
import { can, domainRefOf } from './decide.js';
import { refuse, type Decision } from './decision.js';
import { settingOf, valueAt, type DecisionContext, type Facts } from './facts.js';
import { grantsFor } from './grants.js';
import { fieldNames } from './field-names.js';
import type { MemberFacts } from './member.js';
import type { PermissionId } from './kit-permissions.js';
import type { Policy } from './policy.js';
import type { Role } from './role.js';
import { allRoles, isCustomRole } from './roles.js';
import type { TenantFacts } from './tenant.js';

/** A role and whether the actor may give it. */
export interface RoleChoice {
  readonly role: Role;
  readonly decision: Decision;
}

/** For whom roles are offered: a stored member, or a new person added by `action`, of a `kind`. */
export interface RoleQuestion extends Pick<DecisionContext, 'target' | 'object' | 'input'> {
  readonly action?: PermissionId;
  readonly kind?: string;
}

/**
 * Every role that is not archived, with the decision whether the actor may give it (R101). A picker leaves out
 * what is refused with `hide` and shows the rest with the reason.
 */
export function assignableRoles(
  policy: Policy,
  tenant: TenantFacts,
  actor: MemberFacts,
  question: RoleQuestion = {},
): RoleChoice[] {
  const { action = question.target ? 'member.update' : 'member.invite', kind, target, object } = question;
  const ways = policy.provisioning.filter((one) => one.by === action && (kind === undefined || one.kind === kind));
  // a way of adding people without a choice of roles gives the one role of its kind: shown, and not to be changed
  const way = ways.find((one) => ways.every(({ fields }) => !fieldNames({ fields }).includes('roles')) && one.kind);
  return allRoles(policy, tenant)
    .filter((role) => !role.archived)
    .map((role) => {
      if (way && role.kind !== way.kind) return { role, decision: refuse('roleNotAssignable', 'hide') };
      const input = { ...question.input, roles: [role.id], ...(kind === undefined ? {} : { kind }) };
      return { role, decision: can(policy, tenant, actor, action, { target, object, input, phase: 'probe' }) };
    });
}

/** A part of a list somebody may see. Parts join; none is an empty list. */
export type VisiblePart = (
  | { readonly tenant: true }
  | { readonly scopes: 'all' | readonly string[] }
  | { readonly accountId: string }
  | { readonly self: true }
) & { readonly kinds?: readonly string[] };

/**
 * What a list query may return to the actor, as a union of reaches; an empty list for who may see nothing.
 * A reach by stores never covers what belongs to the whole business (`@tenant`).
 */
export function visible(
  policy: Policy,
  tenant: TenantFacts,
  actor: MemberFacts,
  action: PermissionId = 'member.list',
): VisiblePart[] {
  const facts: Facts = { policy, tenant, actor, action, probing: false };
  if (actor.tenantId !== tenant.id || actor.status !== 'active') return [];
  const requires = policy.permissions[action]?.requires;
  if (!grantHolds(requires, facts)) return [];
  return grantsFor(policy, tenant, actor, action)
    .filter((grant) => grantHolds(grant.when, facts) && grantHolds(grant.whenInput, facts))
    .flatMap((grant): VisiblePart[] => {
      const kinds = grant.kinds ? { kinds: grant.kinds } : {};
      switch (grant.within) {
        case undefined:
        case 'tenant':
          return [{ tenant: true, ...kinds }];
        case 'scopes':
          return storesOf(actor).length > 0 ? [{ scopes: storesOf(actor), ...kinds }] : [];
        case 'account':
          return actor.accountId ? [{ accountId: actor.accountId, ...kinds }] : [];
        case 'self':
          return [{ self: true, ...kinds }];
      }
    });
}

/** The stores somebody has; what belongs to the whole business is none. */
function storesOf({ scopes }: MemberFacts): 'all' | readonly string[] {
  return Array.isArray(scopes) ? scopes.filter((id) => id !== TENANT_SCOPE) : scopes === 'all' ? scopes : [];
}

/** What a form must fix beforehand, so that it never asks who is a Partner. */
export interface InputLimits {
  /** The one domain addresses may have; the empty string when it is not defined. */
  readonly emailDomain?: string;
  /** The stores that can be given. */
  readonly scopes?: 'all' | readonly string[];
  readonly kinds?: readonly string[];
  /** How many more roles of its own the tenant may have; absent: as many as it likes. */
  readonly rolesLeft?: number;
}

/** The limits every one of the actor's grants of `action` has; an empty object when one of them is free. */
export function inputLimits(
  policy: Policy,
  tenant: TenantFacts,
  actor: MemberFacts,
  action: PermissionId = 'member.invite',
): InputLimits {
  const facts: Facts = { policy, tenant, actor, action, probing: true };
  const grants = grantsFor(policy, tenant, actor, action).filter((grant) => grantHolds(grant.when, facts));
  if (grants.length === 0) return {};
  const domains = grants.map(domainRefOf);
  const domain = domains[0];
  const kinds = grants.every((grant) => grant.kinds)
    ? [...new Set(grants.flatMap((grant) => grant.kinds ?? []))]
    : undefined;
  return {
    ...(domain !== undefined && domains.every((ref) => ref === domain)
      ? { emailDomain: domainValue(actor, domain) }
      : {}),
    ...(grants.every((grant) => grant.within === 'scopes') ? { scopes: actor.scopes ?? [] } : {}),
    ...(kinds ? { kinds } : {}),
    ...rolesLeft(policy, tenant, action),
  };
}

/** What the policy's limits leave of the roles a tenant may write itself; those that are archived do not count. */
function rolesLeft(policy: Policy, tenant: TenantFacts, action: PermissionId): Pick<InputLimits, 'rolesLeft'> {
  const limits = (policy.limits ?? []).filter((limit) => limit.on.includes(action) && limit.counts === 'customRoles');
  if (limits.length === 0) return {};
  const count = (tenant.customRoles ?? []).filter(
    ({ id, archived }) => !archived && isCustomRole(policy, tenant, id),
  ).length;
  const most = Math.min(...limits.map(({ setting }) => Number(settingOf(policy, tenant, setting))));
  return { rolesLeft: Math.max(0, most - count) };
}

function domainValue(actor: MemberFacts, ref: string): string {
  const value = valueAt({ actor }, ref.slice(1).split('.'));
  return typeof value === 'string' ? value : '';
}
