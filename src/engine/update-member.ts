import { isSame, memberPatchSchema, type Member, type MemberEntry, type MemberPatch } from '../domain/index.js';
import { followUp } from './follow-up.js';
import { entryOf, holdAddress, saveMember } from './members.js';
import { parse } from './parse.js';
import { patched } from './patched.js';
import type { Caller, Engine, Intent } from './ports.js';
import { permit, type Scene } from './scene.js';
import { canonicalValues } from './values.js';
import { checkState, loadTarget, write } from './write.js';

const UPDATE = 'member.update';
const OPTIONS = 'member.options';

/**
 * Changes a member. What the patch leaves out stays; options and attributes are merged by key, and an attribute set to
 * the empty string is taken away. Options alone ask for `member.options`, anything else for `member.update`, both for
 * both. A new address of an invited member is mailed a new link (A19); the address of a login never changes (R036).
 */
export async function updateMember(
  engine: Engine,
  caller: Caller,
  memberId: string,
  patch: MemberPatch,
  intent: Intent = {},
): Promise<MemberEntry> {
  const action = asksOptionsOnly(patch) ? OPTIONS : UPDATE;
  return write(engine, caller, { action, targetId: memberId, request: patch, intent }, async (scene) => {
    const target = await loadTarget(scene, action, memberId);
    const values = await canonicalValues(scene, parse(memberPatchSchema, patch));
    permit(scene, action, { target, input: { ...values } });
    checkState(action, target, intent);
    const after = patched(scene, target, values);
    if (action === UPDATE) permitConsequences(scene, target, values, after);
    if (after.email !== undefined && after.email !== target.email) await holdAddress(scene, after.email);
    const member = await saveMember(scene, target, after);
    await followUp(scene, target, member);
    return { answer: await entryOf(scene.tx, member), targetId: memberId, before: target, after: member };
  });
}

function asksOptionsOnly(patch: unknown): boolean {
  return typeof patch === 'object' && patch !== null && Object.keys(patch).join() === 'options';
}

/** What comes of a change has to be allowed like the change: stores that follow from a role, switches sent along. */
function permitConsequences(scene: Scene, target: Member, values: MemberPatch, after: Member): void {
  const movesScopes = !isSame(after.scopes, target.scopes) && !isSame(after.scopes, values.scopes);
  if (movesScopes && scene.policy.editable.includes('scopes')) {
    permit(scene, UPDATE, { target, input: { ...values, scopes: after.scopes } });
  }
  if (values.options !== undefined && JSON.stringify(after.options) !== JSON.stringify(target.options)) {
    permit(scene, OPTIONS, { target: { ...target, roles: after.roles }, input: { options: values.options } });
  }
}
