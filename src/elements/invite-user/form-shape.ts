import type { InputLimits, Policy, RoleOffer, Scope } from '../../domain/rules.js';

/** What the form asks for: the policy's way of inviting, or without one what every system needs. */
export interface FormShape {
  /** The kind of person that is invited, where the system knows several. */
  readonly kind?: string | undefined;
  /** The one domain addresses may have; the empty string when it is not defined. */
  readonly emailDomain?: string | undefined;
  /** Names belong to one person, so such a form takes one address. */
  readonly isForOne: boolean;
  has(field: string): boolean;
  needs(field: string): boolean;
}

const EVERY_SYSTEM = ['email*', 'roles*'];
/** Shown when a chosen role asks for them; without a policy nothing else says so. */
const BY_ROLE = ['scopes', 'options'];

/** @param revealed - Fields the backend asked for that the page did not know of. */
export function shapeOf(policy: Policy | undefined, limits: InputLimits, revealed: readonly string[] = []): FormShape {
  const way = policy?.provisioning.find(
    ({ by, kind }) => by === 'member.invite' && (!limits.kinds || !kind || limits.kinds.includes(kind)),
  );
  const fields = [...(way?.fields ?? [...EVERY_SYSTEM, ...BY_ROLE]), ...revealed.map((field) => `${field}*`)];
  const needs = (field: string): boolean => fields.includes(`${field}*`);
  const has = (field: string): boolean =>
    needs(field) || fields.includes(field) || (!way && field.startsWith('attributes.'));
  return {
    kind: way?.kind ?? (limits.kinds?.length === 1 ? limits.kinds[0] : undefined),
    emailDomain: limits.emailDomain,
    isForOne: limits.emailDomain !== undefined || has('firstName') || has('lastName'),
    has,
    needs,
  };
}

/** The offer the further fields follow: the chosen role's, or where no role is asked for the only one there is. */
export function offerOf(
  shape: FormShape,
  offers: readonly RoleOffer[],
  roles: readonly string[],
): RoleOffer | undefined {
  if (shape.has('roles')) return offers.find(({ role }) => role.id === roles[0]);
  const allowed = offers.filter(({ decision }) => decision.allowed);
  return allowed.length === 1 ? allowed[0] : undefined;
}

/** How a role comes to its stores: not at all, always all of them, or chosen from a list. */
export function scopesOf(
  shape: FormShape,
  offer: RoleOffer | undefined,
  limits: InputLimits,
  scopes: readonly Scope[],
): 'none' | 'all' | readonly Scope[] {
  if (!offer?.role.defaultScopes || !shape.has('scopes')) return 'none';
  if (offer.role.scopesLocked) return 'all';
  const { scopes: limit = 'all' } = limits;
  return limit === 'all' ? scopes : scopes.filter(({ id }) => limit.includes(id));
}
