import { displayName, type Member, type Scope } from '../../domain/index.js';
import { documents } from './document.js';
import type { Queryable } from './database.js';
import { searchText } from './search-text.js';
import { foldedKey, nameKey } from './sort-key.js';
import { upsert, type NewRow } from './upsert.js';

const MEMBERS = { table: 'members', key: ['tenant_id', 'id'] };

/**
 * Writes members with everything they are found by.
 * @param known - Members as stored, whose rows the caller has locked: what did not change is not written again.
 */
export async function writeMembers(
  queryable: Queryable,
  tenantId: string,
  members: readonly Member[],
  known: ReadonlyMap<string, Member> = new Map(),
): Promise<void> {
  const companies = await companyNames(queryable, tenantId, members);
  const rows = members.map((member) => memberRow(tenantId, member, companies.get(member.accountId ?? '') ?? ''));
  await upsert(queryable, MEMBERS, rows);
  const isChanged = ({ id, roles }: Member): boolean => JSON.stringify(roles) !== JSON.stringify(known.get(id)?.roles);
  await writeRoles(queryable, tenantId, members.filter(isChanged));
}

/** Puts what members are sorted by in step with the names of companies. */
export async function renameCompanies(
  queryable: Queryable,
  tenantId: string,
  companies: readonly Scope[],
): Promise<void> {
  for (const { id, name } of companies) {
    const sql = 'UPDATE members SET sort_account = $3 WHERE tenant_id = $1 AND account_id = $2';
    await queryable.query(sql, [tenantId, id, foldedKey(name)]);
  }
}

function memberRow(tenantId: string, member: Member, company: string): NewRow {
  const name = displayName(member);
  return {
    tenant_id: tenantId,
    id: member.id,
    kind: member.kind,
    status: member.status,
    email: member.email ?? null,
    account_id: member.accountId ?? null,
    invitation_id: member.invitationId ?? null,
    owner: member.owner,
    first_role: member.roles[0] ?? '',
    roles: member.roles,
    has_all_scopes: member.scopes === 'all',
    scopes: member.scopes === 'all' ? [] : member.scopes,
    search: searchText(name, member.email ?? ''),
    sort_name: nameKey(name),
    sort_email: foldedKey(member.email ?? ''),
    sort_account: foldedKey(company),
    created_at: member.createdAt,
    last_sign_in_at: member.lastSignInAt ?? '',
    doc: JSON.stringify(member),
  };
}

async function companyNames(
  queryable: Queryable,
  tenantId: string,
  members: readonly Member[],
): Promise<ReadonlyMap<string, string>> {
  const ids = [...new Set(members.flatMap(({ accountId }) => accountId ?? []))];
  if (ids.length === 0) return new Map();
  const sql = 'SELECT doc FROM scopes WHERE tenant_id = $1 AND id = ANY($2::text[])';
  const { rows } = await queryable.query(sql, [tenantId, ids]);
  return new Map(documents<Scope>(rows).map(({ id, name }) => [id, name]));
}

/** Who has a role, the other way round: what is counted under the lock of the tenant has to be found at once. */
async function writeRoles(queryable: Queryable, tenantId: string, members: readonly Member[]): Promise<void> {
  if (members.length === 0) return;
  await queryable.query('DELETE FROM member_roles WHERE tenant_id = $1 AND member_id = ANY($2::text[])', [
    tenantId,
    members.map(({ id }) => id),
  ]);
  const rows = members.flatMap(({ id, roles }) =>
    [...new Set(roles)].map((role) => ({ tenant_id: tenantId, role_id: role, member_id: id })),
  );
  await upsert(queryable, { table: 'member_roles', key: ['tenant_id', 'role_id', 'member_id'] }, rows);
}
