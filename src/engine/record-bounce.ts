import { isOpen, type Delivery, type Invitation } from '../domain/index.js';
import { writeAudit } from './audit.js';
import type { Mail } from './mail.js';
import type { Engine } from './ports.js';
import { openStage } from './scene.js';

/** A report that a mail could not be delivered, already authenticated by the host. */
export interface Bounce {
  /** Of the mail that came back. */
  readonly mailId: string;
  /** Temporary ones change nothing. */
  readonly permanent: boolean;
  readonly reason?: string | undefined;
}

const LONGEST_REASON = 200;

/**
 * Marks the invitation of a mail as bounced, if that mail was its newest and it is still open (IN-26).
 * @returns Whether anything changed.
 */
export async function recordBounce(engine: Engine, { mailId, permanent, reason }: Bounce): Promise<boolean> {
  const mail = permanent ? await engine.repository.mail(mailId) : undefined;
  const invitationId = mail?.invitationId;
  if (!mail || invitationId === undefined) return false;
  return engine.repository.transaction(mail.tenantId, async (tx) => {
    const stage = await openStage(engine, tx);
    const invitation = await tx.invitation(invitationId);
    if (!stage || !invitation || !isOpen(invitation, stage.now) || !isNewest(invitation, mail)) return false;
    const bounced: Delivery = {
      at: stage.at,
      state: 'bounced',
      ...(reason ? { reason: reason.slice(0, LONGEST_REASON) } : {}),
    };
    const after: Invitation = { ...invitation, status: 'bounced', deliveries: [...invitation.deliveries, bounced] };
    await tx.saveInvitation(after);
    await writeAudit(stage, {
      action: 'invitation.bounce',
      targetId: invitation.memberId,
      before: { invitation: invitation.status },
      after: { invitation: after.status },
    });
    return true;
  });
}

/** A mail that was sent again is not judged by what came back of the one before. */
function isNewest(invitation: Invitation, mail: Mail): boolean {
  return invitation.deliveries.findLast(({ state }) => state === 'queued')?.at === mail.queuedAt;
}
