import {
  embedDraftSchema,
  KIT_PERMISSIONS,
  patternMatches,
  type EmbedDraft,
  type EmbedToken,
} from '../domain/index.js';
import { writeAudit } from './audit.js';
import { invalid } from './engine-failure.js';
import { openOwnScene, type SessionCaller } from './own-sessions.js';
import { parse } from './parse.js';
import type { Engine, Session } from './ports.js';

const MINUTE_MS = 60_000;
const LONGEST_MINUTES = 60;

/**
 * Makes a token for a partner's page from the caller's own session: for this tenant and member, for the pages named, for
 * at most an hour, and never for more than the permissions named. It ends with the session it was made from.
 * @throws {EngineFailure} `invalid` for an origin that is none, a permission nobody knows; `forbidden` for a token that
 *   was made so itself.
 */
export async function createEmbedToken(engine: Engine, caller: SessionCaller, draft: EmbedDraft): Promise<EmbedToken> {
  const { permissions, origins, minutes = LONGEST_MINUTES } = parse(embedDraftSchema, draft);
  const token = engine.secrets.create();
  const hash = await engine.secrets.hash(token);
  return engine.repository.transaction(caller.tenantId, async (tx) => {
    const scene = await openOwnScene(engine, tx, caller);
    const { policy, session: parent, now, at, actor } = scene;
    const known = [...KIT_PERMISSIONS, ...Object.keys(policy.permissions)];
    permissions.forEach((pattern, index) => {
      if (!known.some((id) => patternMatches(policy, pattern, id))) throw invalid(`permissions.${index}`);
    });
    origins.forEach((origin, index) => {
      if (!isOrigin(origin)) throw invalid(`origins.${index}`);
    });
    const ends = Math.min(now + minutes * MINUTE_MS, Date.parse(parent.expiresAt));
    const session: Session = {
      id: engine.ids.create(),
      tenantId: parent.tenantId,
      memberId: parent.memberId,
      identityId: parent.identityId,
      createdAt: at,
      lastSeenAt: at,
      expiresAt: new Date(ends).toISOString(),
      embed: { ceiling: permissions, origins, parentId: parent.id },
    };
    await tx.saveSession(session, hash);
    await writeAudit(scene, {
      action: 'session.embed',
      actorId: actor.id,
      targetId: actor.id,
      after: { permissions, origins, expiresAt: session.expiresAt },
    });
    return { token, expiresAt: session.expiresAt };
  });
}

/** Scheme, host and port as a browser sends them (RFC 6454 §6.2); never `null`, never a pattern. */
function isOrigin(text: string): boolean {
  return /^(https:\/\/[a-z0-9.-]+|http:\/\/(localhost|127\.0\.0\.1|\[::1\]))(:\d{1,5})?$/.test(text);
}
