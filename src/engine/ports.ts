import type {
  Contact,
  ContactQuery,
  Decision,
  Identity,
  Invitation,
  Invariant,
  Member,
  MemberEntry,
  MemberQuery,
  Page,
  Policy,
  Scope,
  Tenant,
  VisiblePart,
} from '../domain/index.js';

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

/** What is mailed, before a template makes a message of it. */
export interface Mail {
  readonly id: string;
  readonly tenantId: string;
  /** Canonical address, the only recipient. */
  readonly to: string;
  /** BCP 47. */
  readonly locale: string;
  readonly kind: 'invitation' | 'access' | 'notice';
  /** Values for the template: `token`, `oneTimePassword`, `role`, `event`, `memberName` … */
  readonly values: Readonly<Record<string, string>>;
  readonly invitationId?: string;
  readonly queuedAt: string;
  readonly state: 'queued' | 'sent' | 'failed';
  readonly attempts: number;
}

export interface Mailer {
  /** Resolves when the mail is on its way; rejects when it is not. */
  send(mail: Mail): Promise<void>;
}

/** One entry of the audit trail; refused writes leave one too. */
export interface AuditEntry {
  readonly id: string;
  readonly tenantId: string;
  readonly at: string;
  /** Absent where nobody is signed in, e.g. accepting an invitation. */
  readonly actorId?: string;
  readonly action: string;
  readonly targetId?: string;
  readonly before?: unknown;
  readonly after?: unknown;
  readonly decision: Decision;
}

/** The hashed secret of an open invitation. */
export interface InvitationSecret {
  readonly invitationId: string;
  readonly hash: string;
}

/** One unit of work in one tenant. Nothing of it is seen before it is over; a throw undoes all of it. */
export interface Transaction {
  tenant(): Promise<Tenant | undefined>;
  saveTenant(tenant: Tenant): Promise<void>;

  member(id: string): Promise<Member | undefined>;
  /** The one who holds the address: invited, active or inactive, never a removed one. */
  memberByEmail(email: string): Promise<Member | undefined>;
  saveMember(member: Member): Promise<void>;
  /** A page of what `parts` let through, in the query's order. */
  members(query: MemberQuery, parts: readonly VisiblePart[], actorId: string): Promise<Page<MemberEntry>>;
  /** Members that are not removed, of these kinds (absent: all). For limits. */
  countMembers(kinds?: readonly string[]): Promise<number>;
  /** Active members an invariant counts. Held until the end of the transaction, so that two writers cannot both pass. */
  countInvariant(policy: Policy, invariant: Invariant): Promise<number>;
  /** Active members who have one of these roles. For notices. */
  activeWithRoles(roles: readonly string[]): Promise<readonly Member[]>;

  invitation(id: string): Promise<Invitation | undefined>;
  invitationOf(memberId: string): Promise<Invitation | undefined>;
  /** Pending or bounced ones that this member sent. */
  openInvitationsBy(memberId: string): Promise<readonly Invitation[]>;
  saveInvitation(invitation: Invitation, secretHash?: string): Promise<void>;

  identity(id: string): Promise<Identity | undefined>;
  identityByEmail(email: string): Promise<Identity | undefined>;
  saveIdentity(identity: Identity, passwordHash?: string): Promise<void>;

  contact(id: string): Promise<Contact | undefined>;
  contacts(query: ContactQuery, parts: readonly VisiblePart[]): Promise<Page<Contact>>;
  saveContact(contact: Contact): Promise<void>;

  scopes(): Promise<readonly Scope[]>;

  queueMail(mail: Mail): Promise<void>;
  audit(entry: AuditEntry): Promise<void>;
  auditEntries(limit: number): Promise<readonly AuditEntry[]>;

  /** Ends the member's sessions and API tokens: removal, deactivation (R039). */
  endSessions(identityId: string): Promise<void>;

  /** What an earlier call with this key came to; `undefined` when it is new. Keys live per actor. */
  answered(actorId: string, key: string): Promise<{ readonly request: string; readonly answer: unknown } | undefined>;
  remember(actorId: string, key: string, request: string, answer: unknown): Promise<void>;
}

/** Stored data of many tenants. */
export interface Repository {
  /** Serialises writers of one tenant where "who is left" is at stake, and retries what the store asks to retry. */
  transaction<T>(tenantId: string, work: (tx: Transaction) => Promise<T>): Promise<T>;
  /** Tenant and invitation of a mailed secret, by its hash; across tenants, since the link names none. */
  invitationBySecret(hash: string): Promise<{ readonly tenantId: string; readonly invitationId: string } | undefined>;
  /** Queued mails, oldest first. */
  queuedMails(limit: number): Promise<readonly Mail[]>;
  saveMail(mail: Mail): Promise<void>;
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
}

/** Who asks, already authenticated. */
export interface Caller {
  readonly tenantId: string;
  readonly memberId: string;
}

/** What a write may carry along. */
export interface Intent {
  readonly ifVersion?: string | undefined;
  readonly idempotencyKey?: string | undefined;
}
