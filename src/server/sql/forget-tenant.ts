import type { Queryable } from './database.js';

const TABLES_OF_TENANTS = `SELECT table_name FROM information_schema.columns
  WHERE table_schema = current_schema() AND column_name = 'tenant_id' ORDER BY table_name`;

/**
 * Takes a tenant out with everything of it: the rows of every table that names tenants, so that none is forgotten when
 * one is added, and what its people have used up of their limits. Logins stay: they may belong to other tenants too.
 */
export async function forgetTenant(queryable: Queryable, tenantId: string): Promise<void> {
  const { rows } = await queryable.query(TABLES_OF_TENANTS);
  for (const { table_name: table } of rows) {
    await queryable.query(`DELETE FROM "${String(table)}" WHERE tenant_id = $1`, [tenantId]);
  }
  await queryable.query(`DELETE FROM uses WHERE split_part(key, ':', 2) = $1`, [tenantId]);
  await queryable.query('DELETE FROM tenants WHERE id = $1', [tenantId]);
}
