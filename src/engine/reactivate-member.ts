import type { MemberEntry } from '../domain/index.js';
import { changeStatus } from './change-status.js';
import { saveMember } from './members.js';
import type { Caller, Engine, Intent } from './ports.js';

/** Lets an inactive member in again, as they were. */
export async function reactivateMember(
  engine: Engine,
  caller: Caller,
  memberId: string,
  intent: Intent = {},
): Promise<MemberEntry> {
  return changeStatus(engine, caller, { action: 'member.reactivate', memberId, intent }, async (scene, target) =>
    saveMember(scene, target, { ...target, status: 'active' }),
  );
}
