import type { MemberEntry } from '../domain/index.js';
import type { Caller, Engine, Intent } from './ports.js';

/** Brings a removed member back: active where a login or none is needed, else invited again. */
export async function restoreMember(
  engine: Engine,
  caller: Caller,
  memberId: string,
  intent: Intent = {},
): Promise<MemberEntry> {
  void [engine, caller, memberId, intent];
  throw new Error('not written yet');
}
