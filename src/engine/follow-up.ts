import type { Invitation, Member } from '../domain/index.js';
import { sendInvitation } from './invitations.js';
import { isStillFit, withdrawUnfit } from './leaving.js';
import { changesReach } from './patched.js';
import type { Scene } from './scene.js';
import { wayOf } from './ways.js';

/** What a change of a member sets going: their own invitation, and those they sent. */
export async function followUp(scene: Scene, before: Member, after: Member): Promise<void> {
  const isMoved = changesReach(scene, before, after);
  if (isMoved) await withdrawUnfit(scene, after, scene.actor.id);
  if (after.status !== 'invited' || after.invitationId === undefined) return;
  const invitation = await scene.tx.invitation(after.invitationId);
  if (!invitation) return;
  const vouched = isMoved ? await vouchedFor(scene, after, invitation) : invitation;
  if (after.email !== before.email) await sendInvitation(scene, after, wayOf(scene, after), vouched);
  else if (vouched !== invitation) await scene.tx.saveInvitation(vouched);
}

/** Who changes an invitation to more than its inviter may give answers for it from now on, if they may. */
async function vouchedFor(scene: Scene, member: Member, invitation: Invitation): Promise<Invitation> {
  const inviter = await scene.tx.member(invitation.invitedBy);
  const isInvitersStill = await isStillFit(scene, inviter, member);
  if (isInvitersStill || !(await isStillFit(scene, scene.actor, member))) return invitation;
  return { ...invitation, invitedBy: scene.actor.id };
}
