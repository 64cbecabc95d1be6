import { isOpen, type Identity, type Invitation, type Member, type MemberEntry, type Tenant } from '../domain/index.js';
import { writeAudit } from './audit.js';
import { EngineFailure, invalid } from './engine-failure.js';
import { isStillFit, withdraw } from './leaving.js';
import { saveMember } from './members.js';
import { queueNotices } from './notices.js';
import { canonicalPassword, checkNewPassword, LONGEST_PASSWORD } from './password-rules.js';
import type { Engine } from './ports.js';
import { openStage, type Stage } from './scene.js';

/** Who is in now; the host opens the session. */
export interface Accepted {
  readonly tenant: Tenant;
  readonly entry: MemberEntry;
  readonly identityId: string;
}

/** A mailed secret, and what comes with it. */
export interface Joining {
  readonly secret: string;
  readonly method: Invitation['method'];
  /** The username that has to go with a one-time password; canonical. */
  readonly email?: string | undefined;
  readonly password: string;
  readonly firstName?: string | undefined;
  readonly lastName?: string | undefined;
}

/** The one answer for used, expired, withdrawn and unknown secrets (IN-01, IN-04). */
export function invitationInvalid(): EngineFailure {
  return new EngineFailure({ code: 'invitationInvalid' });
}

/**
 * Lets an invitee in. The secret is used up by success alone; an invitation that its inviter could not send any more is
 * withdrawn, and the answer is the same as for an unknown one (R017, PE-09, PE-10).
 */
export async function join(engine: Engine, joining: Joining): Promise<Accepted> {
  if (joining.password.length > 2 * LONGEST_PASSWORD) throw invalid('password', 'passwordTooLong');
  const password = canonicalPassword(joining.password);
  const newHash = await engine.hasher.hash(password); // before the look-up: every answer takes its time
  const found = await engine.repository.invitationBySecret(await engine.secrets.hash(joining.secret));
  if (!found) throw invitationInvalid();
  const accepted = await engine.repository.transaction(found.tenantId, async (tx) => {
    const stage = await openStage(engine, tx);
    const invitation = await tx.invitation(found.invitationId);
    const member = invitation && (await tx.member(invitation.memberId));
    if (!stage || !invitation || !member || !isMeant(stage, invitation, member, joining)) throw invitationInvalid();
    const inviter = await tx.member(invitation.invitedBy);
    if (!(await isStillFit(stage, inviter, member))) {
      await withdraw(stage, member, invitation);
      return undefined; // not a throw: the withdrawal stays
    }
    return letIn(stage, invitation, member, { ...joining, password, newHash });
  });
  if (!accepted) throw invitationInvalid();
  return accepted;
}

function isMeant({ now }: Stage, invitation: Invitation, member: Member, { method, email }: Joining): boolean {
  const isOfMember = member.status === 'invited' && member.invitationId === invitation.id;
  const isUsernameRight = email === undefined || email === invitation.email;
  return isOfMember && isOpen(invitation, now) && invitation.method === method && isUsernameRight;
}

type Entering = Joining & { readonly newHash: string };

async function letIn(stage: Stage, invitation: Invitation, member: Member, entering: Entering): Promise<Accepted> {
  const { tx, tenant } = stage;
  const identity = await identityFor(stage, invitation, member, entering);
  const { firstName = member.firstName, lastName = member.lastName } = entering;
  const active = await saveMember(stage, member, {
    ...member,
    ...(firstName ? { firstName } : {}),
    ...(lastName ? { lastName } : {}),
    identityId: identity.id,
    status: 'active',
  });
  const accepted: Invitation = { ...invitation, status: 'accepted' };
  await tx.saveInvitation(accepted);
  await queueNotices(stage, 'member.joined', active);
  await writeAudit(stage, { action: 'invitation.accept', targetId: member.id, before: member, after: active });
  return { tenant, entry: { member: active, invitation: accepted }, identityId: identity.id };
}

/**
 * The login behind the address. A new one gets the password. One that is there keeps its own and has to be proved by it:
 * an invitation of one tenant does not change the key to another.
 */
async function identityFor(
  { engine, tx, tenant }: Stage,
  invitation: Invitation,
  member: Member,
  { password, newHash, firstName, lastName }: Entering,
): Promise<Identity> {
  const existing = await tx.identityByEmail(invitation.email);
  const hash = existing && (await tx.passwordHash(existing.id));
  if (existing && hash !== undefined) {
    if (!(await engine.hasher.verify(password, hash))) throw invalid('password', 'passwordOfLogin');
    return existing;
  }
  await checkNewPassword(engine, password, invitation.email);
  const identity: Identity = {
    id: engine.ids.create(),
    email: invitation.email,
    locale: tenant.locale,
    firstName: firstName ?? member.firstName ?? '',
    lastName: lastName ?? member.lastName ?? '',
    ...existing,
    emailVerified: true,
    hasPassword: true,
  };
  await tx.saveIdentity(identity, newHash);
  return identity;
}
