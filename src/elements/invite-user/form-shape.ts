import type { InputLimits, RoleOffer, Scope, WayOffer } from '../../domain/rules.js';

/** What the form asks for: the fields of the way, or where nobody tells them what every system needs. */
export interface FormShape {
  /** The kind of person that is added, where the system knows several. */
  readonly kind?: string | undefined;
  /** The one domain addresses may have; the empty string when it is not defined. */
  readonly emailDomain?: string | undefined;
  /** Names belong to one person, so such a form takes one address. */
  readonly isForOne: boolean;
  has(field: string): boolean;
  needs(field: string): boolean;
}

/** Where nobody tells the fields; stores and options are shown when a role asks for them. */
const EVERY_SYSTEM = ['email*', 'scopes', 'options'];

export interface ShapeOptions {
  readonly way: WayOffer;
  readonly limits: InputLimits;
  readonly offers: readonly RoleOffer[];
  /** Fields the backend asked for that the page did not know of. */
  readonly revealed: readonly string[];
}

/** The shape of the form for whoever is signed in. */
export function shapeOf({ way, limits, offers, revealed }: ShapeOptions): FormShape {
  const isTold = way.fields.length > 0;
  // where no role can be chosen at all, the way of inviting gives it
  const isChosen = offers.length === 0 || offers.some(({ decision }) => decision.allowed);
  const known = isTold ? way.fields : [...EVERY_SYSTEM, ...(isChosen ? ['roles*'] : [])];
  const fields = [...known, ...revealed.map((field) => `${field}*`)];
  const needs = (field: string): boolean => fields.includes(`${field}*`);
  const has = (field: string): boolean =>
    needs(field) || fields.includes(field) || (!isTold && field.startsWith('attributes.'));
  return {
    kind: way.kind ?? (limits.kinds?.length === 1 ? limits.kinds[0] : undefined),
    emailDomain: limits.emailDomain,
    isForOne: limits.emailDomain !== undefined || has('firstName') || has('lastName'),
    has,
    needs,
  };
}

/** The offer the further fields follow: the chosen role's, or where none is chosen that of the one kind of person. */
export function offerOf(
  shape: FormShape,
  offers: readonly RoleOffer[],
  roles: readonly string[],
): RoleOffer | undefined {
  if (shape.has('roles')) return offers.find(({ role }) => role.id === roles[0]);
  const fitting = offers.filter(({ role }) => role.kind !== undefined && role.kind === shape.kind);
  return fitting.length === 1 ? fitting[0] : undefined;
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
