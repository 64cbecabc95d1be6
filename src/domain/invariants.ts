import { memberMatches } from './conditions.js';
import type { Facts } from './facts.js';
import type { MemberFacts } from './member.js';
import type { Policy } from './policy.js';
import type { TenantFacts } from './tenant.js';

export type Invariant = Policy['invariants'][number];

/** Whether an invariant counts this member: an active one for whom its condition holds. */
export function invariantCounts(
  policy: Policy,
  tenant: TenantFacts,
  invariant: Invariant,
  member: MemberFacts,
): boolean {
  const facts: Facts = { policy, tenant, actor: member, action: '', probing: false };
  return member.status === 'active' && memberMatches(invariant.where, facts, member);
}

/** Whether so many are too few or too many. */
export function isBroken(invariant: Invariant, count: number): boolean {
  return count < (invariant.min ?? 0) || count > (invariant.max ?? Number.POSITIVE_INFINITY);
}

/**
 * The invariants a team breaks, over its ACTIVE members (R042): ask it of the state after a write, inside the write's
 * transaction. Empty when all hold.
 */
export function brokenInvariants(policy: Policy, tenant: TenantFacts, members: readonly MemberFacts[]): Invariant[] {
  return policy.invariants.filter((invariant) =>
    isBroken(invariant, members.filter((member) => invariantCounts(policy, tenant, invariant, member)).length),
  );
}
