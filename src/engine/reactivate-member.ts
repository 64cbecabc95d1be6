import type { MemberEntry } from '../domain/index.js';
import type { Caller, Engine, Intent } from './ports.js';

/** Lets an inactive member in again. */
export async function reactivateMember(
  engine: Engine,
  caller: Caller,
  memberId: string,
  intent: Intent = {},
): Promise<MemberEntry> {
  void [engine, caller, memberId, intent];
  throw new Error('not written yet');
}
