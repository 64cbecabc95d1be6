import type { Contact, Identity, Invitation, Member, Scope, Tenant } from '../domain/index.js';
import type { Mail } from './mail.js';
import { MemberTable } from './memory-members.js';
import { Journal, Table } from './memory-table.js';
import type { AuditEntry, EarlierAnswer, PasswordReset, Session } from './ports.js';

/** What a memory begins with. */
export interface MemorySeed {
  readonly tenants: readonly Tenant[];
  readonly members?: readonly Member[];
  readonly invitations?: readonly Invitation[];
  readonly contacts?: readonly Contact[];
  readonly scopes?: readonly Scope[];
  readonly identities?: readonly Identity[];
}

/** The rows of one tenant. */
export class TenantRows {
  readonly tenant: Table<Tenant>;
  readonly members: MemberTable;
  readonly invitations: Table<Invitation>;
  readonly contacts: Table<Contact>;
  readonly scopes: Table<Scope>;
  readonly audit: Table<AuditEntry>;
  /** By actor and key. */
  readonly answers: Table<EarlierAnswer>;
  /** By a number of their own: one person may be signed out twice. */
  readonly endedSessions: Table<{ readonly identityId: string }>;

  constructor(journal: Journal) {
    this.tenant = new Table(journal);
    this.members = new MemberTable(journal);
    this.invitations = new Table(journal);
    this.contacts = new Table(journal);
    this.scopes = new Table(journal);
    this.audit = new Table(journal);
    this.answers = new Table(journal);
    this.endedSessions = new Table(journal);
  }
}

interface SecretOwner {
  readonly tenantId: string;
  readonly invitationId: string;
}

/** Tries or uses counted under a key. */
export interface Counter {
  readonly count: number;
  /** Milliseconds since the Unix epoch: the end of a block, or of a window. */
  readonly until?: number;
}

/** Everything a memory holds: rows by tenant, and what lies across tenants. */
export class MemoryStore {
  readonly journal = new Journal();
  readonly tenants = new Map<string, TenantRows>();
  readonly identities = new Table<Identity>(this.journal, (before, after) => this.#indexIdentity(before, after));
  /** By identity. */
  readonly passwords = new Table<{ readonly hash: string }>(this.journal);
  /** By invitation; the newest one counts. */
  readonly secrets = new Table<SecretOwner & { readonly hash: string }>(this.journal, (before, after) =>
    this.#indexSecret(before, after),
  );
  readonly mails = new Table<Mail>(this.journal);
  readonly sessions = new Table<Session & { readonly hash: string }>(this.journal);
  readonly passwordResets = new Table<PasswordReset & { readonly hash: string }>(this.journal);
  readonly tries = new Table<Counter>(this.journal);
  readonly uses = new Table<Counter>(this.journal);
  readonly #identityByEmail = new Map<string, string>();
  readonly #bySecret = new Map<string, SecretOwner>();

  rowsOf(tenantId: string): TenantRows {
    const rows = this.tenants.get(tenantId) ?? new TenantRows(this.journal);
    this.tenants.set(tenantId, rows);
    return rows;
  }

  identityByEmail(email: string): Identity | undefined {
    const id = this.#identityByEmail.get(email);
    return id === undefined ? undefined : this.identities.get(id);
  }

  ownerOfSecret(hash: string): SecretOwner | undefined {
    return this.#bySecret.get(hash);
  }

  sessionsOf(tenantId: string, identityId: string): (Session & { readonly hash: string })[] {
    return [...this.sessions.values()]
      .filter((session) => session.tenantId === tenantId && session.identityId === identityId)
      .toSorted((a, b) => (a.createdAt < b.createdAt ? 1 : -1));
  }

  /** Adds or replaces rows. */
  seed(rows: Partial<MemorySeed>): void {
    rows.tenants?.forEach((tenant) => this.rowsOf(tenant.id).tenant.set(tenant.id, tenant));
    rows.members?.forEach((member) => this.rowsOf(member.tenantId).members.save(member));
    rows.invitations?.forEach((one) => this.rowsOf(one.tenantId).invitations.set(one.id, one));
    rows.contacts?.forEach((contact) => this.rowsOf(contact.tenantId).contacts.set(contact.id, contact));
    rows.scopes?.forEach((scope) => this.rowsOf(scope.tenantId).scopes.set(scope.id, scope));
    rows.identities?.forEach((identity) => this.identities.set(identity.id, identity));
  }

  #indexIdentity(before: Identity | undefined, after: Identity | undefined): void {
    if (before?.email !== undefined) this.#identityByEmail.delete(before.email);
    if (after?.email !== undefined) this.#identityByEmail.set(after.email, after.id);
  }

  #indexSecret(before: (SecretOwner & { hash: string }) | undefined, after: typeof before): void {
    if (before) this.#bySecret.delete(before.hash);
    if (after) this.#bySecret.set(after.hash, { tenantId: after.tenantId, invitationId: after.invitationId });
  }
}
