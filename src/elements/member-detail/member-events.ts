import type { BulkOperation } from '../../backend/index.js';
import type { Failure, MemberEntry, MemberPatch } from '../../domain/rules.js';

/** What a change of one person is about. */
export interface MemberRequest {
  /** The person as they are now. */
  readonly entry: MemberEntry;
}

/** What a change of one person came to. */
export interface MemberOutcome {
  /** The person as they are now. */
  readonly entry: MemberEntry;
}

/** What became of a change that did not happen. */
export interface MemberFailure extends MemberOutcome {
  readonly failure: Failure;
}

/** Events of `<member-detail>`, and of `<team-list>`, where they come from its rows. */
export interface MemberEventMap {
  /** Before a change is saved. `preventDefault()` keeps the kit from saving it, as in all these requests. */
  'member-update-request': CustomEvent<MemberRequest & { readonly patch: MemberPatch }>;
  /** After the backend saved a change. */
  'member-updated': CustomEvent<MemberOutcome>;
  'member-update-failed': CustomEvent<MemberFailure>;
  /** Before somebody is asked whether to deactivate a person. */
  'member-deactivate-request': CustomEvent<MemberRequest>;
  'member-deactivated': CustomEvent<MemberOutcome>;
  'member-deactivate-failed': CustomEvent<MemberFailure>;
  'member-reactivate-request': CustomEvent<MemberRequest>;
  'member-reactivated': CustomEvent<MemberOutcome>;
  'member-reactivate-failed': CustomEvent<MemberFailure>;
  /** Before somebody is asked whether to remove a person. */
  'member-remove-request': CustomEvent<MemberRequest>;
  'member-removed': CustomEvent<MemberOutcome>;
  'member-remove-failed': CustomEvent<MemberFailure>;
  'member-restore-request': CustomEvent<MemberRequest>;
  'member-restored': CustomEvent<MemberOutcome>;
  'member-restore-failed': CustomEvent<MemberFailure>;
  'invitation-resend-request': CustomEvent<MemberRequest>;
  'invitation-resent': CustomEvent<MemberOutcome>;
  'invitation-resend-failed': CustomEvent<MemberFailure>;
  /** Before somebody is asked whether to withdraw an invitation. */
  'invitation-revoke-request': CustomEvent<MemberRequest>;
  'invitation-revoked': CustomEvent<MemberOutcome>;
  'invitation-revoke-failed': CustomEvent<MemberFailure>;
  /** Somebody wants to invite a person anew, under another address; `<invite-user>` of the page may take it up. */
  'invitation-prefill-request': CustomEvent<MemberRequest>;
}

declare global {
  interface GlobalEventHandlersEventMap extends MemberEventMap {}
}

/** The three events of each operation. */
export const EVENTS = {
  update: ['member-update-request', 'member-updated', 'member-update-failed'],
  deactivate: ['member-deactivate-request', 'member-deactivated', 'member-deactivate-failed'],
  reactivate: ['member-reactivate-request', 'member-reactivated', 'member-reactivate-failed'],
  remove: ['member-remove-request', 'member-removed', 'member-remove-failed'],
  restore: ['member-restore-request', 'member-restored', 'member-restore-failed'],
  resend: ['invitation-resend-request', 'invitation-resent', 'invitation-resend-failed'],
  revoke: ['invitation-revoke-request', 'invitation-revoked', 'invitation-revoke-failed'],
} as const satisfies Record<
  BulkOperation['op'],
  readonly [keyof MemberEventMap, keyof MemberEventMap, keyof MemberEventMap]
>;
