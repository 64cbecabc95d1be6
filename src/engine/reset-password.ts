import { passwordResetSchema, type PasswordResetDraft } from '../domain/index.js';
import { writeAudit } from './audit.js';
import { invitationInvalid } from './joining.js';
import { parse } from './parse.js';
import { canonicalPassword, checkNewPassword } from './password-rules.js';
import { tellOfNewPassword } from './password-mails.js';
import type { Engine } from './ports.js';
import { openStage } from './scene.js';

/**
 * Sets a new password by a mailed link and ends every session of the person. Signs nobody in. The link is used up by
 * success alone (IN-33).
 * @throws {EngineFailure} `invitationInvalid` for used, expired and unknown links alike; `invalid`, field `password`.
 */
export async function resetPassword(engine: Engine, tenantId: string, draft: PasswordResetDraft): Promise<void> {
  const { token, password } = parse(passwordResetSchema, draft);
  const next = canonicalPassword(password);
  const newHash = await engine.hasher.hash(next); // before the look-up: every answer takes its time
  const found = await engine.repository.passwordResetBySecret(await engine.secrets.hash(token));
  if (found?.tenantId !== tenantId) throw invitationInvalid();
  await engine.repository.transaction(tenantId, async (tx) => {
    const [stage, reset] = [await openStage(engine, tx), await tx.passwordReset(found.resetId)];
    const identity = reset && (await tx.identity(reset.identityId));
    const email = identity?.email;
    if (!stage || !identity || email === undefined) throw invitationInvalid();
    const member = await tx.memberByEmail(email);
    const isInTime = Date.parse(reset.expiresAt) > stage.now;
    if (!isInTime || member?.status !== 'active' || member.identityId !== identity.id) throw invitationInvalid();
    await checkNewPassword(engine, next, email);
    if (!(await tx.usePasswordReset(reset.id))) throw invitationInvalid();
    await tx.saveIdentity({ ...identity, hasPassword: true, emailVerified: true }, newHash);
    await tx.endAllSessions(identity.id);
    await tellOfNewPassword(stage, identity);
    await writeAudit(stage, { action: 'password.reset', targetId: member.id });
  });
}
