import { can } from './decide.js';
import type { Reason } from './decision.js';
import { valueAt, type Facts } from './facts.js';
import { grantHolds } from './conditions.js';
import { grantsFor } from './grants.js';
import type { MemberFacts } from './member.js';
import type { Policy } from './policy.js';
import { rolesOf } from './roles.js';
import type { TenantFacts } from './tenant.js';

/** One switchable right of one member (R085-R094): effective = grant ∧ own switch ∧ application's mask. */
export interface OptionState {
  readonly permission: string;
  /** The role's default. */
  readonly default: boolean;
  /** The member's own switch, or the default where there is none. */
  readonly on: boolean;
  /** Why it is off for the whole application; the switch keeps its value. */
  readonly masked?: Reason;
  readonly effective: boolean;
  /** Why `actor` cannot switch it on, where one was given. */
  readonly locked?: Reason;
}

/**
 * The options the member's roles offer, in the roles' order.
 * @param actor - Who would switch them; tells what lies above their own (`locked`).
 */
export function optionsFor(
  policy: Policy,
  tenant: TenantFacts,
  member: MemberFacts,
  actor?: MemberFacts,
): OptionState[] {
  const options = new Map(
    rolesOf(policy, tenant, member)
      .flatMap((role) => role.options ?? [])
      .map((o) => [o.permission, o]),
  );
  return [...options.values()].map((option) => {
    const id = option.permission;
    const own = valueAt(member.options, [id]);
    const on = typeof own === 'boolean' ? own : option.default;
    const masked = maskOf(policy, tenant, member, id);
    const locked = actor && lockOf(policy, tenant, member, actor, id);
    return {
      permission: id,
      default: option.default,
      on,
      effective: masked === undefined && grantsFor(policy, tenant, member, id).length > 0,
      ...(masked === undefined ? {} : { masked }),
      ...(locked === undefined ? {} : { locked }),
    };
  });
}

/** Why a right is off for the whole application (R094); nothing while it is on. */
export function maskOf(policy: Policy, tenant: TenantFacts, actor: MemberFacts, action: string): Reason | undefined {
  const permission = policy.permissions[action];
  const facts: Facts = { policy, tenant, actor, action, probing: false };
  return permission?.requires && !grantHolds(permission.requires, facts)
    ? (permission.requiresReason ?? 'notGranted')
    : undefined;
}

/** Asked of someone in the same roles whose switch is off: may it be switched on? */
function lockOf(
  policy: Policy,
  tenant: TenantFacts,
  member: MemberFacts,
  actor: MemberFacts,
  id: string,
): Reason | undefined {
  const target = { ...member, options: { ...member.options, [id]: false } };
  const decision = can(policy, tenant, actor, 'member.options', {
    target,
    input: { options: { [id]: true } },
    phase: 'probe',
  });
  return !decision.allowed && decision.reason === 'optionAboveOwn' ? decision.reason : undefined;
}
