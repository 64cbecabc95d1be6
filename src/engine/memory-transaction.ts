import {
  invariantCounts,
  type Contact,
  type ContactQuery,
  type Identity,
  type Invariant,
  type Invitation,
  type Member,
  type MemberEntry,
  type MemberQuery,
  type Page,
  type Policy,
  type Scope,
  type Tenant,
  type VisiblePart,
} from '../domain/index.js';
import type { Mail } from './mail.js';
import { contactPage } from './memory-contacts.js';
import type { Neighbours } from './memory-members.js';
import type { MemoryStore, TenantRows } from './memory-store.js';
import type { AuditEntry, EarlierAnswer, ListView, PasswordReset, Session, Transaction } from './ports.js';

/** One unit of work on a memory. It writes at once and alone; the store's journal takes it back. */
export class MemoryTransaction implements Transaction {
  readonly #store: MemoryStore;
  readonly #rows: TenantRows;
  readonly #tenantId: string;
  readonly #neighbours: Neighbours;

  constructor(store: MemoryStore, tenantId: string) {
    this.#store = store;
    this.#tenantId = tenantId;
    this.#rows = store.rowsOf(tenantId);
    this.#neighbours = {
      invitation: (id) => this.#rows.invitations.get(id),
      scope: (id) => this.#rows.scopes.get(id),
    };
  }

  async tenant(): Promise<Tenant | undefined> {
    return this.#rows.tenant.get(this.#tenantId);
  }

  async saveTenant(tenant: Tenant): Promise<void> {
    this.#rows.tenant.set(tenant.id, tenant);
  }

  async member(id: string): Promise<Member | undefined> {
    return this.#rows.members.get(id);
  }

  async memberByEmail(email: string): Promise<Member | undefined> {
    return this.#rows.members.byEmail(email);
  }

  async saveMember(member: Member): Promise<void> {
    this.#rows.members.save(member);
  }

  async members(query: MemberQuery, view: ListView): Promise<Page<MemberEntry>> {
    return this.#rows.members.page(query, view, this.#neighbours);
  }

  async countMembers(kinds?: readonly string[]): Promise<number> {
    return this.#rows.members.count(({ status, kind }) => status !== 'removed' && (kinds?.includes(kind) ?? true));
  }

  async countWithRole(roleId: string): Promise<number> {
    return this.#rows.members.count(({ status, roles }) => status !== 'removed' && roles.includes(roleId));
  }

  async countInvariant(policy: Policy, invariant: Invariant): Promise<number> {
    const tenant = (await this.tenant()) ?? { id: this.#tenantId };
    return this.#rows.members.count((member) => invariantCounts(policy, tenant, invariant, member));
  }

  async activeWithRoles(roles: readonly string[]): Promise<readonly Member[]> {
    return [...this.#rows.members.values()].filter(
      (member) => member.status === 'active' && member.roles.some((role) => roles.includes(role)),
    );
  }

  async invitation(id: string): Promise<Invitation | undefined> {
    return this.#rows.invitations.get(id);
  }

  async isSecretOf(invitationId: string, hash: string): Promise<boolean> {
    return this.#store.secrets.get(invitationId)?.hash === hash;
  }

  async openInvitationsBy(memberId: string): Promise<readonly Invitation[]> {
    return [...this.#rows.invitations.values()].filter(
      ({ invitedBy, status }) => invitedBy === memberId && (status === 'pending' || status === 'bounced'),
    );
  }

  async saveInvitation(invitation: Invitation, secretHash?: string): Promise<void> {
    this.#rows.invitations.set(invitation.id, invitation);
    if (secretHash === undefined) return;
    const owner = { tenantId: this.#tenantId, invitationId: invitation.id };
    this.#store.secrets.set(invitation.id, { ...owner, hash: secretHash });
  }

  async identity(id: string): Promise<Identity | undefined> {
    return this.#store.identities.get(id);
  }

  async identityByEmail(email: string): Promise<Identity | undefined> {
    return this.#store.identityByEmail(email);
  }

  async passwordHash(identityId: string): Promise<string | undefined> {
    return this.#store.passwords.get(identityId)?.hash;
  }

  async saveIdentity(identity: Identity, passwordHash?: string): Promise<void> {
    this.#store.identities.set(identity.id, identity);
    if (passwordHash !== undefined) this.#store.passwords.set(identity.id, { hash: passwordHash });
  }

  async contact(id: string): Promise<Contact | undefined> {
    return this.#rows.contacts.get(id);
  }

  async contacts(query: ContactQuery, parts: readonly VisiblePart[]): Promise<Page<Contact>> {
    return contactPage(this.#rows.contacts.values(), query, parts, this.#neighbours);
  }

  async saveContact(contact: Contact): Promise<void> {
    this.#rows.contacts.set(contact.id, contact);
  }

  async scopes(): Promise<readonly Scope[]> {
    return [...this.#rows.scopes.values()];
  }

  async mail(id: string): Promise<Mail | undefined> {
    return this.#store.mails.get(id);
  }

  async saveMail(mail: Mail): Promise<void> {
    this.#store.mails.set(mail.id, mail);
  }

  async cancelMails(invitationId: string): Promise<void> {
    for (const mail of this.#store.mails.values()) {
      if (mail.invitationId === invitationId && mail.state === 'queued') {
        this.#store.mails.set(mail.id, { ...mail, values: {}, state: 'cancelled' });
      }
    }
  }

  async audit(entry: AuditEntry): Promise<void> {
    this.#rows.audit.set(entry.id, entry);
  }

  async auditEntries(limit: number): Promise<readonly AuditEntry[]> {
    return [...this.#rows.audit.values()].slice(-limit).toReversed();
  }

  async session(id: string): Promise<Session | undefined> {
    const session = this.#store.sessions.get(id);
    return session?.tenantId === this.#tenantId ? withoutHash(session) : undefined;
  }

  async sessionsOf(identityId: string): Promise<readonly Session[]> {
    return this.#store.sessionsOf(this.#tenantId, identityId).map((session) => withoutHash(session));
  }

  async saveSession(session: Session, secretHash?: string): Promise<void> {
    const hash = secretHash ?? this.#store.sessions.get(session.id)?.hash;
    if (hash !== undefined) this.#store.sessions.set(session.id, { ...session, hash });
  }

  async endSession(id: string): Promise<void> {
    for (const session of this.#store.sessions.values()) {
      const isMeant = session.id === id || session.embed?.parentId === id;
      if (isMeant && session.tenantId === this.#tenantId) this.#store.sessions.delete(session.id);
    }
  }

  async endAllSessions(identityId: string, exceptId?: string): Promise<void> {
    for (const session of this.#store.sessions.values()) {
      if (session.identityId === identityId && session.id !== exceptId) this.#store.sessions.delete(session.id);
    }
    for (const reset of this.#store.passwordResets.values()) {
      if (reset.identityId === identityId) this.#store.passwordResets.delete(reset.id);
    }
  }

  async passwordReset(id: string): Promise<PasswordReset | undefined> {
    const reset = this.#store.passwordResets.get(id);
    return reset?.tenantId === this.#tenantId ? withoutHash(reset) : undefined;
  }

  async savePasswordReset(reset: PasswordReset, secretHash: string): Promise<void> {
    this.#dropResets(reset.identityId);
    this.#store.passwordResets.set(reset.id, { ...reset, hash: secretHash });
  }

  async usePasswordReset(id: string): Promise<boolean> {
    const isThere = (await this.passwordReset(id)) !== undefined;
    if (isThere) this.#store.passwordResets.delete(id);
    return isThere;
  }

  async endSessions(identityId: string): Promise<void> {
    for (const { id } of this.#store.sessionsOf(this.#tenantId, identityId)) this.#store.sessions.delete(id);
    this.#dropResets(identityId);
    this.#rows.endedSessions.set(String([...this.#rows.endedSessions.values()].length), { identityId });
  }

  async answered(actorId: string, key: string): Promise<EarlierAnswer | undefined> {
    return this.#rows.answers.get(answerKey(actorId, key));
  }

  async remember(actorId: string, key: string, earlier: EarlierAnswer): Promise<void> {
    this.#rows.answers.set(answerKey(actorId, key), earlier);
  }

  #dropResets(identityId: string): void {
    for (const reset of this.#store.passwordResets.values()) {
      const isMeant = reset.identityId === identityId && reset.tenantId === this.#tenantId;
      if (isMeant) this.#store.passwordResets.delete(reset.id);
    }
  }
}

function withoutHash<T extends { readonly hash: string }>(row: T): Omit<T, 'hash'> {
  const { hash: _, ...rest } = row;
  return rest;
}

function answerKey(actorId: string, key: string): string {
  return JSON.stringify([actorId, key]);
}
