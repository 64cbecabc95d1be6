import { can } from './decide.js';
import type { Decision } from './decision.js';
import type { MemberFacts } from './member.js';
import type { Policy } from './policy.js';
import type { TenantFacts } from './tenant.js';
import type { Text } from './text.js';

/** A product, and whether this person may open it (R127-R131). */
export interface ApplicationOffer {
  readonly id: string;
  readonly label: Text;
  readonly url?: string | undefined;
  readonly decision: Decision;
}

/** Every application of the policy, in its order, with the decision on the permission that opens it. */
export function applicationOffers(policy: Policy, tenant: TenantFacts, member: MemberFacts): ApplicationOffer[] {
  return policy.applications.map(({ permission, ...application }) => ({
    ...application,
    decision: can(policy, tenant, member, permission, { phase: 'probe' }),
  }));
}

/** The applications the member may open; a switcher shows with two. */
export function applicationsOf(policy: Policy, tenant: TenantFacts, member: MemberFacts): Policy['applications'] {
  const open = new Set(
    applicationOffers(policy, tenant, member).flatMap((one) => (one.decision.allowed ? one.id : [])),
  );
  return policy.applications.filter(({ id }) => open.has(id));
}
