import { refuse, roleById, type Member, type Role } from '../domain/index.js';
import { forbidden, invalid } from './engine-failure.js';
import type { Reader } from './ports.js';
import type { Stage } from './scene.js';

type Scopes = Member['scopes'];

export function rolesById({ policy, tenant }: Stage<Reader>, ids: readonly string[]): Role[] {
  return ids.flatMap((id) => roleById(policy, tenant, id) ?? []);
}

/** The stores that come with the roles. */
function defaultScopes(roles: readonly Role[]): Scopes {
  return roles.some((role) => role.defaultScopes === 'all') ? 'all' : [];
}

/**
 * The stores after a write: those given; with locked roles their default, and it again on leaving such a role, so that
 * nobody keeps "all" from it.
 * @throws {EngineFailure} `forbidden` when others are given than the roles have fixed.
 */
export function scopesAfter(
  stage: Stage<Reader>,
  roles: readonly string[],
  given: Scopes | undefined,
  before?: Member,
): Scopes {
  const after = rolesById(stage, roles);
  const isLocked = (list: readonly Role[]): boolean => list.some((role) => role.scopesLocked);
  const standard = defaultScopes(after);
  if (isLocked(after)) {
    if (given !== undefined && JSON.stringify(given) !== JSON.stringify(standard)) {
      throw forbidden(refuse('fieldNotEditable', 'readonly', { field: 'scopes' }));
    }
    return standard;
  }
  if (given !== undefined) return given;
  return before && !isLocked(rolesById(stage, before.roles)) ? before.scopes : standard;
}

/** Own switches after a write: those the roles offer, and of them only what differs from the default. */
export function optionsAfter(
  stage: Stage<Reader>,
  roles: readonly string[],
  ...layers: readonly (Readonly<Record<string, boolean>> | undefined)[]
): Record<string, boolean> {
  const wanted: Record<string, boolean> = Object.assign({}, ...layers);
  const offered = rolesById(stage, roles).flatMap((role) => role.options ?? []);
  const ids = new Set(offered.map((option) => option.permission));
  return Object.fromEntries(
    [...ids].flatMap((id): [string, boolean][] => {
      const value = Object.hasOwn(wanted, id) ? wanted[id] : undefined;
      const isDefault = offered.every((option) => option.permission !== id || option.default === value);
      return value === undefined || isDefault ? [] : [[id, value]];
    }),
  );
}

/** Whether some role asks for this attribute; then nobody without such a role keeps it. */
function isBoundToRoles({ policy, tenant }: Stage<Reader>, id: string): boolean {
  return [...policy.roles, ...(tenant.customRoles ?? [])].some((role) => role.requiresAttributes?.includes(id));
}

/** The attributes the roles ask for. */
export function requiredAttributes(stage: Stage<Reader>, roles: readonly string[]): string[] {
  return rolesById(stage, roles).flatMap((role) => role.requiresAttributes ?? []);
}

/**
 * Further fields after a write: an empty one is taken away, and so is what belongs to roles the member does not have.
 * @throws {EngineFailure} `invalid` when one the roles ask for is missing.
 */
export function attributesAfter(
  stage: Stage<Reader>,
  roles: readonly string[],
  ...layers: readonly (Readonly<Record<string, string>> | undefined)[]
): Record<string, string> {
  const wanted: Record<string, string> = Object.assign({}, ...layers);
  const required = requiredAttributes(stage, roles);
  const missing = required.find((id) => !wanted[id]);
  if (missing !== undefined) throw invalid(`attributes.${missing}`);
  return Object.fromEntries(
    Object.entries(wanted).filter(
      ([id, value]) => value !== '' && (required.includes(id) || !isBoundToRoles(stage, id)),
    ),
  );
}
