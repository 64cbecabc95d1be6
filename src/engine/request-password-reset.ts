import { canonicalEmail, isOpen, type Member } from '../domain/index.js';
import { writeAudit } from './audit.js';
import { sendInvitation } from './invitations.js';
import { isStillFit } from './leaving.js';
import { mailResetLink } from './password-mails.js';
import type { Engine } from './ports.js';
import { openStage, type Stage } from './scene.js';
import { wayOf } from './ways.js';

const LINK_MS = 3_600_000;
/** Mails to one address in an hour; more are left out without a word. */
const MOST_MAILS = 3;

/**
 * Mails a link to choose a password: to an active member with a login, and to an invitee who has not used theirs yet, whose
 * first password it is (R012). Nothing to anybody else, and not a word about it (IN-27); the server takes care that it
 * takes the same time. The link does not lift a block (Q1).
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
    if (!stage || !member) return;
    if (member.status === 'invited') return inviteAgain(stage, member);
    const identity = member.identityId === undefined ? undefined : await tx.identity(member.identityId);
    if (!identity || identity.email !== address || member.status !== 'active') return;
    const expiresAt = new Date(now + LINK_MS).toISOString();
    await tx.savePasswordReset({ id: engine.ids.create(), tenantId, identityId: identity.id, expiresAt }, hash);
    await mailResetLink(stage, identity, { token, expiresAt });
    await writeAudit(stage, { action: 'password.requestReset', targetId: member.id });
  });
}

/** The invitation once more, as long as it is good: it lasts no longer for that, and the link before is dead. */
async function inviteAgain(stage: Stage, member: Member): Promise<void> {
  const { tx, now } = stage;
  const invitation = member.invitationId === undefined ? undefined : await tx.invitation(member.invitationId);
  if (invitation?.method !== 'link' || !isOpen(invitation, now)) return;
  const inviter = await tx.member(invitation.invitedBy);
  if (!inviter || !(await isStillFit(stage, inviter, member))) return;
  const way = wayOf(stage, member);
  await sendInvitation({ ...stage, actor: inviter }, member, way, invitation, invitation.expiresAt);
  await writeAudit(stage, { action: 'password.requestReset', targetId: member.id });
}
