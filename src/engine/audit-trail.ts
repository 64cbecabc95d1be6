import type { AuditEntry, Engine } from './ports.js';

/**
 * The newest entries of a tenant's audit trail, newest first. For hosts: it asks for no right, and no adapter offers it.
 * @param limit - 1 to 1000; default 100.
 */
export async function auditTrail(engine: Engine, tenantId: string, limit = 100): Promise<readonly AuditEntry[]> {
  void [engine, tenantId, limit];
  throw new Error('not written yet');
}
