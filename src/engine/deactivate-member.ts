import type { MemberEntry } from '../domain/index.js';
import type { Caller, Engine, Intent } from './ports.js';

/** Ends a member’s access until they are reactivated: sessions at once, open invitations that no longer fit. */
export async function deactivateMember(
  engine: Engine,
  caller: Caller,
  memberId: string,
  intent: Intent = {},
): Promise<MemberEntry> {
  void [engine, caller, memberId, intent];
  throw new Error('not written yet');
}
