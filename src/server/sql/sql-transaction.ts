import type { Contact, Identity, Invitation, Member, Tenant } from '../../domain/index.js';
import {
  EngineFailure,
  type AuditEntry,
  type EarlierAnswer,
  type Mail,
  type PasswordReset,
  type Session,
  type Transaction,
} from '../../engine/index.js';
import { answered, remember } from './answer-rows.js';
import { addAuditEntry } from './audit-rows.js';
import type { Queryable } from './database.js';
import { cancelMails, writeMail } from './mail-rows.js';
import { writeMembers } from './member-rows.js';
import { endAllSessions, endSession, endSessions, useReset, writeReset, writeSession } from './session-rows.js';
import { SqlReader } from './sql-reader.js';
import { writeContacts, writeIdentities, writeInvitations, writeTenants } from './stored-rows.js';

/** One unit of work in one tenant, whose row is locked: it is the only one in the tenant that writes. */
export class SqlTransaction extends SqlReader implements Transaction {
  /** Members as they are stored, read or written here. */
  readonly #known = new Map<string, Member>();
  readonly #now: number;

  /** @param now - Milliseconds since the Unix epoch; answers are kept from then on. */
  constructor(queryable: Queryable, tenantId: string, now: number) {
    super(queryable, tenantId, true);
    this.#now = now;
  }

  override async member(id: string): Promise<Member | undefined> {
    const member = await super.member(id);
    if (member) this.#known.set(id, member);
    return member;
  }

  async saveTenant(tenant: Tenant): Promise<void> {
    if (tenant.id !== this.tenantId) throw new TypeError('A tenant is saved in a transaction of its own');
    await writeTenants(this.queryable, [tenant]);
  }

  /** The unique index would refuse a taken address too, but with it the whole transaction. */
  async saveMember(member: Member): Promise<void> {
    const before = this.#known.get(member.id);
    const { email, status } = member;
    const isNewAddress = email !== before?.email || before?.status === 'removed';
    if (email !== undefined && status !== 'removed' && isNewAddress) {
      const holder = await this.memberByEmail(email);
      if (holder && holder.id !== member.id) throw new EngineFailure({ code: 'alreadyMember', field: 'email' });
    }
    await writeMembers(this.queryable, this.tenantId, [member], this.#known);
    this.#known.set(member.id, member);
  }

  saveInvitation(invitation: Invitation, secretHash?: string): Promise<void> {
    return writeInvitations(this.queryable, this.tenantId, [invitation], secretHash);
  }

  saveIdentity(identity: Identity, passwordHash?: string): Promise<void> {
    return writeIdentities(this.queryable, [identity], passwordHash);
  }

  saveContact(contact: Contact): Promise<void> {
    return writeContacts(this.queryable, this.tenantId, [contact]);
  }

  saveMail(mail: Mail): Promise<void> {
    return writeMail(this.queryable, this.tenantId, mail);
  }

  cancelMails(invitationId: string): Promise<void> {
    return cancelMails(this.queryable, this.tenantId, invitationId);
  }

  audit(entry: AuditEntry): Promise<void> {
    return addAuditEntry(this.queryable, this.tenantId, entry);
  }

  saveSession(session: Session, secretHash?: string): Promise<void> {
    return writeSession(this.queryable, this.tenantId, session, secretHash);
  }

  endSession(id: string): Promise<void> {
    return endSession(this.queryable, this.tenantId, id);
  }

  endSessions(identityId: string): Promise<void> {
    return endSessions(this.queryable, this.tenantId, identityId);
  }

  endAllSessions(identityId: string, exceptId?: string): Promise<void> {
    return endAllSessions(this.queryable, identityId, exceptId);
  }

  savePasswordReset(reset: PasswordReset, secretHash: string): Promise<void> {
    return writeReset(this.queryable, this.tenantId, reset, secretHash);
  }

  usePasswordReset(id: string): Promise<boolean> {
    return useReset(this.queryable, this.tenantId, id);
  }

  answered(actorId: string, key: string): Promise<EarlierAnswer | undefined> {
    return answered(this.queryable, { tenantId: this.tenantId, actorId, key }, this.#now);
  }

  remember(actorId: string, key: string, earlier: EarlierAnswer): Promise<void> {
    return remember(this.queryable, { tenantId: this.tenantId, actorId, key }, earlier, this.#now);
  }
}
