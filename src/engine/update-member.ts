import type { MemberEntry, MemberPatch } from '../domain/index.js';
import type { Caller, Engine, Intent } from './ports.js';

/**
 * Changes a member. What the patch leaves out stays; options and attributes are merged by key, and an attribute set to
 * the empty string is taken away. Options alone ask for `member.options`, anything else for `member.update`.
 */
export async function updateMember(
  engine: Engine,
  caller: Caller,
  memberId: string,
  patch: MemberPatch,
  intent: Intent = {},
): Promise<MemberEntry> {
  void [engine, caller, memberId, patch, intent];
  throw new Error('not written yet');
}
