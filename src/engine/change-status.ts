import type { Member, MemberEntry } from '../domain/index.js';
import { entryOf } from './members.js';
import type { Caller, Engine, Intent } from './ports.js';
import { permit, type Scene } from './scene.js';
import { checkState, loadTarget, write } from './write.js';

/** A write that moves one member from one state to another: asked for, checked, done, told. */
export async function changeStatus(
  engine: Engine,
  caller: Caller,
  { action, memberId, intent }: { readonly action: string; readonly memberId: string; readonly intent: Intent },
  change: (scene: Scene, target: Member) => Promise<Member>,
): Promise<MemberEntry> {
  return write(engine, caller, { action, targetId: memberId, request: {}, intent }, async (scene) => {
    const target = await loadTarget(scene, action, memberId);
    permit(scene, action, { target });
    checkState(action, target, intent);
    const after = await change(scene, target);
    return { answer: await entryOf(scene.tx, after), targetId: memberId, before: target, after };
  });
}
