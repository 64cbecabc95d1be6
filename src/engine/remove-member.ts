import type { MemberEntry } from '../domain/index.js';
import { changeStatus } from './change-status.js';
import { takeOut, withdrawUnfit } from './leaving.js';
import { queueNotices } from './notices.js';
import type { Caller, Engine, Intent } from './ports.js';

/**
 * Takes a member out. Id and name stay for what they did (R045); login, sessions and open invitation are gone, also the
 * invitations they sent. The address can be invited again.
 */
export async function removeMember(
  engine: Engine,
  caller: Caller,
  memberId: string,
  intent: Intent = {},
): Promise<MemberEntry> {
  return changeStatus(engine, caller, { action: 'member.remove', memberId, intent }, async (scene, target) => {
    const member = await takeOut(scene, target);
    await withdrawUnfit(scene, member, scene.actor.id);
    await queueNotices(scene, 'member.removed', member, scene.actor);
    return member;
  });
}
