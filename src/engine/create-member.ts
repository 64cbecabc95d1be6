import { creationDraftSchema, type CreationDraft, type MemberEntry } from '../domain/index.js';
import { addMember } from './add-member.js';
import { parse } from './parse.js';
import type { Caller, Engine, Intent } from './ports.js';
import { permitAtAll } from './scene.js';
import { write } from './write.js';

const ACTION = 'member.create';

/** Creates a member at once, without an invitation where the policy's way needs none (R132, R134). */
export async function createMember(
  engine: Engine,
  caller: Caller,
  draft: CreationDraft,
  intent: Intent = {},
): Promise<MemberEntry> {
  return write(engine, caller, { action: ACTION, request: draft, intent }, async (scene) => {
    permitAtAll(scene, ACTION);
    return addMember(scene, { action: ACTION, values: parse(creationDraftSchema, draft) });
  });
}
