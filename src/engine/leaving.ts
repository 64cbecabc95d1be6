import { can, type Contact, type Invitation, type Member } from '../domain/index.js';
import { writeAudit } from './audit.js';
import { saveMember } from './members.js';
import type { Stage } from './scene.js';
import { inputOf, wayOf } from './ways.js';

/**
 * Takes a member out: login and sessions gone, an open invitation withdrawn, a contact free again. Id, name and address
 * stay, for what the person did (R045).
 */
export async function takeOut(stage: Stage, member: Member): Promise<Member> {
  const { identityId, ...rest } = member;
  if (identityId !== undefined) await stage.tx.endSessions(identityId);
  await closeInvitation(stage, member);
  await freeContact(stage, member);
  return saveMember(stage, member, { ...rest, status: 'removed' });
}

async function closeInvitation({ tx }: Stage, member: Member): Promise<void> {
  const invitation = member.invitationId === undefined ? undefined : await tx.invitation(member.invitationId);
  if (!invitation || (invitation.status !== 'pending' && invitation.status !== 'bounced')) return;
  await tx.cancelMails(invitation.id);
  await tx.saveInvitation({ ...invitation, status: 'revoked' });
}

async function freeContact({ tx }: Stage, member: Member): Promise<void> {
  const contact = member.contactId === undefined ? undefined : await tx.contact(member.contactId);
  if (contact?.memberId === member.id) await tx.saveContact(withoutMember(contact));
}

/** The contact as it was before it had a member. */
export function withoutMember(contact: Contact): Contact {
  const { memberId: _, ...free } = contact;
  return free;
}

/**
 * Whether the inviter could send this very invitation now: the same question as when it was sent, over the inviter as
 * they are (IN-12, PE-09, R017).
 */
export async function isStillFit(stage: Stage, inviter: Member | undefined, member: Member): Promise<boolean> {
  const { policy, tenant, tx } = stage;
  const way = wayOf(stage, member);
  if (!inviter || !way) return false;
  const contact = member.contactId === undefined ? undefined : await tx.contact(member.contactId);
  const object = contact && withoutMember(contact);
  return can(policy, tenant, inviter, way.by, { input: inputOf(way, member), object }).allowed;
}

/** Withdraws the open invitations of an inviter that they could not send any more (A22). */
export async function withdrawUnfit(stage: Stage, inviter: Member, actorId: string): Promise<void> {
  for (const invitation of await stage.tx.openInvitationsBy(inviter.id)) {
    const member = await stage.tx.member(invitation.memberId);
    if (member?.status === 'invited' && !(await isStillFit(stage, inviter, member))) {
      await withdraw(stage, member, invitation, actorId);
    }
  }
}

/** Withdraws one invitation, with an entry of its own. */
export async function withdraw(stage: Stage, member: Member, invitation: Invitation, actorId?: string): Promise<void> {
  const after = await takeOut(stage, member);
  await writeAudit(stage, {
    action: 'invitation.revoke',
    actorId,
    targetId: member.id,
    before: { status: member.status, invitation: invitation.status },
    after: { status: after.status, invitation: 'revoked' },
  });
}
