import type { Condition } from './condition.js';
import { grantHolds, ruleHolds } from './conditions.js';
import { ALLOWED, refuse, type Decision, type Refused } from './decision.js';
import { valueAt, type DecisionContext, type Facts } from './facts.js';
import type { GrantObject } from './grant.js';
import { grantsFor } from './grants.js';
import { inputRefusal } from './input-rules.js';
import type { MemberFacts } from './member.js';
import { KIT_PERMISSIONS, type PermissionId } from './kit-permissions.js';
import type { Policy } from './policy.js';
import { reachOf, type Reach } from './reach.js';
import type { TenantFacts } from './tenant.js';

/**
 * Whether the signed-in member may do something: the one decision, asked by the page (what to show) and by the server
 * (what is allowed). First refusal wins, in the order of domain.md 3.2. Pure and total: it never throws for strange
 * data, it refuses. Invariants over the whole team (step 12) need its rows: see `brokenInvariants`.
 * @param action - A permission of the policy or of the kit.
 * @param context - `target`: the member acted on, as stored. `object`: a thing of the host's, or a contact.
 *   `input`: proposed values. `phase`: `enforce` unless said otherwise.
 */
export function can(
  policy: Policy,
  tenant: TenantFacts,
  actor: MemberFacts,
  action: PermissionId,
  context: DecisionContext = {},
): Decision {
  if (!actor || !tenant) return refuse('missingData', 'hide');
  const facts = factsOf(policy, tenant, actor, action, context);
  const permission = Object.hasOwn(policy.permissions, action) ? policy.permissions[action] : undefined;
  if (!permission && !(KIT_PERMISSIONS as readonly string[]).includes(action)) return refuse('unknownAction', 'hide');
  if (!isOneTenant(facts)) return refuse('otherTenant', 'hide');
  if (actor.status !== 'active') return refuse('notActive', 'hide');
  const needed = facts.probing ? [] : (permission?.needs ?? []);
  if (needed.some((need) => facts[need] === undefined)) return refuse('missingData', 'disable');

  const grants = grantsFor(policy, tenant, facts.actor, action);
  const outcomes = grants.map((grant) => outcomeOf(grant, facts));
  const isGranted = outcomes.some(({ reach, holds }) => reach === 'reaches' && holds);
  if (!isGranted && outcomes.some(({ reach }) => reach === 'missing')) return refuse('missingData', 'disable');
  if (permission?.requires && !grantHolds(permission.requires, facts)) {
    return refuse(permission.requiresReason ?? 'notGranted', 'disable');
  }
  if (grants.length === 0) return refuse('notGranted', permission?.effect ?? 'hide');
  if (!isGranted) return grantRefusal(outcomes, facts);
  return (
    ruleRefusal(facts) ??
    inputRefusal(
      facts,
      outcomes.flatMap(({ grant, reach, holds }) => (reach === 'reaches' && holds ? grant : [])),
    ) ??
    ALLOWED
  );
}

/** What is asked, with nothing in it that an operator could trip over: `null` is not there, roles are names. */
function factsOf(
  policy: Policy,
  tenant: TenantFacts,
  actor: MemberFacts,
  action: string,
  { target, object, input, phase }: DecisionContext,
): Facts {
  return {
    policy,
    tenant,
    actor: withNamedRoles(actor),
    action,
    target: target ? withNamedRoles(target) : undefined,
    object: object ?? undefined,
    input: input ?? undefined,
    phase,
    probing: phase === 'probe',
  };
}

function withNamedRoles(member: MemberFacts): MemberFacts {
  const roles: readonly unknown[] = Array.isArray(member.roles) ? member.roles : [];
  const named = roles.filter((id) => typeof id === 'string');
  return roles === member.roles && named.length === roles.length ? member : { ...member, roles: named };
}

interface Outcome {
  readonly grant: GrantObject;
  readonly reach: Reach;
  readonly holds: boolean;
}

function outcomeOf(grant: GrantObject, facts: Facts): Outcome {
  const reach = reachOf(grant, facts);
  const holds = reach === 'reaches' && grantHolds(grant.when, facts) && grantHolds(grant.whenInput, facts);
  return { grant, reach, holds };
}

/** Everything named belongs to this tenant. An object may leave its tenant out; a member never does. */
function isOneTenant({ tenant, actor, target, object }: Facts): boolean {
  return (
    actor.tenantId === tenant.id &&
    (target === undefined || target.tenantId === tenant.id) &&
    (object?.tenantId === undefined || object.tenantId === tenant.id)
  );
}

/** Why no grant carries: a condition that failed says more than a reach that is too short. */
function grantRefusal(outcomes: readonly Outcome[], facts: Facts): Refused {
  const failed = outcomes.find(({ reach, grant }) => reach === 'reaches' && grant.reason !== undefined)?.grant;
  if (failed?.reason !== undefined) {
    return refuse(failed.reason, failed.effect ?? 'disable', paramsOf(failed, facts));
  }
  if (outcomes.some(({ reach }) => reach === 'reaches')) return refuse('notGranted', 'disable');
  const isPartly = outcomes.some(({ reach }) => reach === 'someOutOfScope');
  return refuse(isPartly ? 'someOutOfScope' : 'outOfScope', 'disable');
}

function ruleRefusal(facts: Facts): Refused | undefined {
  const rule = facts.policy.rules.find(({ on, when }) => on.includes(facts.action) && ruleHolds(when, facts));
  return rule && refuse(rule.reason, rule.effect);
}

/** A failed domain condition names the domain, so that the sentence can. */
function paramsOf(grant: GrantObject, facts: Facts): Record<string, string> | undefined {
  const domain = domainRefOf(grant);
  const value = domain === undefined ? undefined : valueAt({ actor: facts.actor }, domain.slice(1).split('.'));
  return typeof value === 'string' ? { domain: value } : undefined;
}

/** The reference a grant's input address is held against, e.g. `$actor.attributes.partnerDomain`. */
export function domainRefOf(grant: GrantObject): string | undefined {
  const find = (condition: Condition | undefined): string | undefined => {
    if (!condition) return undefined;
    if ('emailInDomain' in condition) return String(condition.emailInDomain[1]);
    return 'all' in condition ? condition.all.map(find).find(Boolean) : undefined;
  };
  return find(grant.whenInput);
}
