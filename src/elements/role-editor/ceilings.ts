import { checkAccess, type TeamClient } from '../../client/index.js';
import type { Decision, LabelledRight, Role, RoleOffer, Within } from '../../domain/rules.js';
import { rightGroups } from '../shared/rights-table.js';

const ACTION = 'role.write';

/** In what ways one right may be put into a role by the person; none where it lies above their own. */
export interface RightChoice {
  readonly decision: Decision;
  readonly withins: readonly Within[];
  /** The kinds of people the person's own right is limited to. */
  readonly kinds?: readonly string[] | undefined;
}

/** What the person may write into roles, and which of the tenant's own they may change. */
export interface Ceilings {
  readonly rights: ReadonlyMap<string, RightChoice>;
  readonly roles: ReadonlyMap<string, Decision>;
}

/** Asks for all rights and roles at once: the page's policy, or the backend in one call. */
export async function ceilingsOf(client: TeamClient, offers: readonly RoleOffer[]): Promise<Ceilings> {
  const rights = rightGroups(offers).flatMap((group) => group.rights);
  const custom = client.me?.tenant.customRoles ?? [];
  const [choices, decisions] = await Promise.all([
    Promise.all(rights.map((right) => choiceOf(client, offers, right))),
    Promise.all(custom.map((role) => changeOf(client, role))),
  ]);
  const choice = new Map(rights.map(({ permission }, index) => [permission, choices[index]!]));
  return {
    rights: new Map(rights.map((right) => [right.permission, withDoor(choice, right)])),
    roles: new Map(custom.map(({ id }, index) => [id, decisions[index]!])),
  };
}

/** A right whose application lies above the person's own lies above it too: it would be in no effect. */
function withDoor(choices: ReadonlyMap<string, RightChoice>, { permission, doors = [] }: LabelledRight): RightChoice {
  const [door] = doors;
  const isOpen = door === undefined || doors.some((id) => choices.get(id)?.decision.allowed);
  return choices.get(isOpen ? permission : door) ?? choices.get(permission)!;
}

/** The whole of a right where that may be given, else as much of it as the person has. */
async function choiceOf(
  client: TeamClient,
  offers: readonly RoleOffer[],
  { permission, isDoor }: LabelledRight,
): Promise<RightChoice> {
  const own = ownRight(client, offers, permission);
  const given = own && { allow: [permission], within: own.within, ...(own.kinds ? { kinds: own.kinds } : {}) };
  const [whole, part] = await Promise.all([
    checkAccess(client, ACTION, { input: { grants: [permission] } }),
    given ? checkAccess(client, ACTION, { input: { grants: [given] } }) : undefined,
  ]);
  const hasStores = !isDoor && (client.system?.scopeTypes.length ?? 0) > 0;
  const withins = (widest: Within): Within[] => (widest === 'tenant' && hasStores ? [widest, 'scopes'] : [widest]);
  if (whole.allowed) return { decision: whole, withins: withins('tenant') };
  if (own && part?.allowed) return { decision: part, withins: withins(own.within ?? 'tenant'), kinds: own.kinds };
  return { decision: whole, withins: [] };
}

function ownRight({ me }: TeamClient, offers: readonly RoleOffer[], permission: string): LabelledRight | undefined {
  return offers
    .filter(({ role }) => me?.member.roles.includes(role.id))
    .flatMap(({ access }) => access.find((right) => right.permission === permission) ?? [])[0];
}

/** Nobody changes a role they hold, nor one that holds more than they do; the engine says the same. */
async function changeOf(client: TeamClient, role: Role): Promise<Decision> {
  if (client.me?.member.roles.includes(role.id)) {
    return { allowed: false, reason: 'ownPermissions', effect: 'disable' };
  }
  return checkAccess(client, ACTION, { input: { grants: role.grants } });
}
