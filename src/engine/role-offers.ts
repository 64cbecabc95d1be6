import { roleOffers as offersOf, type PermissionId, type RoleOffer } from '../domain/index.js';
import type { Caller, Engine } from './ports.js';
import { look } from './scene.js';
import { memberInSight } from './sight.js';

/** For whom roles are offered: a member, or a new person added by `action`, of a `kind`. */
export interface OfferQuestion {
  readonly memberId?: string | undefined;
  readonly action?: PermissionId | undefined;
  readonly kind?: string | undefined;
}

/**
 * Every role with its decision, its card and the fields it asks for, so that a page needs no policy.
 * @throws {EngineFailure} `notFound` for a member out of sight.
 */
export async function roleOffers(
  engine: Engine,
  caller: Caller,
  question: OfferQuestion = {},
): Promise<readonly RoleOffer[]> {
  const { memberId, action, kind } = question;
  return look(engine, caller, async (scene) => {
    const target = memberId === undefined ? undefined : await memberInSight(scene, memberId);
    return offersOf(scene.policy, scene.tenant, scene.actor, {
      target,
      ...(action === undefined ? {} : { action }),
      ...(kind === undefined ? {} : { kind }),
    });
  });
}
