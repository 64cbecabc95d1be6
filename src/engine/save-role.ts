import type { Role, RoleDraft } from '../domain/index.js';
import type { Caller, Engine, Intent } from './ports.js';

/** Creates a custom role, or changes the one with `roleId`. `ifVersion` is the tenant's. */
export async function saveRole(
  engine: Engine,
  caller: Caller,
  draft: RoleDraft,
  intent: Intent & { readonly roleId?: string | undefined } = {},
): Promise<Role> {
  void [engine, caller, draft, intent];
  throw new Error('not written yet');
}
