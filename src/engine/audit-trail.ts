import { invalid } from './engine-failure.js';
import type { AuditEntry, Engine } from './ports.js';

const LONGEST_PAGE = 1000;

/**
 * The newest entries of a tenant's audit trail, newest first. For hosts: it asks for no right, and no adapter offers it.
 * @param limit - 1 to 1000.
 */
export async function auditTrail(engine: Engine, tenantId: string, limit = 100): Promise<readonly AuditEntry[]> {
  if (!(limit >= 1 && limit <= LONGEST_PAGE)) throw invalid('limit');
  return engine.repository.read(tenantId, (tx) => tx.auditEntries(limit));
}
