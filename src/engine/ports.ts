import type {
  Contact,
  ContactQuery,
  Identity,
  Invariant,
  Invitation,
  Member,
  MemberEntry,
  MemberQuery,
  Page,
  Policy,
  Scope,
  Tenant,
  VisiblePart,
} from '../domain/index.js';
import type { Mail } from './mail.js';
import type {
  Session,
  PasswordReset,
  TryRule,
  ReservedTry,
  UseCount,
  AuditEntry,
  ListView,
  EarlierAnswer,
} from './records.js';

export type * from './records.js';

export interface Clock {
  /** Milliseconds since the Unix epoch. */
  now(): number;
}

export interface Ids {
  /** A new id, unique in the whole installation. */
  create(): string;
}

/** Secrets that are mailed: invitation tokens, one-time passwords. Only their hash is stored. */
export interface Secrets {
  /** At least 128 random bits, safe in an address. */
  create(): string;
  hash(secret: string): Promise<string>;
}

export interface PasswordHasher {
  hash(password: string): Promise<string>;
  verify(password: string, hash: string): Promise<boolean>;
}

/** Reads in one tenant; all of them see the same moment. */
export interface Reader {
  tenant(): Promise<Tenant | undefined>;
  member(id: string): Promise<Member | undefined>;
  /** The one who holds the address: invited, active or inactive, never a removed one. */
  memberByEmail(email: string): Promise<Member | undefined>;
  /**
   * A page of what the view lets through, in the query's order (names when it says none), ties by name, then id.
   * @throws {EngineFailure} `invalid`, field `cursor`, for a cursor it did not give out.
   */
  members(query: MemberQuery, view: ListView): Promise<Page<MemberEntry>>;
  /** Members that are not removed, of these kinds (absent: all). For limits; held as `countInvariant` is. */
  countMembers(kinds?: readonly string[]): Promise<number>;
  /** Members that are not removed and have this role. */
  countWithRole(roleId: string): Promise<number>;
  /**
   * Active members an invariant counts. In a transaction: held until its end, so that two writers cannot both pass
   * (a lock on the tenant's row does it).
   */
  countInvariant(policy: Policy, invariant: Invariant): Promise<number>;
  /** Active members who have one of these roles. For notices. */
  activeWithRoles(roles: readonly string[]): Promise<readonly Member[]>;
  invitation(id: string): Promise<Invitation | undefined>;
  /** Whether this is the hash of the invitation's present secret: one that was sent again has another. */
  isSecretOf(invitationId: string, hash: string): Promise<boolean>;
  /** Pending or bounced ones that this member sent. */
  openInvitationsBy(memberId: string): Promise<readonly Invitation[]>;
  identity(id: string): Promise<Identity | undefined>;
  identityByEmail(email: string): Promise<Identity | undefined>;
  /** `undefined` when the login has no password yet. */
  passwordHash(identityId: string): Promise<string | undefined>;
  contact(id: string): Promise<Contact | undefined>;
  /** A page of the contacts without a member that the parts let through, by name. */
  contacts(query: ContactQuery, parts: readonly VisiblePart[]): Promise<Page<Contact>>;
  scopes(): Promise<readonly Scope[]>;
  /** `undefined` for one that was ended; in a transaction it is held (shared) so that an end waits for its last write. */
  session(id: string): Promise<Session | undefined>;
  /** The sessions of a person in this tenant, tokens made from them included, newest first. */
  sessionsOf(identityId: string): Promise<readonly Session[]>;
  passwordReset(id: string): Promise<PasswordReset | undefined>;
  mail(id: string): Promise<Mail | undefined>;
  /** Newest first. */
  auditEntries(limit: number): Promise<readonly AuditEntry[]>;
}

/**
 * One unit of work in one tenant. Nothing of it is seen before it is over; a throw undoes all of it. `member`,
 * `contact` and `invitation` lock what they read until its end.
 */
