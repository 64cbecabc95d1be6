import type {
  Acceptance,
  Credentials,
  FirstSignIn,
  InvitationPreview,
  PasswordChange,
  PasswordResetDraft,
  SessionEntry,
  SessionState,
  SignInOutcome,
} from '../domain/rules.js';
import type { CallOptions } from './team-backend.js';

/**
 * Signing in and out, passwords and sessions, for hosts without a sign-in of their own; the others use none of it.
 * Every method rejects with `BackendError` or an `AbortError` and nothing else. A `TeamBackend` of the same adapter acts
 * as whoever is signed in here.
 */
export interface SessionBackend {
  /**
   * Who is signed in and for how long. Asking is no activity: it does not prolong anything.
   * @throws {BackendError} `unauthenticated` when nobody is.
   */
  session(options?: CallOptions): Promise<SessionState>;
  /** Says that the person is there: the idle time starts anew. */
  stayActive(options?: CallOptions): Promise<SessionState>;
  /**
   * @throws {BackendError} `unauthenticated` with the reason `signInRefused` for a wrong password, an unknown address, a
   * blocked or a removed person alike (R054); `rateLimited` with `retryAfterMs` for too many tries from one place.
   */
  signIn(credentials: Credentials, options?: CallOptions): Promise<SignInOutcome>;
  /** The first sign-in with a one-time password, which the new password replaces (R077). */
  useOneTimePassword(signIn: FirstSignIn, options?: CallOptions): Promise<SessionState>;
  /** Ends this session, or all of the person's where the policy says so (R051). Resolves also when none is left. */
  signOut(options?: CallOptions): Promise<void>;
  /** Mails a link to choose a new password; the same answer whether the address is known or not. */
  requestPasswordReset(email: string, options?: CallOptions): Promise<void>;
  /**
   * Sets a new password by a mailed link and ends every session of the person. Signs nobody in.
   * @throws {BackendError} `invitationInvalid` for used, expired and unknown links alike; `invalid` for the password.
   */
  resetPassword(reset: PasswordResetDraft, options?: CallOptions): Promise<void>;
  /**
   * Looks at an invitation by its link and uses nothing up.
   * @throws {BackendError} `invitationInvalid` for used, expired, withdrawn and unknown links alike.
   */
  readInvitation(token: string, options?: CallOptions): Promise<InvitationPreview>;
  /** Accepts an invitation by its link, and is signed in. */
  acceptInvitation(acceptance: Acceptance, options?: CallOptions): Promise<SessionState>;
  /**
   * Sets a new password and ends the person's other sessions.
   * @throws {BackendError} `invalid` with the field `current` or `password` and a reason.
   */
  changePassword(change: PasswordChange, options?: CallOptions): Promise<void>;
  /** The person's own sessions, newest first. */
  listSessions(options?: CallOptions): Promise<readonly SessionEntry[]>;
  /** Ends one of the person's own sessions. @throws {BackendError} `notFound`. */
  endSession(sessionId: string, options?: CallOptions): Promise<void>;
}
