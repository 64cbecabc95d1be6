import type { CreationDraft, MemberEntry } from '../domain/index.js';
import type { Caller, Engine, Intent } from './ports.js';

/** Creates a member at once, without an invitation where the policy's way needs none (R132, R134). */
export async function createMember(
  engine: Engine,
  caller: Caller,
  draft: CreationDraft,
  intent: Intent = {},
): Promise<MemberEntry> {
  void [engine, caller, draft, intent];
  throw new Error('not written yet');
}
