import type { SessionState } from '../domain/index.js';
import { EngineFailure } from './engine-failure.js';
import type { Caller, Engine, Session } from './ports.js';
import { openStage } from './scene.js';
import { isLive, sessionRules, stateOf } from './session-rules.js';

/** How a token came. */
export interface Presented {
  readonly tenantId: string;
  readonly token: string;
  /** The page it came from, as its browser says (RFC 6454); absent where none said. */
  readonly origin?: string | undefined;
  /** Whether the person did something; asking how the session stands is none (SE-03). */
  readonly isActivity: boolean;
}

/** Who came with a token. */
export interface Presence {
  readonly caller: Caller & { readonly sessionId: string };
  readonly session: Session;
  readonly state: SessionState;
}

/** Closer together, two things done are one: the row is not written for each of them. */
const SAME_MOMENT_MS = 1000;

/**
 * Finds out who comes with a token. Every use case then looks at the session and the person again, in its own unit of
 * work: what ends either bites on the next request (R039, SE-05, SE-07, SE-09).
 * @throws {EngineFailure} `unauthenticated` for a token that is unknown, over, of another tenant or of another page.
 */
export async function authenticate(engine: Engine, presented: Presented): Promise<Presence> {
  const { tenantId, token, origin, isActivity } = presented;
  const found = await engine.repository.sessionBySecret(await engine.secrets.hash(token));
  if (found?.tenantId !== tenantId) throw new EngineFailure({ code: 'unauthenticated' });
  const now = engine.clock.now();
  const presence = await engine.repository.read(tenantId, async (tx) => {
    const [stage, session] = [await openStage(engine, tx), await tx.session(found.sessionId)];
    const rules = stage && sessionRules(stage.policy);
    if (!rules || !session || !isLive(session, rules, now) || !isFrom(session, origin)) return undefined;
    const current = isActivity ? { ...session, lastSeenAt: new Date(now).toISOString() } : session;
    const caller = { tenantId, memberId: session.memberId, sessionId: session.id };
    return { caller, session, state: stateOf(current, rules, now) };
  });
  if (!presence) throw new EngineFailure({ code: 'unauthenticated' });
  const { session } = presence;
  if (isActivity && now - Date.parse(session.lastSeenAt) >= SAME_MOMENT_MS) {
    await engine.repository.touchSession(tenantId, session.id, new Date(now).toISOString());
  }
  return presence;
}

/** A partner's token is good on the partner's pages; without a page's word it is good nowhere. */
function isFrom({ embed }: Session, origin: string | undefined): boolean {
  return !embed || (origin !== undefined && embed.origins.includes(origin));
}
