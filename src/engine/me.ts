import type { Decisions, InputLimits, Member, PermissionId, Tenant } from '../domain/index.js';
import type { Caller, Engine } from './ports.js';

/** The signed-in member, where, and what a page without a policy has to know beforehand. */
export interface EngineMe {
  readonly member: Member;
  readonly tenant: Tenant;
  /** Decisions about no row in particular, for every permission of the kit and of the policy. */
  readonly can: Decisions;
  /** What forms must fix beforehand, by the action that adds a person, and for `member.update`. */
  readonly limits: Readonly<Partial<Record<PermissionId, InputLimits>>>;
}

/**
 * Who is signed in, and what they may.
 * @throws {EngineFailure} `unauthenticated` when the member is not there or not active, as every use case does.
 */
export async function me(engine: Engine, caller: Caller): Promise<EngineMe> {
  void [engine, caller];
  throw new Error('not written yet');
}
