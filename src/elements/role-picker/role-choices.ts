import type { Refused, RoleOffer } from '../../domain/rules.js';

/** One line of the picker. A role the kit has no offer for is shown as it is. */
export interface RoleChoice {
  readonly id: string;
  readonly offer?: RoleOffer;
  /** Why it cannot be chosen. */
  readonly refusal?: Refused;
}

export interface RoleChoices {
  readonly choices: readonly RoleChoice[];
  /** One refusal that holds for every other role, e.g. on one's own row: said once, for the whole picker. */
  readonly lock?: Refused | undefined;
}

/**
 * What a picker shows: refused roles with the effect `hide` are left out unless they are the current ones.
 * @param current - Roles that are chosen, or stand in the row.
 */
export function choicesOf(offers: readonly RoleOffer[], current: readonly string[]): RoleChoices {
  const choices = offers.flatMap((offer): RoleChoice[] => {
    const { role, decision } = offer;
    if (decision.allowed) return [{ id: role.id, offer }];
    const isShown = decision.effect !== 'hide' || current.includes(role.id);
    return isShown ? [{ id: role.id, offer, refusal: decision }] : [];
  });
  const unknown = current.filter((id) => !offers.some(({ role }) => role.id === id)).map((id) => ({ id }));
  return { choices: [...choices, ...unknown], lock: lockOf(offers, current) };
}

/** Giving a row the roles it has is no change, so the current ones may be allowed under a lock. */
function lockOf(offers: readonly RoleOffer[], current: readonly string[]): Refused | undefined {
  const others = offers.filter(({ role }) => !current.includes(role.id)).map(({ decision }) => decision);
  const [first] = others;
  if (!first || first.allowed || first.effect === 'hide') return undefined;
  return others.every((decision) => !decision.allowed && decision.reason === first.reason) ? first : undefined;
}
