import type { Grant } from './grant.js';
import { roleGrantsFor } from './grants.js';
import type { Policy } from './policy.js';

/**
 * The rights that open the applications a right belongs to: without one of them nobody gets where it would be used, so
 * a role has one of them beside it. Empty for a right that needs none: one that opens an application itself, one of an
 * application that is open to everyone, and every right where people may have a second role that opens it.
 */
export function doorsTo(policy: Policy, permission: string): string[] {
  const { applications, maxRoles } = policy;
  const apps = policy.permissions[permission]?.apps;
  if (maxRoles > 1 || applications.some((app) => app.permission === permission)) return [];
  const doors = applications.flatMap((app) => (apps?.includes(app.id) === false ? [] : app.permission));
  return doors.some((door) => roleGrantsFor(policy, { grants: [] }, door).length > 0) ? [] : [...new Set(doors)];
}

/** A right among these grants that would be in no effect, as they open none of its applications. */
export function rightWithoutDoor(policy: Policy, grants: Grant[]): string | undefined {
  const gives = (permission: string): boolean => roleGrantsFor(policy, { grants }, permission).length > 0;
  return Object.keys(policy.permissions).find((permission) => {
    if (policy.permissions[permission]?.internal || !gives(permission)) return false;
    const doors = doorsTo(policy, permission);
    return doors.length > 0 && !doors.some(gives);
  });
}
