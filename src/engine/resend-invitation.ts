import type { MemberEntry } from '../domain/index.js';
import { sendInvitation } from './invitations.js';
import { saveMember } from './members.js';
import type { Caller, Engine, Intent } from './ports.js';
import { permit } from './scene.js';
import { wayOf } from './ways.js';
import { checkState, loadTarget, write } from './write.js';

const ACTION = 'invitation.resend';

/**
 * Sends the invitation again with a new secret and a new expiry; the old secret is dead at once. Address, roles and
 * everything else stay as they are stored (PE-08).
 */
export async function resendInvitation(
  engine: Engine,
  caller: Caller,
  memberId: string,
  intent: Intent = {},
): Promise<MemberEntry> {
  return write(engine, caller, { action: ACTION, targetId: memberId, request: {}, intent }, async (scene) => {
    const target = await loadTarget(scene, ACTION, memberId);
    permit(scene, ACTION, { target });
    checkState(ACTION, target, intent);
    const previous = target.invitationId === undefined ? undefined : await scene.tx.invitation(target.invitationId);
    const invitation = await sendInvitation(scene, target, wayOf(scene, target), previous);
    const member = await saveMember(scene, target, { ...target, invitationId: invitation.id });
    return { answer: { member, invitation }, targetId: memberId, after: { expiresAt: invitation.expiresAt } };
  });
}
