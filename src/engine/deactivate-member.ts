import type { MemberEntry } from '../domain/index.js';
import { changeStatus } from './change-status.js';
import { withdrawUnfit } from './leaving.js';
import { saveMember } from './members.js';
import type { Caller, Engine, Intent } from './ports.js';

/**
 * Ends a member's access until they are reactivated: their sessions at once (R039), and the open invitations they sent.
 */
export async function deactivateMember(
  engine: Engine,
  caller: Caller,
  memberId: string,
  intent: Intent = {},
): Promise<MemberEntry> {
  return changeStatus(engine, caller, { action: 'member.deactivate', memberId, intent }, async (scene, target) => {
    const member = await saveMember(scene, target, { ...target, status: 'inactive' });
    if (member.identityId !== undefined) await scene.tx.endSessions(member.identityId);
    await withdrawUnfit(scene, member, scene.actor.id);
    return member;
  });
}
