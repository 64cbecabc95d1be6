import type { Member, SessionState } from '../domain/index.js';
import { writeAudit } from './audit.js';
import { EngineFailure } from './engine-failure.js';
import type { Engine, Session } from './ports.js';
import { openStage, type Stage } from './scene.js';
import { sessionRules, stateOf } from './session-rules.js';

/** How somebody comes in: with what, and what they came with before. */
export interface Arrival {
  /** What the person will know the session by: "Firefox on Windows". */
  readonly device?: string | undefined;
  /** The token the browser had: that session ends, so that no cookie set before is worth anything (SE-06). */
  readonly replaces?: string | undefined;
}

/** A session that has just begun. */
export interface OpenedSession {
  /** Shown once; only its hash is stored. */
  readonly token: string;
  readonly session: Session;
  readonly state: SessionState;
}

const LONGEST_DEVICE = 100;

/** Signs in who was let in by an invitation or a first password. */
export async function openSession(
  engine: Engine,
  { tenantId, memberId }: Pick<Session, 'tenantId' | 'memberId'>,
  arrival: Arrival = {},
): Promise<OpenedSession> {
  const replacedId = await replacedSession(engine, tenantId, arrival);
  return engine.repository.transaction(tenantId, async (tx) => {
    const stage = await openStage(engine, tx);
    const member = await tx.member(memberId);
    const opened = stage && member && (await beginSession(stage, member, { ...arrival, replacedId }));
    if (!opened) throw new EngineFailure({ code: 'unauthenticated' });
    return opened;
  });
}

/** The session behind the token that somebody came with; looked up before the unit of work, since a token names no tenant. */
export async function replacedSession(
  engine: Engine,
  tenantId: string,
  { replaces }: Arrival,
): Promise<string | undefined> {
  if (replaces === undefined) return undefined;
  const found = await engine.repository.sessionBySecret(await engine.secrets.hash(replaces));
  return found?.tenantId === tenantId ? found.sessionId : undefined;
}

/** A new session of an active member with a login; `undefined` for anybody else. */
export async function beginSession(
  stage: Stage,
  member: Member,
  { device, replacedId }: Arrival & { readonly replacedId: string | undefined },
): Promise<OpenedSession | undefined> {
  const { engine, tx, tenant, policy, now, at } = stage;
  const { identityId } = member;
  if (member.status !== 'active' || identityId === undefined) return undefined;
  const rules = sessionRules(policy);
  const token = engine.secrets.create();
  const session: Session = {
    id: engine.ids.create(),
    tenantId: tenant.id,
    memberId: member.id,
    identityId,
    createdAt: at,
    lastSeenAt: at,
    expiresAt: new Date(now + rules.absoluteMs).toISOString(),
    ...(device ? { device: device.slice(0, LONGEST_DEVICE) } : {}),
  };
  if (replacedId !== undefined) await tx.endSession(replacedId);
  await tx.saveSession(session, await engine.secrets.hash(token));
  await tx.saveMember({ ...member, lastSignInAt: at }); // no new version: nobody's change collides with a sign-in
  await writeAudit(stage, { action: 'session.signIn', actorId: member.id, targetId: member.id });
  return { token, session, state: stateOf(session, rules, now) };
}
