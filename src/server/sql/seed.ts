import type { MemorySeed } from '../../engine/index.js';
import type { Queryable } from './database.js';
import { renameCompanies, writeMembers } from './member-rows.js';
import { writeContacts, writeIdentities, writeInvitations, writeScopes, writeTenants } from './stored-rows.js';

/** Adds rows, or replaces those with the same id; members come after the companies they are sorted by. */
export async function writeSeed(queryable: Queryable, seed: Partial<MemorySeed>): Promise<void> {
  await writeTenants(queryable, lastOfEach(seed.tenants));
  for (const [tenantId, scopes] of byTenant(seed.scopes)) {
    await writeScopes(queryable, tenantId, scopes);
    await renameCompanies(queryable, tenantId, scopes);
  }
  for (const [tenantId, members] of byTenant(seed.members)) await writeMembers(queryable, tenantId, members);
  for (const [tenantId, some] of byTenant(seed.invitations)) await writeInvitations(queryable, tenantId, some);
  for (const [tenantId, contacts] of byTenant(seed.contacts)) await writeContacts(queryable, tenantId, contacts);
  await writeIdentities(queryable, lastOfEach(seed.identities));
}

/** One statement cannot write one row twice: the last one counts. */
function lastOfEach<T extends { readonly id: string }>(rows: readonly T[] = []): T[] {
  return [...new Map(rows.map((row) => [row.id, row])).values()];
}

function byTenant<T extends { readonly id: string; readonly tenantId: string }>(
  rows: readonly T[] = [],
): [tenantId: string, rows: T[]][] {
  const tenants = [...new Set(rows.map(({ tenantId }) => tenantId))];
  return tenants.map((id) => [id, lastOfEach(rows.filter(({ tenantId }) => tenantId === id))]);
}
