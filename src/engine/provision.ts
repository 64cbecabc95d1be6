import type { BulkResult, MemberEntry, ProvisionDraft } from '../domain/index.js';
import type { Caller, Engine, Intent } from './ports.js';

/** Makes a member of a contact and mails the access (R073-R076). */
export async function provision(
  engine: Engine,
  caller: Caller,
  draft: ProvisionDraft,
  intent: Intent = {},
): Promise<MemberEntry> {
  void [engine, caller, draft, intent];
  throw new Error('not written yet');
}

/** Provisions one after the other, a result each. More than one ask for `member.bulk` first (A13). */
export async function provisionMany(
  engine: Engine,
  caller: Caller,
  drafts: readonly ProvisionDraft[],
  intent: Intent = {},
): Promise<BulkResult<MemberEntry>> {
  void [engine, caller, drafts, intent];
  throw new Error('not written yet');
}
