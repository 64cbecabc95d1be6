import { displayName, type Invitation, type Member, type Provisioning } from '../domain/index.js';
import { queueMail, roleNames } from './notices.js';
import type { Scene } from './scene.js';
import { expiryOf } from './ways.js';

/** How many of the latest deliveries an invitation remembers. */
const KEPT_DELIVERIES = 20;

/**
 * Makes an invitation, or sends a stored one again: a new secret and expiry, the old secret and its waiting mails dead.
 * @param member - As it will be stored; invited, with an address.
 * @param expiresAt - ISO 8601, UTC; from now on for as long as the way of adding people says, unless given.
 */
export async function sendInvitation(
  scene: Scene,
  member: Member,
  way: Provisioning | undefined,
  previous?: Invitation,
  expiresAt = expiryOf(way, scene.now),
): Promise<Invitation> {
  const { engine, tx, tenant, actor, at } = scene;
  if (member.email === undefined) throw new Error(`Member ${member.id} is invited and has no address`);
  const secret = engine.secrets.create();
  const invitation: Invitation = {
    id: member.invitationId ?? engine.ids.create(),
    tenantId: tenant.id,
    memberId: member.id,
    invitedBy: actor.id,
    createdAt: at,
    method: way?.credentials === 'oneTimePassword' ? 'oneTimePassword' : 'link',
    ...previous,
    email: member.email,
    status: 'pending',
    expiresAt,
    deliveries: [...(previous?.deliveries ?? []).slice(1 - KEPT_DELIVERIES), { at, state: 'queued' }],
  };
  await tx.cancelMails(invitation.id);
  await tx.saveInvitation(invitation, await engine.secrets.hash(secret));
  await queueSecret(scene, member, invitation, secret);
  return invitation;
}

/** Mails the secret to the one address it is for; nobody else ever sees it (IN-28, R076). */
async function queueSecret(scene: Scene, member: Member, invitation: Invitation, secret: string): Promise<void> {
  const { tenant, actor } = scene;
  const isLink = invitation.method === 'link';
  await queueMail(scene, {
    to: invitation.email,
    kind: isLink ? 'invitation' : 'access',
    values: {
      tenantName: tenant.name,
      inviterName: displayName(actor),
      role: roleNames(scene, member),
      expiresAt: invitation.expiresAt,
      ...(isLink ? { token: secret } : { username: invitation.email, oneTimePassword: secret }),
    },
    invitationId: invitation.id,
  });
}
