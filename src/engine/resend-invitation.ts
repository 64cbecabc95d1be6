import type { MemberEntry } from '../domain/index.js';
import type { Caller, Engine, Intent } from './ports.js';

/** Sends the invitation again with a new secret and a new expiry; the old secret is dead at once. */
export async function resendInvitation(
  engine: Engine,
  caller: Caller,
  memberId: string,
  intent: Intent = {},
): Promise<MemberEntry> {
  void [engine, caller, memberId, intent];
  throw new Error('not written yet');
}
