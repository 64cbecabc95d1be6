import { invitationDraftSchema, type BulkResult, type InvitationDraft, type MemberEntry } from '../domain/index.js';
import { addMember } from './add-member.js';
import { each, permitSeveral } from './each.js';
import { parse } from './parse.js';
import type { Caller, Engine, Intent } from './ports.js';
import { permitAtAll } from './scene.js';
import { write } from './write.js';

const ACTION = 'member.invite';

/**
 * Invites a person by address: a row, an open invitation and a mail.
 * @throws {EngineFailure} `invalid`, `forbidden`, `alreadyMember`, `alreadyInvited`.
 */
export async function invite(
  engine: Engine,
  caller: Caller,
  draft: InvitationDraft,
  intent: Intent = {},
): Promise<MemberEntry> {
  return write(engine, caller, { action: ACTION, request: draft, intent }, async (scene) => {
    permitAtAll(scene, ACTION);
    return addMember(scene, { action: ACTION, values: parse(invitationDraftSchema, draft) });
  });
}

/** Invites one after the other, a result each. More than one ask for `member.bulk` first. */
export async function inviteMany(
  engine: Engine,
  caller: Caller,
  drafts: readonly InvitationDraft[],
  intent: Intent = {},
): Promise<BulkResult<MemberEntry>> {
  if (!Array.isArray(drafts) || drafts.length > 1) await permitSeveral(engine, caller, drafts, 'drafts');
  return each(drafts, intent, (draft, own) => invite(engine, caller, draft, own));
}
