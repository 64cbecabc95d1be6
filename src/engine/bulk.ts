import type { BulkResult, MemberEntry, MemberPatch } from '../domain/index.js';
import { deactivateMember } from './deactivate-member.js';
import { each, permitSeveral } from './each.js';
import { invalid } from './engine-failure.js';
import type { Caller, Engine, Intent } from './ports.js';
import { reactivateMember } from './reactivate-member.js';
import { removeMember } from './remove-member.js';
import { resendInvitation } from './resend-invitation.js';
import { restoreMember } from './restore-member.js';
import { revokeInvitation } from './revoke-invitation.js';
import { updateMember } from './update-member.js';

/** One change of a bulk call. */
export type BulkChange =
  | {
      readonly op: 'update';
      readonly memberId: string;
      readonly patch: MemberPatch;
      readonly ifVersion?: string | undefined;
    }
  | {
      readonly op: 'deactivate' | 'reactivate' | 'remove' | 'restore' | 'resend' | 'revoke';
      readonly memberId: string;
      readonly ifVersion?: string | undefined;
    };

/**
 * The single use cases one after the other, a result each: one refusal does not stop the rest. `member.bulk` is asked
 * first.
 * @throws {EngineFailure} `forbidden` without that right; `invalid`, field `operations`, for more than 1000, and for one
 *   member twice with the same `op` and different values (PE-40).
 */
export async function bulk(
  engine: Engine,
  caller: Caller,
  changes: readonly BulkChange[],
  intent: Intent = {},
): Promise<BulkResult<MemberEntry>> {
  await permitSeveral(engine, caller, changes, 'operations');
  checkContradictions(changes);
  return each(changes, intent, (change, own) => apply(engine, caller, change, { ...own, ifVersion: change.ifVersion }));
}

async function apply(engine: Engine, caller: Caller, change: BulkChange, intent: Intent): Promise<MemberEntry> {
  const { memberId } = change;
  switch (change.op) {
    case 'update':
      return updateMember(engine, caller, memberId, change.patch, intent);
    case 'deactivate':
      return deactivateMember(engine, caller, memberId, intent);
    case 'reactivate':
      return reactivateMember(engine, caller, memberId, intent);
    case 'remove':
      return removeMember(engine, caller, memberId, intent);
    case 'restore':
      return restoreMember(engine, caller, memberId, intent);
    case 'resend':
      return resendInvitation(engine, caller, memberId, intent);
    case 'revoke':
      return revokeInvitation(engine, caller, memberId, intent);
  }
  throw invalid('op'); // from outside, whatever the types say
}

function checkContradictions(changes: readonly BulkChange[]): void {
  const asked = new Map<string, string>();
  changes.forEach((change: unknown, index) => {
    if (!isChange(change)) throw invalid(`operations.${index}`);
    const key = JSON.stringify([change.op, change.memberId]);
    const content = JSON.stringify(change);
    if ((asked.get(key) ?? content) !== content) throw invalid(`operations.${index}`, 'contradiction');
    asked.set(key, content);
  });
}

/** From a page anything may come. */
function isChange(change: unknown): change is BulkChange {
  return typeof change === 'object' && change !== null && 'op' in change && 'memberId' in change;
}
