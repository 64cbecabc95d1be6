import type { BulkResult, InvitationDraft, MemberEntry } from '../domain/index.js';
import type { Caller, Engine, Intent } from './ports.js';

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
  void [engine, caller, draft, intent];
  throw new Error('not written yet');
}

/** Invites one after the other, a result each. More than one ask for `member.bulk` first. */
export async function inviteMany(
  engine: Engine,
  caller: Caller,
  drafts: readonly InvitationDraft[],
  intent: Intent = {},
): Promise<BulkResult<MemberEntry>> {
  void [engine, caller, drafts, intent];
  throw new Error('not written yet');
}
