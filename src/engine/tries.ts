import type { Engine, TryRule } from './ports.js';
import { openStage } from './scene.js';
import { sessionRules } from './session-rules.js';

/** What a tenant that is not there, or not named, allows; the answer is the same. */
const UNKNOWN_TENANT = { attempts: 5, blockMs: 1_800_000 };

/** Whose tries are counted together: those of members, in every tenant. */
const MEMBERS = 'sign-in';

/**
 * Reserves one try at somebody's password, before it is looked at; tries at one address count together, wherever they
 * come from and by whatever way: sign-in, one-time password, a login proved for an invitation, the present password
 * given to change it (LO-03, LO-05, LO-06).
 * @param email - Canonical where it is an address.
 * @param realm - Whose login it is, where it is no member's.
 * @returns Whether the try counts; the caller goes on as if it did, so that nobody can tell.
 */
export async function allowTry(
  engine: Engine,
  tenantId: string | undefined,
  email: string,
  realm = MEMBERS,
): Promise<boolean> {
  const rule = tenantId === undefined ? UNKNOWN_TENANT : await ruleOf(engine, tenantId);
  const { isAllowed } = await engine.repository.reserveTry(tryKey(realm, email), rule, engine.clock.now());
  return isAllowed;
}

function ruleOf(engine: Engine, tenantId: string): Promise<TryRule> {
  return engine.repository.read(tenantId, async (tx) => {
    const stage = await openStage(engine, tx);
    return stage ? sessionRules(stage.policy).tries : UNKNOWN_TENANT;
  });
}

/** The right secret was given: counting starts anew. */
export async function forgetTries(engine: Engine, email: string, realm = MEMBERS): Promise<void> {
  await engine.repository.forgetTries(tryKey(realm, email));
}

/** Letter case and spaces around make no other address, also of what is none. */
export function tryKey(realm: string, email: string): string {
  return `${realm}:${email.trim().toLowerCase().slice(0, 320)}`;
}