export interface Transaction extends Reader {
  saveTenant(tenant: Tenant): Promise<void>;
  /** The address of a member who is not removed is unique in the tenant, in the store too. */
  saveMember(member: Member): Promise<void>;
  /** A new hash replaces the old one, whose secret is dead at once; without one the old hash stays. */
  saveInvitation(invitation: Invitation, secretHash?: string): Promise<void>;
  /** Without a hash the password stays as it is. */
  saveIdentity(identity: Identity, passwordHash?: string): Promise<void>;
  saveContact(contact: Contact): Promise<void>;
  /** Queues a mail, or writes how it fared. */
  saveMail(mail: Mail): Promise<void>;
  /** Takes back the mails of an invitation that have not left yet: their secret is dead. */
  cancelMails(invitationId: string): Promise<void>;
  audit(entry: AuditEntry): Promise<void>;
  /** With a hash it is new; without one the secret stays. */
  saveSession(session: Session, secretHash?: string): Promise<void>;
  /** Ends one session and the tokens made from it. */
  endSession(id: string): Promise<void>;
  /** Ends the person's sessions in this tenant, API tokens and reset links included (R039). */
  endSessions(identityId: string): Promise<void>;
  /** Ends the person's sessions in every tenant but for one, reset links included: their password is another one. */
  endAllSessions(identityId: string, exceptId?: string): Promise<void>;
  /** A new one replaces the person's earlier ones in this tenant. */
  savePasswordReset(reset: PasswordReset, secretHash: string): Promise<void>;
  /** Takes it away. @returns Whether it was there: of two at once, one. */
  usePasswordReset(id: string): Promise<boolean>;
  /** `undefined` when the key is new; then a second writer with it waits until this one is over. Keys live per actor. */
  answered(actorId: string, key: string): Promise<EarlierAnswer | undefined>;
  /** Kept for at least a day. */
  remember(actorId: string, key: string, earlier: EarlierAnswer): Promise<void>;
}

/** Stored data of many tenants. */
export interface Repository {
  /** Serialises writers of one tenant where "who is left" is at stake, and retries what the store asks to retry. */
  transaction<T>(tenantId: string, work: (tx: Transaction) => Promise<T>): Promise<T>;
  /** One consistent look at a tenant. */
  read<T>(tenantId: string, work: (tx: Reader) => Promise<T>): Promise<T>;
  /** Tenant and invitation of a mailed secret, by its hash; across tenants, since the link names none. */
  invitationBySecret(hash: string): Promise<{ readonly tenantId: string; readonly invitationId: string } | undefined>;
  /** Tenant and session of a token, by its hash. */
  sessionBySecret(hash: string): Promise<{ readonly tenantId: string; readonly sessionId: string } | undefined>;
  /** Notes that the owner of a session did something; nothing when it was ended. In a unit of work of its own. */
  touchSession(tenantId: string, sessionId: string, at: string): Promise<void>;
  /** Tenant and reset of a mailed link, by its hash. */
  passwordResetBySecret(hash: string): Promise<{ readonly tenantId: string; readonly resetId: string } | undefined>;
  /**
   * Reserves one try under a key before anything is looked at, in a unit of work of its own. The try that uses up the
   * last one starts the block; tries during a block neither count nor prolong it; once it is over, counting starts anew.
   * @param now - Milliseconds since the Unix epoch.
   */
  reserveTry(key: string, rule: TryRule, now: number): Promise<ReservedTry>;
  /** Forgets the tries under a key, its block included: the right secret was given. */
  forgetTries(key: string): Promise<void>;
  /** Until when a key is blocked, in milliseconds since the Unix epoch; `undefined` when it is not. */
  blockedUntil(key: string, now: number): Promise<number | undefined>;
  /** Counts one use under a key, in windows of a fixed length; in a unit of work of its own. */
  countUse(key: string, windowMs: number, now: number): Promise<UseCount>;
  /** Across tenants: a report of a mail that came back names none. */
  mail(id: string): Promise<Mail | undefined>;
  /**
   * Queued mails that are due, oldest first. What is taken is not due again before `leaseMs` have passed, so that two
   * deliverers never send one mail twice.
   */
  takeMails(limit: number, now: number, leaseMs: number): Promise<readonly Mail[]>;
}

/** Everything the use cases work with. */
export interface Engine {
  /** The loaded policy of this id; `undefined` when there is none. */
  policy(id: string): Policy | undefined;
  readonly repository: Repository;
  readonly clock: Clock;
  readonly ids: Ids;
  readonly secrets: Secrets;
  readonly hasher: PasswordHasher;
  /** Whether a password is known from a breach (ASVS 6.2.12); without it nothing is looked up. */
  readonly isBreached?: (password: string) => Promise<boolean>;
}

/** Who asks, already authenticated. */
export interface Caller {
  readonly tenantId: string;
  readonly memberId: string;
  /** The session they came with, where the engine keeps sessions: it is looked up again in every unit of work. */
  readonly sessionId?: string | undefined;
}

/** What a write may carry along. */
export interface Intent {
  /** The version the change was made from; a newer stored one is a `conflict`. */
  readonly ifVersion?: string | undefined;
  /** One key per intent of a person: the same key has one effect, whatever is sent again. */
  readonly idempotencyKey?: string | undefined;
}
