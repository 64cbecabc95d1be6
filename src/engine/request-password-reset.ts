import { canonicalEmail } from '../domain/index.js';
import { writeAudit } from './audit.js';
import { mailResetLink } from './password-mails.js';
import type { Engine } from './ports.js';
import { openStage } from './scene.js';

const LINK_MS = 3_600_000;
/** Mails to one address in an hour; more are left out without a word. */
const MOST_MAILS = 3;

/**
 * Mails a link to choose a new password to an active member with a login, and nothing to anybody else. Says nothing
 * either way (IN-27); the server takes care that it takes the same time. The link does not lift a block (Q1).
 */
export async function requestPasswordReset(engine: Engine, tenantId: string, email: string): Promise<void> {
  const address = canonicalEmail(email);
  if (address === undefined) return;
  const now = engine.clock.now();
  const { count } = await engine.repository.countUse(`reset:${address}`, LINK_MS, now);
  if (count > MOST_MAILS) return;
  const token = engine.secrets.create();
  const hash = await engine.secrets.hash(token);
  await engine.repository.transaction(tenantId, async (tx) => {
    const stage = await openStage(engine, tx);
    const member = await tx.memberByEmail(address);
    const identity = member?.identityId === undefined ? undefined : await tx.identity(member.identityId);
    if (!stage || !identity || identity.email !== address || member?.status !== 'active') return;
    const expiresAt = new Date(now + LINK_MS).toISOString();
    const reset = { id: engine.ids.create(), tenantId, identityId: identity.id, expiresAt };
    await tx.savePasswordReset(reset, hash);
    await mailResetLink(stage, identity, { token, expiresAt });
    await writeAudit(stage, { action: 'password.requestReset', targetId: member.id });
  });
}
