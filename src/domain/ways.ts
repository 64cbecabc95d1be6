import { can } from './decide.js';
import type { Decision } from './decision.js';
import type { PermissionId } from './kit-permissions.js';
import type { MemberFacts } from './member.js';
import type { Policy, Provisioning } from './policy.js';
import { inputLimits, type InputLimits } from './questions.js';
import type { TenantFacts } from './tenant.js';

/** A way of adding people, as somebody meets it. */
export interface WayOffer extends Pick<
  Provisioning,
  'id' | 'label' | 'kind' | 'app' | 'fields' | 'from' | 'credentials' | 'result'
> {
  /** The permission it asks for: `member.invite`, `member.provision`, `member.create`. */
  readonly action: PermissionId;
  /** Whether this person could add anybody in this way. */
  readonly decision: Decision;
  /** What its form must fix beforehand. */
  readonly limits: InputLimits;
}

/**
 * Every way of adding people the policy knows, in its order, each with the decision (R019, R073, R132, R136). A kind is
 * asked about only where the person is limited to some: a form still says what is missing of the rest.
 */
export function waysFor(policy: Policy, tenant: TenantFacts, actor: MemberFacts): WayOffer[] {
  return policy.provisioning.map(({ by: action, id, fields, credentials, result, label, kind, app, from }) => {
    const limits = inputLimits(policy, tenant, actor, action);
    return {
      id,
      action,
      fields,
      credentials,
      result,
      ...(label ? { label } : {}),
      ...(kind === undefined ? {} : { kind }),
      ...(app === undefined ? {} : { app }),
      ...(from ? { from } : {}),
      decision: can(policy, tenant, actor, action, {
        phase: 'probe',
        ...(kind === undefined || !limits.kinds ? {} : { input: { kind } }),
      }),
      limits,
    };
  });
}
