import type { ProfilePatch } from '../domain/index.js';
import type { EngineProfile } from './get-profile.js';
import type { Caller, Engine, Intent } from './ports.js';

/** Changes the caller's own personal information (R046). `ifVersion` is the member's. */
export async function updateProfile(
  engine: Engine,
  caller: Caller,
  patch: ProfilePatch,
  intent: Intent = {},
): Promise<EngineProfile> {
  void [engine, caller, patch, intent];
  throw new Error('not written yet');
}
