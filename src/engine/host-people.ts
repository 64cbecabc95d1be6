import { canonicalEmail, type Policy } from '../domain/index.js';
import { canonicalPassword } from './password-rules.js';
import type { Engine } from './ports.js';
import { openStage } from './scene.js';
import { isLive, sessionRules, type SessionRules } from './session-rules.js';
import { decoyHash } from './sign-in.js';
import { allowTry, forgetTries, tryKey } from './tries.js';

/** Somebody who is no member and whom the host keeps itself: a customer of its shop, with a login there. */
export interface HostPerson {
  readonly tenantId: string;
  /** As the policy calls them where it says who is shown a block: `customer`. */
  readonly kind: string;
  readonly email: string;
}

/** What of a host's own session our rules look at; ISO 8601, UTC. */
export interface HostSession {
  readonly lastSeenAt: string;
  readonly expiresAt: string;
}

/**
 * Whether a host's person may come in: the password is right and they are not blocked. The same tries and the same
 * block as for members, counted apart from them (R055); it takes as long for a login that is not there.
 * @param hash - `undefined` for who has no login.
 */
export async function checkHostPassword(
  engine: Engine,
  person: HostPerson,
  password: string,
  hash: string | undefined,
): Promise<boolean> {
  const { tenantId, email } = person;
  const isAllowed = await allowTry(engine, tenantId, addressOf(email), realmOf(person));
  const isRight = await engine.hasher.verify(canonicalPassword(password), hash ?? (await decoyHash(engine)));
  if (!isAllowed || !isRight || hash === undefined) return false;
  await forgetTries(engine, addressOf(email), realmOf(person));
  return true;
}

/**
 * Until when a host's person is blocked, ISO 8601, UTC; `undefined` when they are not, or when the policy shows nobody
 * the blocks of their kind (R054, R056).
 */
export async function shownBlock(engine: Engine, person: HostPerson): Promise<string | undefined> {
  const policy = await policyOf(engine, person.tenantId);
  if (policy?.session?.lockout.showTo[person.kind] !== true) return undefined;
  const key = tryKey(realmOf(person), addressOf(person.email));
  const until = await engine.repository.blockedUntil(key, engine.clock.now());
  return until === undefined ? undefined : new Date(until).toISOString();
}

/** Lets somebody try again at once, as if they had never failed: when they have shown in another way who they are. */
export async function liftBlock(engine: Engine, person: HostPerson): Promise<void> {
  await forgetTries(engine, addressOf(person.email), realmOf(person));
}

/** What the policy says of sessions, for those a host keeps of its own people. */
export interface HostSessionRules extends Pick<SessionRules, 'absoluteMs' | 'signOut'> {
  /** Whether a session goes on: neither at its end nor idle for too long (R050). */
  isLive(session: HostSession): boolean;
}

export async function hostSessionRules(engine: Engine, tenantId: string): Promise<HostSessionRules> {
  const policy = await policyOf(engine, tenantId);
  if (!policy) throw new Error(`There is no tenant ${tenantId}`);
  const rules = sessionRules(policy);
  const { absoluteMs, signOut } = rules;
  return { absoluteMs, signOut, isLive: (session) => isLive(session, rules, engine.clock.now()) };
}

const realmOf = ({ tenantId, kind }: HostPerson): string => `${kind}:${tenantId}`;
const addressOf = (email: string): string => canonicalEmail(email) ?? email;

function policyOf(engine: Engine, tenantId: string): Promise<Policy | undefined> {
  return engine.repository.read(tenantId, async (tx) => (await openStage(engine, tx))?.policy);
}
