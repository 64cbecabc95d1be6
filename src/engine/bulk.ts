import type { BulkResult, MemberEntry, MemberPatch } from '../domain/index.js';
import type { Caller, Engine, Intent } from './ports.js';

/** One change of a bulk call. */
export type BulkChange =
  | { readonly op: 'update'; readonly memberId: string; readonly patch: MemberPatch; readonly ifVersion?: string }
  | {
      readonly op: 'deactivate' | 'reactivate' | 'remove' | 'restore' | 'resend' | 'revoke';
      readonly memberId: string;
      readonly ifVersion?: string;
    };

/** The most items of one bulk call. */
export const MAX_BULK = 1000;

/**
 * The single use cases one after the other, a result each; `member.bulk` is asked first. One member twice with the same
 * `op` and different values is `invalid` as a whole.
 */
export async function bulk(
  engine: Engine,
  caller: Caller,
  changes: readonly BulkChange[],
  intent: Intent = {},
): Promise<BulkResult<MemberEntry>> {
  void [engine, caller, changes, intent];
  throw new Error('not written yet');
}
