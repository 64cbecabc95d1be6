import { isOpen, type Identity, type Invitation, type Member, type MemberEntry, type Tenant } from '../domain/index.js';
import { writeAudit } from './audit.js';
import { EngineFailure, invalid, isEngineFailure } from './engine-failure.js';
import { isStillFit, withdraw } from './leaving.js';
import { saveMember } from './members.js';
import { queueNotices } from './notices.js';
import { canonicalPassword, checkNewPassword, LONGEST_PASSWORD } from './password-rules.js';
import type { Engine } from './ports.js';
import { openStage, type Stage } from './scene.js';
import { allowTry, forgetTries } from './tries.js';

/** Who is in now; the host opens the session. */
export interface Accepted {
  readonly tenant: Tenant;
  readonly entry: MemberEntry;
  readonly identityId: string;
}

/** A mailed secret, and what comes with it. */
export interface Joining {
  /** Where it was given; a secret of another tenant is none. Absent where the host has one address for all. */
  readonly tenantId?: string | undefined;
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
  const isAllowed = joining.email === undefined || (await allowTry(engine, joining.tenantId, joining.email));
  const secretHash = await engine.secrets.hash(joining.secret);
  const found = await engine.repository.invitationBySecret(secretHash);
  const isHere = joining.tenantId === undefined || joining.tenantId === found?.tenantId;
  if (!found || !isHere || !isAllowed) throw invitationInvalid();
  const login = await loginToProve(engine, found, joining);
  if (login !== undefined && !(await allowTry(engine, found.tenantId, login))) throw loginNotProved();
  const outcome = await enter(engine, found, { ...joining, password, newHash, secretHash });
  const tried = joining.email ?? login;
  // a new password that is too short is no wrong guess at the mailed one
  const isProved = outcome instanceof EngineFailure ? outcome.reason !== loginNotProved().reason : outcome;
  if (tried !== undefined && isProved) await forgetTries(engine, tried);
  if (!outcome) throw invitationInvalid();
  if (outcome instanceof EngineFailure) throw outcome;
  return outcome;
}

/** One unit of work. @returns A failure where the secret was right and the password is not; nothing where neither is. */
async function enter(engine: Engine, found: Found, entering: Entering): Promise<Accepted | EngineFailure | undefined> {
  try {
    return await engine.repository.transaction(found.tenantId, async (tx) => {
      const stage = await openStage(engine, tx);
      const invitation = await tx.invitation(found.invitationId);
      const member = invitation && (await tx.member(invitation.memberId));
      if (!stage || !invitation || !member || !isMeant(stage.now, invitation, member, entering)) return undefined;
      // sent again since it was looked up: the old secret is dead (IN-12)
      if (!(await tx.isSecretOf(invitation.id, entering.secretHash))) return undefined;
      const inviter = await tx.member(invitation.invitedBy);
      if (!(await isStillFit(stage, inviter, member))) {
        await withdraw(stage, member, invitation);
        return undefined; // not a throw: the withdrawal stays
      }
      return letIn(stage, invitation, member, entering);
    });
  } catch (error) {
    if (isEngineFailure(error) && error.code === 'invalid') return error;
    throw error;
  }
}

/**
 * The address whose password will be asked for, because it has a login already: tries at it count (LO-06). A link that
 * is used or over asks for none; with a one-time password the try at its username is the one that counts.
 */
async function loginToProve(
  engine: Engine,
  { tenantId, invitationId }: Found,
  joining: Joining,
): Promise<string | undefined> {
  if (joining.email !== undefined) return undefined;
  return engine.repository.read(tenantId, async (tx) => {
    const invitation = await tx.invitation(invitationId);
    const member = invitation && (await tx.member(invitation.memberId));
    if (!invitation || !member || !isMeant(engine.clock.now(), invitation, member, joining)) return undefined;
    const identity = await tx.identityByEmail(invitation.email);
    const hash = identity && (await tx.passwordHash(identity.id));
    return hash === undefined ? undefined : invitation.email;
  });
}

interface Found {
  readonly tenantId: string;
  readonly invitationId: string;
}

function loginNotProved(): EngineFailure {
  return invalid('password', 'passwordOfLogin');
}

function isMeant(now: number, invitation: Invitation, member: Member, { method, email }: Joining): boolean {
  const isOfMember = member.status === 'invited' && member.invitationId === invitation.id;
  const isUsernameRight = email === undefined || email === invitation.email;
  return isOfMember && isOpen(invitation, now) && invitation.method === method && isUsernameRight;
}

type Entering = Joining & { readonly newHash: string; readonly secretHash: string };

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
    if (!(await engine.hasher.verify(password, hash))) throw loginNotProved();
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
