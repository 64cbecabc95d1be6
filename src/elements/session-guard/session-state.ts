import { BackendError } from '../../backend/index.js';
import type { Failure, SessionState } from '../../domain/rules.js';
import type { EndCause } from './session-channel.js';

/** How a guarded session stands in this page. */
export type GuardState =
  /** Not known, or not any more: nothing is shown until the server has answered. */
  | { readonly status: 'checking'; readonly failure?: Failure | undefined }
  | { readonly status: 'open' }
  /** Open, and nearly over. */
  | { readonly status: 'warned' }
  | {
      readonly status: 'ended';
      /** `nobody`: nobody has been signed in on this page yet. */
      readonly cause: EndCause | 'nobody';
      /** Signing out, or asking again, did not get through. */
      readonly failure?: Failure | undefined;
    }
  /** Somebody else is signed in than the one whose page this is. */
  | { readonly status: 'changed'; readonly memberId: string };

/** Whether the page's content may be seen. */
export function isShown({ status }: GuardState): boolean {
  return status === 'open' || status === 'warned';
}

/** Tells one person in one tenant from all others. */
export function personOf({ tenantId, memberId }: SessionState): string {
  return JSON.stringify([tenantId, memberId]);
}

/** @throws {BackendError} `server` for an answer that is no session: nothing is shown because of it. */
export function soundSession(session: SessionState): SessionState {
  if (typeof session?.memberId === 'string' && Number.isFinite(session.remainingMs)) return session;
  throw new BackendError({ code: 'server', message: 'Not a session.' });
}
