import type { SessionEntry } from '../domain/index.js';
import { writeAudit } from './audit.js';
import { EngineFailure } from './engine-failure.js';
import type { Caller, Engine, Reader, Session } from './ports.js';
import { openScene, type Scene } from './scene.js';
import { isLive, sessionRules } from './session-rules.js';

/** Somebody who came with a session of their own. */
export type SessionCaller = Caller & { readonly sessionId: string };

/** The scene of what only the person may do, and no token made for a partner's page. */
export interface OwnScene<R extends Reader> extends Scene<R> {
  readonly session: Session;
}

/** @throws {EngineFailure} `unauthenticated`; `forbidden` for a partner's token. */
export async function openOwnScene<R extends Reader>(
  engine: Engine,
  tx: R,
  caller: SessionCaller,
): Promise<OwnScene<R>> {
  const scene = await openScene(engine, tx, caller);
  const session = await tx.session(caller.sessionId);
  if (!session) throw new EngineFailure({ code: 'unauthenticated' });
  if (session.embed) throw new EngineFailure({ code: 'forbidden', reason: 'notGranted', effect: 'hide' });
  return { ...scene, session };
}

/** The person's own sessions that are not over, newest first. */
export async function listSessions(engine: Engine, caller: SessionCaller): Promise<readonly SessionEntry[]> {
  return engine.repository.read(caller.tenantId, async (tx) => {
    const { session: current, policy, now } = await openOwnScene(engine, tx, caller);
    const sessions = await tx.sessionsOf(current.identityId);
    return sessions
      .filter((session) => isLive(session, sessionRules(policy), now))
      .map((session) => entryOf(session, current.id));
  });
}

function entryOf({ id, device, embed, createdAt, lastSeenAt }: Session, currentId: string): SessionEntry {
  return {
    id,
    current: id === currentId,
    embedded: embed !== undefined,
    createdAt,
    lastSeenAt,
    ...(device === undefined ? {} : { device }),
  };
}

/**
 * Ends one of the person's own sessions, and the partners' tokens made from it.
 * @throws {EngineFailure} `notFound` for one that is not theirs or not there: the same answer.
 */
export async function endSession(engine: Engine, caller: SessionCaller, sessionId: string): Promise<void> {
  await engine.repository.transaction(caller.tenantId, async (tx) => {
    const scene = await openOwnScene(engine, tx, caller);
    const session = await tx.session(sessionId);
    if (session?.identityId !== scene.session.identityId) throw new EngineFailure({ code: 'notFound' });
    await tx.endSession(sessionId);
    await writeAudit(scene, { action: 'session.end', actorId: scene.actor.id, targetId: scene.actor.id });
  });
}

/** Ends this session, or all of the person's where the policy says so (R051, R052). A partner's token ends alone. */
export async function signOut(engine: Engine, caller: SessionCaller): Promise<void> {
  await engine.repository.transaction(caller.tenantId, async (tx) => {
    const scene = await openScene(engine, tx, caller);
    const session = await tx.session(caller.sessionId);
    if (!session) return;
    const isEverywhere = sessionRules(scene.policy).signOut === 'everywhere' && !session.embed;
    await (isEverywhere ? tx.endSessions(session.identityId) : tx.endSession(session.id));
    await writeAudit(scene, { action: 'session.signOut', actorId: scene.actor.id, targetId: scene.actor.id });
  });
}
