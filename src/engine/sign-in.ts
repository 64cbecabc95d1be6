import { canonicalEmail, credentialsSchema, isOpen, type Credentials } from '../domain/index.js';
import { EngineFailure } from './engine-failure.js';
import { beginSession, replacedSession, type Arrival, type OpenedSession } from './open-session.js';
import { parse } from './parse.js';
import { canonicalPassword } from './password-rules.js';
import type { Engine, PasswordHasher, Reader } from './ports.js';
import { openStage } from './scene.js';
import { allowTry, forgetTries } from './tries.js';

/** In, or a new password has to be chosen first: what was typed is a mailed one-time password (R077). */
export type SignedIn = OpenedSession | 'newPasswordNeeded';

/** The one answer for a wrong password, an unknown address, a blocked, invited, inactive or removed person (R054). */
function signInRefused(): EngineFailure {
  return new EngineFailure({ code: 'unauthenticated', reason: 'signInRefused' });
}

/** A hash that no password has, so that an unknown address takes as long as a known one (LO-02). */
const decoys = new WeakMap<PasswordHasher, Promise<string>>();

/** Makes the first sign-in as fast as the others. */
export function decoyHash({ hasher, secrets }: Engine): Promise<string> {
  const decoy = decoys.get(hasher) ?? hasher.hash(secrets.create());
  decoys.set(hasher, decoy);
  return decoy;
}

/**
 * Signs in with address and password. Each try is reserved before anything is looked at, and everything is looked at
 * whatever the outcome (R053, R054).
 * @throws {EngineFailure} `unauthenticated`, reason `signInRefused`, whatever is wrong.
 */
export async function signIn(
  engine: Engine,
  tenantId: string,
  credentials: Credentials,
  arrival: Arrival = {},
): Promise<SignedIn> {
  const { email, password } = parse(credentialsSchema, credentials);
  const address = canonicalEmail(email);
  const isAllowed = await allowTry(engine, tenantId, address ?? email);
  const known = address === undefined ? undefined : await engine.repository.read(tenantId, (tx) => login(tx, address));
  const hash = known?.hash ?? (await decoyHash(engine));
  const isRight = await engine.hasher.verify(canonicalPassword(password), hash);
  const isOneTime = await isOneTimePassword(engine, tenantId, address, password);
  if (!isAllowed || address === undefined) throw signInRefused();
  if (known?.hash !== undefined && isRight) {
    const opened = await enter(engine, tenantId, known, arrival);
    if (!opened) throw signInRefused();
    await forgetTries(engine, address);
    return opened;
  }
  if (!isOneTime) throw signInRefused();
  await forgetTries(engine, address);
  return 'newPasswordNeeded';
}

interface Login {
  readonly memberId: string;
  readonly hash: string | undefined;
}

async function login(tx: Reader, email: string): Promise<Login | undefined> {
  const [member, identity] = [await tx.memberByEmail(email), await tx.identityByEmail(email)];
  const hash = identity && (await tx.passwordHash(identity.id));
  const isOwn = member?.status === 'active' && member.identityId !== undefined && member.identityId === identity?.id;
  return isOwn ? { memberId: member.id, hash } : undefined;
}

/** The person as they are now, in one unit of work with the session they get. */
async function enter(
  engine: Engine,
  tenantId: string,
  { memberId, hash }: Login,
  arrival: Arrival,
): Promise<OpenedSession | undefined> {
  const replacedId = await replacedSession(engine, tenantId, arrival);
  return engine.repository.transaction(tenantId, async (tx) => {
    const stage = await openStage(engine, tx);
    const member = await tx.member(memberId);
    // a password changed while it was verified is the old one
    const isSamePassword = member?.identityId !== undefined && (await tx.passwordHash(member.identityId)) === hash;
    return stage && member && isSamePassword ? beginSession(stage, member, { ...arrival, replacedId }) : undefined;
  });
}

async function isOneTimePassword(
  engine: Engine,
  tenantId: string,
  email: string | undefined,
  password: string,
): Promise<boolean> {
  const found = await engine.repository.invitationBySecret(await engine.secrets.hash(password));
  if (found?.tenantId !== tenantId) return false;
  return engine.repository.read(tenantId, async (tx) => {
    const invitation = await tx.invitation(found.invitationId);
    const member = invitation && (await tx.member(invitation.memberId));
    const isMeant = member?.status === 'invited' && member.invitationId === invitation?.id;
    if (!invitation || !isMeant || !isOpen(invitation, engine.clock.now())) return false;
    return invitation.method === 'oneTimePassword' && invitation.email === email;
  });
}
