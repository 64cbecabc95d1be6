import type { BulkResult, MemberEntry, MemberPatch } from '../../domain/rules.js';
import type { MemberRequest } from '../member-detail/member-events.js';
import type { BulkAction } from './bulk-bar.js';

/** A change of many people. */
export interface BulkRequest {
  readonly action: BulkAction;
  readonly memberIds: readonly string[];
  /** What is changed, of an update. */
  readonly patch?: MemberPatch;
}

/** Events of `<team-list>`, besides those of its rows (`MemberEventMap`). */
export interface TeamListEventMap {
  /** Before a person is opened beside the list. `preventDefault()` leaves it to the page. */
  'member-open-request': CustomEvent<MemberRequest>;
  /** Before many are changed. `preventDefault()` keeps the kit from it. */
  'bulk-request': CustomEvent<BulkRequest>;
  /** After many were changed: a result for each, in the order of `memberIds`. */
  'bulk-completed': CustomEvent<BulkRequest & { readonly result: BulkResult<MemberEntry> }>;
  /** Other rows are chosen. */
  'selection-changed': CustomEvent<{
    readonly count: number;
    readonly isAll: boolean;
    readonly memberIds: readonly string[];
  }>;
}

declare global {
  interface HTMLElementEventMap extends TeamListEventMap {}
}
