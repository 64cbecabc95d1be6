import type { MemberEntry } from '../domain/index.js';
import type { RowOptions } from './list-members.js';
import { entryOf } from './members.js';
import type { Caller, Engine } from './ports.js';
import { withDecisions } from './rows.js';
import { look, permit, permitAtAll } from './scene.js';
import { memberInSight } from './sight.js';

/**
 * One member.
 * @throws {EngineFailure} `notFound` for one that is not there or out of sight: the same answer.
 */
export async function getMember(
  engine: Engine,
  caller: Caller,
  memberId: string,
  options: RowOptions = {},
): Promise<MemberEntry> {
  return look(engine, caller, async (scene) => {
    permitAtAll(scene, 'member.view');
    const target = await memberInSight(scene, memberId);
    permit(scene, 'member.view', { target });
    const entry = await entryOf(scene.tx, target);
    return options.decisions ? withDecisions(scene, entry) : entry;
  });
}
