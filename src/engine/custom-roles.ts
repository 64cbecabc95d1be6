import {
  allRoles,
  patternMatches,
  refuse,
  rightWithoutDoor,
  takesRoles,
  textIn,
  foldText,
  type Grant,
  type Role,
  type RoleDraft,
  type Tenant,
} from '../domain/index.js';
import { EngineFailure, forbidden, invalid } from './engine-failure.js';
import type { Scene } from './scene.js';
import { cleanText } from './values.js';
import { nextVersion } from './version.js';

/**
 * The tenant's own role with this id, as it is stored: without what the policy says of all such roles.
 * @throws {EngineFailure} `notFound`; `forbidden` for one of the policy's, which nobody writes.
 */
export function customRole({ policy, tenant }: Scene, id: string): Role {
  if (policy.roles.some((one) => one.id === id)) throw forbidden(refuse('builtInRole', 'disable'));
  const role = tenant.customRoles?.find((one) => one.id === id);
  if (!role) throw new EngineFailure({ code: 'notFound' });
  return role;
}

/** Stores a role in the tenant, in the place of the one with its id. */
export async function storeRole({ tx, tenant }: Scene, role: Role): Promise<Tenant> {
  const others = tenant.customRoles ?? [];
  const isNew = !others.some((other) => other.id === role.id);
  const customRoles = isNew ? [...others, role] : others.map((other) => (other.id === role.id ? role : other));
  const saved = { ...tenant, customRoles, version: nextVersion(tenant.version) };
  await tx.saveTenant(saved);
  return saved;
}

/**
 * Looks whether a role makes sense: a name nobody else has, a known kind, patterns that name something, rights that
 * come with their application. Rights that stay as they were `before` may lack it: the rule is younger than some roles.
 * @throws {EngineFailure} `invalid` with the field.
 */
export function checkRole(scene: Scene, draft: RoleDraft, before: Role | undefined): void {
  const { policy } = scene;
  checkName(scene, draft, before?.id);
  // a role nobody could be given would only take a place
  if (draft.kind !== undefined && !takesRoles(policy.provisioning, draft.kind)) throw invalid('kind');
  draft.grants.forEach((grant, index) => checkGrant(scene, grant, `grants.${index}`));
  const isTouched = JSON.stringify(draft.grants) !== JSON.stringify(before?.grants);
  if (isTouched && rightWithoutDoor(policy, draft.grants) !== undefined) throw invalid('grants', 'applicationMissing');
}

/** The longest name of a role, in UTF-16 units; as the names of people. */
const LONGEST_NAME = 100;

/**
 * A role's names as they are stored: one space between two words.
 * @throws {EngineFailure} `invalid`, field `name`, for one that is empty or too long.
 */
export function cleanNames(names: RoleDraft['name']): RoleDraft['name'] {
  return Object.fromEntries(
    Object.entries(names).map(([language, name]) => {
      const clean = cleanText('name', name).replace(/\s+/g, ' ');
      if (comparable(clean) === '' || clean.length > LONGEST_NAME) throw invalid('name');
      return [language, clean];
    }),
  );
}

/** What two names are the same by: what nobody sees counts for nothing. */
function comparable(name: string): string {
  return foldText(name)
    .replace(/\p{Cf}/gu, '')
    .replace(/\s+/g, ' ')
    .trim();
}

function checkName({ policy, tenant }: Scene, draft: RoleDraft, roleId: string | undefined): void {
  const names = Object.values(draft.name).map(comparable);
  if (names.length === 0) throw invalid('name');
  const others = allRoles(policy, tenant).filter((role) => role.id !== roleId && !role.archived);
  const taken = others.flatMap((role) => Object.values(role.name).map(comparable));
  if (names.some((name) => taken.includes(name))) {
    throw new EngineFailure({
      code: 'invalid',
      field: 'name',
      reason: 'nameTaken',
      params: { name: textIn(draft.name, tenant.locale) },
    });
  }
}

/** Tenants write which permissions and how far; conditions and fixed grants are the policy's. */
function checkGrant({ policy }: Scene, grant: Grant, field: string): void {
  const { allow, except, kinds, ...rest } = typeof grant === 'string' ? { allow: [grant] } : grant;
  const strange = Object.entries(rest).find(([key, value]) => key !== 'within' && value !== undefined);
  if (strange) throw invalid(`${field}.${strange[0]}`);
  const names = Object.keys(policy.permissions);
  for (const pattern of [...allow, ...(except ?? [])]) {
    if (!names.some((name) => patternMatches(policy, pattern, name))) throw invalid(field, 'unknownPermission');
  }
  const isKind = (id: string): boolean => policy.kinds.some((kind) => kind.id === id);
  if (!(kinds ?? []).every(isKind)) throw invalid(`${field}.kinds`);
}
