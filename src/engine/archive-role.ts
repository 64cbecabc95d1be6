import type { Role } from '../domain/index.js';
import type { Caller, Engine, Intent } from './ports.js';

/** Takes a custom role that nobody has any more out of use. `ifVersion` is the tenant's. */
export async function archiveRole(engine: Engine, caller: Caller, roleId: string, intent: Intent = {}): Promise<Role> {
  void [engine, caller, roleId, intent];
  throw new Error('not written yet');
}
