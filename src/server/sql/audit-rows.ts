import type { AuditEntry } from '../../engine/index.js';
import type { Queryable } from './database.js';
import { documents } from './document.js';

/** Adds an entry after all that are there: the order is that of writing, not that of clocks. */
export async function addAuditEntry(queryable: Queryable, tenantId: string, entry: AuditEntry): Promise<void> {
  await queryable.query(
    `INSERT INTO audit_log (tenant_id, position, doc)
    SELECT $1::text, COALESCE(max(position), 0) + 1, $2::text FROM audit_log WHERE tenant_id = $1`,
    [tenantId, JSON.stringify(entry)],
  );
}

/** The newest entries, newest first. */
export async function newestAuditEntries(
  queryable: Queryable,
  tenantId: string,
  limit: number,
): Promise<readonly AuditEntry[]> {
  const sql = 'SELECT doc FROM audit_log WHERE tenant_id = $1 ORDER BY position DESC LIMIT $2';
  return documents((await queryable.query(sql, [tenantId, limit])).rows);
}

/** Every entry, oldest first. */
export async function allAuditEntries(queryable: Queryable, tenantId: string): Promise<readonly AuditEntry[]> {
  const sql = 'SELECT doc FROM audit_log WHERE tenant_id = $1 ORDER BY position ASC';
  return documents((await queryable.query(sql, [tenantId])).rows);
}
