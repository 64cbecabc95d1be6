import type { Effect } from './grant.js';
import type { Reason } from './decision.js';

/** Everything that can go wrong, for programs. Which sentence a person reads follows from the code and the reason. */
export const FAILURE_CODES = [
  'unauthenticated',
  /** The policy says no; `reason` says why. */
  'forbidden',
  /** Not there, or not for the eyes of who asks: the same answer. */
  'notFound',
  /** Changed meanwhile; `current` is how it is now. */
  'conflict',
  'alreadyMember',
  'alreadyInvited',
  /** Not understood; `field` says where. */
  'invalid',
  /** The member's state does not allow it, e.g. to reactivate an active one. */
  'wrongStatus',
  /** An invitation that is used, expired, withdrawn or unknown: all look alike. */
  'invitationInvalid',
  'rateLimited',
  'unsupported',
  'timeout',
  'network',
  'server',
] as const;
export type FailureCode = (typeof FAILURE_CODES)[number];

/** One failure, as data. */
export interface Failure {
  readonly code: FailureCode;
  readonly reason?: Reason;
  readonly effect?: Effect;
  readonly params?: Readonly<Record<string, string>>;
  /** Dotted name of the field it belongs to: `email`, `attributes.partnerDomain`. */
  readonly field?: string;
  /** The stored copy, on `conflict`. */
  readonly current?: unknown;
  readonly retryAfterMs?: number;
  /** For logs; never shown. */
  readonly message?: string;
}

/** One item of a bulk call; `index` counts from 0 in the order of the call. */
export type ItemResult<T> =
  | { readonly index: number; readonly ok: true; readonly value: T }
  | { readonly index: number; readonly ok: false; readonly failure: Failure };

/** The outcome of every item, in the order of the call; one failure does not stop the rest. */
export interface BulkResult<T> {
  readonly items: readonly ItemResult<T>[];
}
