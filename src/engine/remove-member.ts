import type { MemberEntry } from '../domain/index.js';
import type { Caller, Engine, Intent } from './ports.js';

/** Takes a member out. Id and name stay for what they did (R045); login, sessions and open invitation are gone. */
export async function removeMember(
  engine: Engine,
  caller: Caller,
  memberId: string,
  intent: Intent = {},
): Promise<MemberEntry> {
  void [engine, caller, memberId, intent];
  throw new Error('not written yet');
}
