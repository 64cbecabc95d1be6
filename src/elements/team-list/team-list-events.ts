import type { BulkResult, MemberEntry, MemberPatch } from '../../domain/rules.js';
import type { MemberRequest } from '../member-detail/member-events.js';
import type { BulkAction } from './bulk-actions.js';

/** A change of many people. */
export interface BulkRequest {
  readonly action: BulkAction;
  readonly memberIds: readonly string[];
  /** What is changed, of an update. */
  readonly patch?: MemberPatch;
  /** Whether they may sign in afterwards, of an update that says so. */
  readonly status?: 'active' | 'inactive';
  /** Whether open invitations are sent again with an update. */
  readonly resend?: boolean;
}

/** Who is chosen. */
export interface Selected {
  readonly count: number;
  /** Everybody in the list but some, whose ids the page does not learn. */
  readonly isAll: boolean;
  /** Those chosen one by one. */
  readonly memberIds: readonly string[];
}

/** An action of the page's own, chosen in a row's menu. */
export interface RowActionChosen extends MemberRequest {
  /** The action's id. */
  readonly action: string;
}

/** Events of `<team-list>`, besides those of its rows (`MemberEventMap`). */
export interface TeamListEventMap {
  /** Before a person is opened beside the list. `preventDefault()` leaves it to the page. */
  'member-open-request': CustomEvent<MemberRequest>;
  /** One of `rowActions` was chosen; its `run` is called as well. */
  'row-action': CustomEvent<RowActionChosen>;
  /** Before many are changed. `preventDefault()` keeps the kit from it. */
  'bulk-request': CustomEvent<BulkRequest>;
  /** After many were changed: a result for each, in the order of `memberIds`. */
  'bulk-completed': CustomEvent<BulkRequest & { readonly result: BulkResult<MemberEntry> }>;
  /** Other rows are chosen. */
  'selection-changed': CustomEvent<Selected>;
}

declare global {
  interface GlobalEventHandlersEventMap extends TeamListEventMap {}
}
