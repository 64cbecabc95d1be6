import type { Identity, Member } from '../domain/index.js';
import type { Caller, Engine } from './ports.js';

/** Own profile: the person, and what the tenant says of them. */
export interface EngineProfile {
  readonly identity: Identity;
  readonly member: Member;
}

/** The caller's own profile. */
export async function getProfile(engine: Engine, caller: Caller): Promise<EngineProfile> {
  void [engine, caller];
  throw new Error('not written yet');
}
