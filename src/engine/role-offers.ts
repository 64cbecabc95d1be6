import type { PermissionId, RoleOffer } from '../domain/index.js';
import type { Caller, Engine } from './ports.js';

/** For whom roles are offered: a member, or a new person added by `action`, of a `kind`. */
export interface OfferQuestion {
  readonly memberId?: string | undefined;
  readonly action?: PermissionId | undefined;
  readonly kind?: string | undefined;
}

/** Every role with its decision, its card and the fields it asks for, so that a page needs no policy. */
export async function roleOffers(
  engine: Engine,
  caller: Caller,
  question: OfferQuestion = {},
): Promise<readonly RoleOffer[]> {
  void [engine, caller, question];
  throw new Error('not written yet');
}
