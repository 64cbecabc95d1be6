import type { TeamController } from '../../client/index.js';
import type { InputLimits, RoleOffer, Scope, ScopeSelection } from '../../domain/rules.js';
import type { scopesOf } from './form-shape.js';
import type { ListRow } from './list-rows.js';

/** The stores to choose from; `none` where the role has none, `all` where it always has all. */
type ScopeChoice = ReturnType<typeof scopesOf>;

interface PlacedRow {
  readonly row: ListRow;
  readonly offer: RoleOffer | undefined;
  readonly scopeChoice: ScopeChoice;
  /** Every store that is known. */
  readonly places: readonly Scope[];
}

/** A role that has all stores, or none, keeps none of those that stand in its row: said, not done in silence. */
export function correctionOf({ row, offer, scopeChoice, places }: PlacedRow, team: TeamController): string {
  if (!offer || typeof scopeChoice !== 'string' || row.scopes === 'all') return '';
  const named = [...namesOf(row.scopes ?? [], places), ...row.unknownScopes];
  if (named.length === 0) return '';
  const { inviteList: words } = team.m;
  const what = { names: team.localization.f.list(named), role: team.localization.text(offer.role.name) };
  return scopeChoice === 'all' ? words.allAnyway(what) : words.noneAnyway(what);
}

/** The names of stores, also of those that cannot be chosen; the id where nobody knows one. */
export function namesOf(ids: readonly string[], places: readonly Scope[]): string[] {
  return ids.map((id) => places.find((scope) => scope.id === id)?.name ?? id);
}

/** Those of the chosen stores that the person cannot give. */
export function foreignScopes(scopes: ScopeSelection | undefined, choice: ScopeChoice): readonly string[] {
  if (scopes === undefined || scopes === 'all' || typeof choice === 'string') return [];
  return scopes.filter((id) => choice.every((scope) => scope.id !== id));
}

/** Whether stores are given that the person cannot give. */
export function isBeyond(
  scopes: ScopeSelection | undefined,
  choice: ScopeChoice,
  { scopes: limit = 'all' }: InputLimits,
): boolean {
  if (scopes === undefined || typeof choice === 'string') return false;
  return scopes === 'all' ? limit !== 'all' : foreignScopes(scopes, choice).length > 0;
}
