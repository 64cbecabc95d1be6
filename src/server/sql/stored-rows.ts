import type { Contact, Identity, Invitation, Scope, Tenant } from '../../domain/index.js';
import type { Queryable } from './database.js';
import { searchText } from './search-text.js';
import { foldedKey, nameKey } from './sort-key.js';
import { upsert } from './upsert.js';

/** Writes tenants. */
export async function writeTenants(queryable: Queryable, tenants: readonly Tenant[]): Promise<void> {
  const rows = tenants.map((tenant) => ({ id: tenant.id, doc: JSON.stringify(tenant) }));
  await upsert(queryable, { table: 'tenants', key: ['id'] }, rows);
}

/** Writes stores and companies; new ones come after those that are there. */
export async function writeScopes(queryable: Queryable, tenantId: string, scopes: readonly Scope[]): Promise<void> {
  for (const scope of scopes) {
    await queryable.query(
      `INSERT INTO scopes (tenant_id, id, position, search, sort_name, doc)
      SELECT $1::text, $2::text, COALESCE(max(position), 0) + 1, $3::text, $4::text, $5::text FROM scopes WHERE tenant_id = $1
      ON CONFLICT (tenant_id, id) DO UPDATE
      SET search = EXCLUDED.search, sort_name = EXCLUDED.sort_name, doc = EXCLUDED.doc`,
      [tenantId, scope.id, searchText(scope.name), foldedKey(scope.name), JSON.stringify(scope)],
    );
  }
}

/** Writes invitations. @param secretHash - A new one for all of them; without one the old hash stays. */
export async function writeInvitations(
  queryable: Queryable,
  tenantId: string,
  invitations: readonly Invitation[],
  secretHash?: string,
): Promise<void> {
  const rows = invitations.map((invitation) => ({
    tenant_id: tenantId,
    id: invitation.id,
    invited_by: invitation.invitedBy,
    status: invitation.status,
    delivery: invitation.deliveries.at(-1)?.state ?? '',
    expires_ms: Date.parse(invitation.expiresAt),
    created_at: invitation.createdAt,
    secret_hash: secretHash ?? null,
    doc: JSON.stringify(invitation),
  }));
  await upsert(queryable, { table: 'invitations', key: ['tenant_id', 'id'], kept: ['secret_hash'] }, rows);
}

/** Writes logins. @param passwordHash - A new one for all of them; without one the password stays. */
export async function writeIdentities(
  queryable: Queryable,
  identities: readonly Identity[],
  passwordHash?: string,
): Promise<void> {
  const rows = identities.map((identity) => ({
    id: identity.id,
    email: identity.email ?? null,
    password_hash: passwordHash ?? null,
    doc: JSON.stringify(identity),
  }));
  await upsert(queryable, { table: 'identities', key: ['id'], kept: ['password_hash'] }, rows);
}

/** Writes contacts. */
export async function writeContacts(
  queryable: Queryable,
  tenantId: string,
  contacts: readonly Contact[],
): Promise<void> {
  const rows = contacts.map((contact) => {
    const name = `${contact.firstName} ${contact.lastName}`.trim();
    return {
      tenant_id: tenantId,
      id: contact.id,
      kind: contact.kind,
      account_id: contact.accountId ?? null,
      type: contact.type ?? null,
      member_id: contact.memberId ?? null,
      search: searchText(name, contact.email),
      sort_name: nameKey(name),
      doc: JSON.stringify(contact),
    };
  });
  await upsert(queryable, { table: 'contacts', key: ['tenant_id', 'id'] }, rows);
}
