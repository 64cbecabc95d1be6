import type { Within } from './grant.js';
import { roleGrantsFor } from './grants.js';
import type { Policy } from './policy.js';
import type { Role } from './role.js';

/** One right on a role's card. */
export interface RoleAccess {
  readonly permission: string;
  /** The widest reach the role gives it for certain; where nothing is certain, the widest it may have. */
  readonly within: Within;
  /** It comes with a condition: the reason said when that fails, or the empty string when it has no sentence. */
  readonly condition?: string;
  /** A wider reach that comes with a condition. */
  readonly further?: { readonly within: Within; readonly condition: string };
  /** The kinds of people it is for; absent: all. */
  readonly kinds?: readonly string[];
}

/** What a role can and cannot do, read within the applications it has (R007, R098). */
export interface RoleSummary {
  /** Ids of the applications it opens. */
  readonly applications: readonly string[];
  readonly access: readonly RoleAccess[];
  readonly restrictions: readonly string[];
  /** Rights that can be switched for one member. */
  readonly options: readonly string[];
}

const WIDEST = ['tenant', 'scopes', 'account', 'self'] as const;

/**
 * Access and restrictions from the effective grants, never from `except` alone; internal permissions are left out,
 * and so is what belongs only to applications the role cannot open.
 */
export function roleSummary(policy: Policy, role: Role): RoleSummary {
  const grants = (permission: string): ReturnType<typeof roleGrantsFor> => roleGrantsFor(policy, role, permission);
  const applications = policy.applications.filter((app) => grants(app.permission).length > 0).map((app) => app.id);
  const inReach = Object.entries(policy.permissions).filter(
    ([, permission]) =>
      !permission.internal && (permission.apps ?? applications).some((app) => applications.includes(app)),
  );
  return {
    applications,
    access: inReach.flatMap(([id]) => accessOf(id, grants(id)) ?? []),
    restrictions: inReach.flatMap(([id]) => (grants(id).length === 0 ? id : [])),
    options: (role.options ?? []).map((option) => option.permission),
  };
}

function accessOf(permission: string, grants: ReturnType<typeof roleGrantsFor>): RoleAccess | undefined {
  if (grants.length === 0) return undefined;
  const conditional = grants.filter((grant) => grant.when ?? grant.whenInput);
  const certain = grants.filter((grant) => !conditional.includes(grant));
  const reason = conditional.find((grant) => grant.reason)?.reason ?? '';
  const within = widest(certain.length > 0 ? certain : conditional);
  const kinds = grants.every((grant) => grant.kinds) ? [...new Set(grants.flatMap((grant) => grant.kinds ?? []))] : [];
  const base = { permission, within, ...(kinds.length > 0 ? { kinds } : {}) };
  if (certain.length === 0) return { ...base, condition: reason };
  const maybe = widest([...certain, ...conditional]);
  return maybe === within ? base : { ...base, further: { within: maybe, condition: reason } };
}

function widest(grants: ReturnType<typeof roleGrantsFor>): Within {
  const widths = grants.map((grant) => grant.within ?? 'tenant');
  return WIDEST.find((width) => widths.includes(width)) ?? 'self';
}
