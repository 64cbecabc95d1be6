import type { Facts } from './facts.js';
import type { GrantObject } from './grant.js';
import { rolesOf } from './roles.js';
import { coversScopes, touchesScopes } from './covers.js';

/** How far a grant gets in one case. `missing`: what it reaches for is not there. */
export type Reach = 'reaches' | 'missing' | 'outOfScope' | 'someOutOfScope';

/** Whether a grant reaches what is acted on: its kinds, and its `within` (domain.md 3.2, steps 4 and 7). */
export function reachOf(grant: GrantObject, facts: Facts): Reach {
  const kind = kindReach(grant, facts);
  const reach = kind === 'reaches' ? withinReach(grant, facts) : kind;
  return reach === 'missing' && facts.probing ? 'reaches' : reach;
}

/** The stores that are acted on: the target's, the object's, else those proposed. */
export function scopesActedOn(facts: Facts): unknown {
  const { target, object, input } = facts;
  if (target) return target.scopes;
  const own = object?.scopes ?? (object?.scope === undefined ? undefined : [object.scope]);
  // a contact stands in no store until its draft puts it there; any other thing without one is nowhere
  return own === undefined && (!object || addsPeople(facts)) ? input?.['scopes'] : own;
}

const addsPeople = ({ policy, action }: Facts): boolean => policy.provisioning.some((way) => way.by === action);

/**
 * The kind of the person acted on; of a new one, what its contact says before what the input claims, then the only way
 * of adding people there is, then the proposed roles.
 */
export function kindActedOn(facts: Facts): unknown {
  const { target, object, input } = facts;
  if (target) return target.kind;
  return object?.kind ?? input?.['kind'] ?? kindOfWay(facts) ?? kindOfRoles(facts);
}

/** The kind of every person the action can add, where there is only one. */
function kindOfWay({ policy, action }: Facts): string | undefined {
  const kinds = new Set(policy.provisioning.filter((way) => way.by === action).map((way) => way.kind));
  return kinds.size === 1 ? [...kinds][0] : undefined;
}

function kindOfRoles(facts: Facts): unknown {
  const roles = facts.input?.['roles'];
  if (!Array.isArray(roles)) return undefined;
  const kinds = new Set(rolesOf(facts.policy, facts.tenant, { roles }).map((role) => role.kind));
  return kinds.size === 1 ? [...kinds][0] : undefined;
}

function kindReach(grant: GrantObject, facts: Facts): Reach {
  if (!grant.kinds) return 'reaches';
  const kind = kindActedOn(facts);
  if (typeof kind === 'string') return grant.kinds.includes(kind) ? 'reaches' : 'outOfScope';
  const needs = facts.policy.permissions[facts.action]?.needs ?? [];
  return needs.length > 0 ? 'missing' : 'reaches';
}

function withinReach(grant: GrantObject, facts: Facts): Reach {
  const { actor, target, object, input } = facts;
  switch (grant.within) {
    case undefined:
    case 'tenant':
      return 'reaches';
    case 'self':
      return target || object ? sameId(actor.id, target ? target.id : object?.memberId) : 'missing';
    case 'account':
      return target || object || input?.['accountId'] !== undefined
        ? sameId(actor.accountId, (target ?? object ?? input)?.['accountId'])
        : 'missing';
    case 'scopes':
      return scopesReach(facts);
  }
  return 'outOfScope'; // a `within` from elsewhere
}

function sameId(own: unknown, other: unknown): Reach {
  return typeof own === 'string' && own !== '' && own === other ? 'reaches' : 'outOfScope';
}

function scopesReach(facts: Facts): Reach {
  const scopes = scopesActedOn(facts);
  if (scopes === undefined) return facts.target ? 'outOfScope' : 'missing';
  if (coversScopes(facts.actor.scopes, scopes)) return 'reaches';
  return facts.target && touchesScopes(facts.actor.scopes, scopes) ? 'someOutOfScope' : 'outOfScope';
}
