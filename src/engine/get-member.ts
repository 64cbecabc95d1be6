import type { MemberEntry } from '../domain/index.js';
import type { RowOptions } from './list-members.js';
import type { Caller, Engine } from './ports.js';

/**
 * One member.
 * @throws {EngineFailure} `notFound` for one that is not there or out of sight: the same answer.
 */
export async function getMember(
  engine: Engine,
  caller: Caller,
  memberId: string,
  options: RowOptions = {},
): Promise<MemberEntry> {
  void [engine, caller, memberId, options];
  throw new Error('not written yet');
}
