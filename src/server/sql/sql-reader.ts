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
} from '../../domain/index.js';
import type { AuditEntry, ListView, Mail, PasswordReset, Reader, Session } from '../../engine/index.js';
import { newestAuditEntries } from './audit-rows.js';
import { contactPage } from './contact-page.js';
import type { Queryable, Row, SqlValue } from './database.js';
import { documents } from './document.js';
import { invariantCount } from './invariant-count.js';
import { findMail } from './mail-rows.js';
import { memberPage } from './member-page.js';
import { findReset, findSession, sessionsOf } from './session-rows.js';

/** Reads in one tenant, within one transaction of the database. */
export class SqlReader implements Reader {
  protected readonly queryable: Queryable;
  protected readonly tenantId: string;
  readonly #isHolding: boolean;

  /** @param isHolding - Whether single rows are locked as they are read, until the transaction is over. */
  constructor(queryable: Queryable, tenantId: string, isHolding = false) {
    this.queryable = queryable;
    this.tenantId = tenantId;
    this.#isHolding = isHolding;
  }

  async tenant(): Promise<Tenant | undefined> {
    return documents<Tenant>(await this.#rows('SELECT doc FROM tenants WHERE id = $1'))[0];
  }

  async member(id: string): Promise<Member | undefined> {
    return documents<Member>(
      await this.#rows(`SELECT doc FROM members WHERE tenant_id = $1 AND id = $2${this.#hold}`, id),
    )[0];
  }

  async memberByEmail(email: string): Promise<Member | undefined> {
    const sql = `SELECT doc FROM members WHERE tenant_id = $1 AND email = $2 AND status <> 'removed'`;
    return documents<Member>(await this.#rows(sql, email))[0];
  }

  members(query: MemberQuery, view: ListView): Promise<Page<MemberEntry>> {
    return memberPage(this.queryable, this.tenantId, query, view);
  }

  async countMembers(kinds?: readonly string[]): Promise<number> {
    const sql = `SELECT count(*) AS total FROM members WHERE tenant_id = $1 AND status <> 'removed'`;
    return totalIn(await (kinds ? this.#rows(`${sql} AND kind = ANY($2::text[])`, kinds) : this.#rows(sql)));
  }

  async countWithRole(roleId: string): Promise<number> {
    const sql = `SELECT count(*) AS total FROM members m
      JOIN member_roles link ON link.tenant_id = m.tenant_id AND link.member_id = m.id
      WHERE m.tenant_id = $1 AND link.tenant_id = $1 AND link.role_id = $2 AND m.status <> 'removed'`;
    return totalIn(await this.#rows(sql, roleId));
  }

  async countInvariant(policy: Policy, invariant: Invariant): Promise<number> {
    const tenant = (await this.tenant()) ?? { id: this.tenantId };
    return invariantCount(this.queryable, policy, tenant, invariant);
  }

  async activeWithRoles(roles: readonly string[]): Promise<readonly Member[]> {
    const sql = `SELECT m.doc FROM members m WHERE m.tenant_id = $1 AND m.status = 'active' AND m.id IN
      (SELECT member_id FROM member_roles WHERE tenant_id = $1 AND role_id = ANY($2::text[])) ORDER BY m.id`;
    return documents(await this.#rows(sql, roles));
  }

  async invitation(id: string): Promise<Invitation | undefined> {
    const sql = `SELECT doc FROM invitations WHERE tenant_id = $1 AND id = $2${this.#hold}`;
    return documents<Invitation>(await this.#rows(sql, id))[0];
  }

  async isSecretOf(invitationId: string, hash: string): Promise<boolean> {
    const sql = 'SELECT id FROM invitations WHERE tenant_id = $1 AND id = $2 AND secret_hash = $3';
    return (await this.#rows(sql, invitationId, hash)).length > 0;
  }

  async openInvitationsBy(memberId: string): Promise<readonly Invitation[]> {
    const sql = `SELECT doc FROM invitations WHERE tenant_id = $1 AND invited_by = $2
      AND status IN ('pending', 'bounced') ORDER BY created_at, id${this.#hold}`;
    return documents(await this.#rows(sql, memberId));
  }

  /** Logins belong to no tenant: only their own lock keeps another tenant's writer from changing the password meanwhile. */
  async identity(id: string): Promise<Identity | undefined> {
    return documents<Identity>(
      (await this.queryable.query(`SELECT doc FROM identities WHERE id = $1${this.#hold}`, [id])).rows,
    )[0];
  }

  async identityByEmail(email: string): Promise<Identity | undefined> {
    return documents<Identity>(
      (await this.queryable.query(`SELECT doc FROM identities WHERE email = $1${this.#hold}`, [email])).rows,
    )[0];
  }

  async passwordHash(identityId: string): Promise<string | undefined> {
    const sql = `SELECT password_hash FROM identities WHERE id = $1${this.#hold}`;
    const hash = (await this.queryable.query(sql, [identityId])).rows[0]?.['password_hash'];
    return typeof hash === 'string' ? hash : undefined;
  }

  async contact(id: string): Promise<Contact | undefined> {
    const sql = `SELECT doc FROM contacts WHERE tenant_id = $1 AND id = $2${this.#hold}`;
    return documents<Contact>(await this.#rows(sql, id))[0];
  }

  contacts(query: ContactQuery, parts: readonly VisiblePart[]): Promise<Page<Contact>> {
    return contactPage(this.queryable, this.tenantId, query, parts);
  }

  async scopes(): Promise<readonly Scope[]> {
    return documents(await this.#rows('SELECT doc FROM scopes WHERE tenant_id = $1 ORDER BY position, id'));
  }

  session(id: string): Promise<Session | undefined> {
    return findSession(this.queryable, this.tenantId, id, this.#isHolding);
  }

  sessionsOf(identityId: string): Promise<readonly Session[]> {
    return sessionsOf(this.queryable, this.tenantId, identityId);
  }

  passwordReset(id: string): Promise<PasswordReset | undefined> {
    return findReset(this.queryable, this.tenantId, id);
  }

  async mail(id: string): Promise<Mail | undefined> {
    const mail = await findMail(this.queryable, id);
    return mail?.tenantId === this.tenantId ? mail : undefined;
  }

  auditEntries(limit: number): Promise<readonly AuditEntry[]> {
    return newestAuditEntries(this.queryable, this.tenantId, limit);
  }

  get #hold(): string {
    return this.#isHolding ? ' FOR UPDATE' : '';
  }

  /** Rows of this tenant, which is `$1`. */
  async #rows(sql: string, ...values: SqlValue[]): Promise<readonly Row[]> {
    return (await this.queryable.query(sql, [this.tenantId, ...values])).rows;
  }
}

function totalIn(rows: readonly Row[]): number {
  return Number(rows[0]?.['total']);
}
