import type { Queryable } from './database.js';

/** Everything that hangs on a tenant, what hangs on something else first. */
const TABLES = [
  'answers',
  'audit_log',
  'mails',
  'password_resets',
  'sessions',
  'contacts',
  'invitations',
  'member_scopes',
  'member_roles',
  'members',
  'scopes',
] as const;

/** Takes a tenant out with everything of it. Logins stay: they may belong to other tenants too. */
export async function forgetTenant(queryable: Queryable, tenantId: string): Promise<void> {
  for (const table of TABLES) await queryable.query(`DELETE FROM ${table} WHERE tenant_id = $1`, [tenantId]);
  await queryable.query('DELETE FROM tenants WHERE id = $1', [tenantId]);
}
