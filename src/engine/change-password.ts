import { passwordChangeSchema, type PasswordChange } from '../domain/index.js';
import { writeAudit } from './audit.js';
import { EngineFailure, invalid } from './engine-failure.js';
import { openOwnScene, type SessionCaller } from './own-sessions.js';
import { parse } from './parse.js';
import { canonicalPassword, checkNewPassword } from './password-rules.js';
import { tellOfNewPassword } from './password-mails.js';
import type { Engine } from './ports.js';
import { allowTry, forgetTries } from './tries.js';

/**
 * Sets a new password for who gives the present one, and ends the person's other sessions, everywhere (SE-15).
 * @throws {EngineFailure} `invalid`: field `current`, reason `passwordWrong`; field `password` with what is wrong with it.
 */
export async function changePassword(engine: Engine, caller: SessionCaller, change: PasswordChange): Promise<void> {
  const { current, password } = parse(passwordChangeSchema, change);
  const { email, hash } = await presentLogin(engine, caller);
  // a session left open is no way to guess the password
  const isAllowed = await allowTry(engine, caller.tenantId, email);
  const isRight = hash !== undefined && (await engine.hasher.verify(canonicalPassword(current), hash));
  if (!isAllowed || !isRight) throw invalid('current', 'passwordWrong');
  await forgetTries(engine, email);
  const next = canonicalPassword(password);
  await checkNewPassword(engine, next, email);
  const newHash = await engine.hasher.hash(next);
  await engine.repository.transaction(caller.tenantId, async (tx) => {
    const scene = await openOwnScene(engine, tx, caller);
    const identity = await tx.identity(scene.session.identityId);
    if (!identity || (await tx.passwordHash(identity.id)) !== hash) throw invalid('current', 'passwordWrong');
    await tx.saveIdentity({ ...identity, hasPassword: true }, newHash);
    await tx.endAllSessions(identity.id, caller.sessionId);
    await tellOfNewPassword(scene, identity);
    await writeAudit(scene, { action: 'password.change', actorId: scene.actor.id, targetId: scene.actor.id });
  });
}

async function presentLogin(
  engine: Engine,
  caller: SessionCaller,
): Promise<{ readonly email: string; readonly hash: string | undefined }> {
  return engine.repository.read(caller.tenantId, async (tx) => {
    const { session, actor } = await openOwnScene(engine, tx, caller);
    const identity = await tx.identity(session.identityId);
    const email = identity?.email ?? actor.email;
    if (email === undefined) throw new EngineFailure({ code: 'unsupported' });
    return { email, hash: await tx.passwordHash(session.identityId) };
  });
}
