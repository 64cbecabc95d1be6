import {
  textIn,
  type Grant,
  type LabelledRight,
  type Role,
  type RoleDraft,
  type RoleOffer,
  type Within,
} from '../../domain/rules.js';
import type { RightChoice } from './ceilings.js';

/** How one right stands in a role that is being written. */
export interface DraftRight {
  readonly within: Within;
  readonly kinds?: readonly string[] | undefined;
}

/** A role as it is being written. */
export interface WrittenRole {
  /** Absent for a new one. */
  readonly before?: Role;
  readonly name: string;
  readonly description: string;
  /** The empty string: for everybody. */
  readonly kind: string;
  readonly rights: ReadonlyMap<string, DraftRight>;
  /** Rights that went with their application, to come back with it. */
  readonly parked?: ReadonlyMap<string, DraftRight>;
}

export function newRole(kind: string): WrittenRole {
  return { name: '', description: '', kind, rights: new Map() };
}

/** Whether two say the same, in whatever order their rights were chosen. */
export function isSameRole(a: WrittenRole, b: WrittenRole): boolean {
  return JSON.stringify(contentOf(a)) === JSON.stringify(contentOf(b));
}

function contentOf({ name, description, kind, rights }: WrittenRole): readonly unknown[] {
  const chosen = [...rights].map(([id, right]) => [id, right.within, (right.kinds ?? []).toSorted()] as const);
  return [name, description, kind, chosen.toSorted(([x], [y]) => (x < y ? -1 : 1))];
}

/** A role of the tenant's own, to be changed. */
export function writtenRole(role: Role, offer: RoleOffer, locale: string): WrittenRole {
  return {
    before: role,
    name: textIn(role.name, locale),
    description: textIn(role.description, locale),
    kind: role.kind ?? '',
    rights: rightsOf(offer),
  };
}

/** A new role that may do what another may, as far as the person may give it. */
export function copiedRole(
  offer: RoleOffer,
  name: string,
  locale: string,
  choices: ReadonlyMap<string, RightChoice>,
): WrittenRole {
  const rights = [...rightsOf(offer)].flatMap(([id, right]) => {
    const choice = choices.get(id);
    if (!choice?.decision.allowed) return [];
    const within = choice.withins.includes(right.within) || !choice.withins[0] ? right.within : choice.withins[0];
    return [[id, { within, kinds: right.kinds ?? choice.kinds }] as const];
  });
  return {
    name,
    description: textIn(offer.role.description, locale),
    kind: offer.role.kind ?? '',
    rights: new Map(rights),
  };
}

/** What comes with a condition is the vendor's own affair: no role of a tenant can hold it. */
function rightsOf({ access }: RoleOffer): Map<string, DraftRight> {
  return new Map(
    access.flatMap(({ permission, within = 'tenant', kinds, condition }) =>
      condition === undefined ? [[permission, { within, kinds }] as const] : [],
    ),
  );
}

/** The role with a right that reaches another way. */
export function withReach(role: WrittenRole, permission: string, right: DraftRight): WrittenRole {
  return { ...role, rights: new Map(role.rights).set(permission, right) };
}

/**
 * The role with a right in it, and with the application without which the right would be in no effect. With an
 * application comes back what went with it.
 * @param all - Every right there is, by permission.
 */
export function withRight(
  role: WrittenRole,
  { permission, doors = [] }: LabelledRight,
  all: ReadonlyMap<string, LabelledRight>,
  choices: ReadonlyMap<string, RightChoice>,
): WrittenRole {
  const rights = new Map(role.rights);
  const parked = new Map(role.parked);
  const give = (id: string): unknown => rights.set(id, givenBy(choices.get(id)));
  const door = doors.some((id) => rights.has(id)) ? undefined : doors.find((id) => choices.get(id)?.decision.allowed);
  if (door !== undefined) give(door);
  give(permission);
  for (const [id, right] of parked) {
    if (!all.get(id)?.doors?.includes(permission)) continue;
    rights.set(id, right);
    parked.delete(id);
  }
  return { ...role, rights, parked };
}

/** The role without a right, and without those that only this one gave the application for. */
export function withoutRight(
  role: WrittenRole,
  permission: string,
  all: ReadonlyMap<string, LabelledRight>,
): WrittenRole {
  const rights = new Map(role.rights);
  const parked = new Map(role.parked);
  rights.delete(permission);
  for (const [id, right] of role.rights) {
    const doors = all.get(id)?.doors ?? [];
    if (!doors.includes(permission) || doors.some((door) => rights.has(door))) continue;
    rights.delete(id);
    parked.set(id, right);
  }
  return { ...role, rights, parked };
}

function givenBy(choice: RightChoice | undefined): DraftRight {
  return { within: choice?.withins[0] ?? 'tenant', kinds: choice?.kinds };
}

/** What is sent. Rights that nobody touched stay as they were written, patterns and all. */
export function draftOf(role: WrittenRole, started: WrittenRole, locale: string): RoleDraft {
  const { before, kind } = role;
  const areRightsKept = before && JSON.stringify([...role.rights]) === JSON.stringify([...started.rights]);
  const language = locale.split('-')[0] ?? 'en';
  const name = role.name.trim();
  const description = role.description.trim();
  return {
    name: before && name === started.name ? before.name : { [language]: name },
    ...(before?.description && description === started.description
      ? { description: before.description }
      : description || before?.description
        ? { description: { [language]: description } }
        : {}),
    ...(kind ? { kind } : {}),
    grants: areRightsKept ? before.grants : grantsOf(role.rights),
  };
}

function grantsOf(rights: WrittenRole['rights']): Grant[] {
  const alike = new Map<string, string[]>([['{}', []]]); // what is not limited comes first
  for (const [permission, { within, kinds }] of rights) {
    const key = JSON.stringify({ ...(within === 'tenant' ? {} : { within }), ...(kinds ? { kinds } : {}) });
    alike.set(key, [...(alike.get(key) ?? []), permission]);
  }
  return [...alike].flatMap(([key, allow]): Grant[] =>
    key === '{}' ? allow : [{ allow, ...(JSON.parse(key) as { within?: Within; kinds?: string[] }) }],
  );
}
