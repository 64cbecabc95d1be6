import type {
  acceptInvitation,
  Accepted,
  AuditEntry,
  Engine,
  MemoryClock,
  useOneTimePassword,
} from '../../engine/index.js';
import type { Policy } from '../../domain/index.js';
import type { BackendChange, SessionBackend, TeamBackend } from '../index.js';
import type { BackendOptions, BrowserOptions, MailMode } from './options.js';
import type { Outbox } from './outbox.js';

/** What an invitee sends from the page of the mailed link: `token`, `password`, a name. */
export type Acceptance = Parameters<typeof acceptInvitation>[1];
/** What somebody sends at the first sign-in with a mailed one-time password. */
export type FirstSignIn = Parameters<typeof useOneTimePassword>[1];

/** A view of a team in memory; every method of the contract is there. */
export interface WholeBackend extends Required<TeamBackend> {
  /** The world around it: mail, clock, other people. */
  readonly team: MemoryTeam;
}

/** One member's view. */
export interface MemoryBackend extends WholeBackend {
  /** The signed-in member. */
  readonly memberId: string;
}

/** One browser of one person, or of several in turn: what it keeps between calls is the token of one session. */
export interface MemoryBrowser {
  /** Acts as whoever is signed in here; every method rejects with `unauthenticated` when nobody is. */
  readonly backend: WholeBackend;
  readonly sessions: SessionBackend;
}

/**
 * One team in memory that several people look at: each gets a backend of their own over the same rows. Also the
 * world around it, for demo pages and tests: the mail that left, the clock, the invitee's side.
 */
export interface MemoryTeam {
  readonly policy: Policy;
  readonly tenantId: string;
  /** What the backends work with; for tests that need more than a backend offers. */
  readonly engine: Engine;
  /** `advance(ms)` moves the time on, e.g. until an invitation expires. */
  readonly clock: MemoryClock;
  /** The mails that left. */
  readonly outbox: Outbox;
  /** Whether mail leaves by itself, waits for `deliverMail()`, or fails. */
  mail: MailMode;
  /** Resolves when the seed is in place; calls wait for it by themselves. */
  ready(): Promise<void>;
  /** The team as this member sees it, signed in. */
  backendFor(memberId: string, options?: BackendOptions): MemoryBackend;
  /** A browser with a sign-in of its own. What ends its session elsewhere bites on its next call. */
  browser(options?: BrowserOptions): MemoryBrowser;
  /** Sends what waits, now. With `failing`, what waits is marked as not sent. */
  deliverMail(): Promise<void>;
  /**
   * The newest mail of an invitation comes back.
   * @returns Whether that changed anything: only a mail that left, of an open invitation, can.
   */
  bounce(invitationId: string, reason?: string): Promise<boolean>;
  /**
   * The invitee opens the link and chooses a password.
   * @throws {BackendError} `invitationInvalid`, or `invalid` for the password.
   */
  acceptInvitation(acceptance: Acceptance): Promise<Accepted>;
  /** The first sign-in with a mailed one-time password. */
  useOneTimePassword(signIn: FirstSignIn): Promise<Accepted>;
  /** What was done and refused, newest first. */
  audit(limit?: number): Promise<readonly AuditEntry[]>;
  /** Back to the seed, for everybody who looks; the time stays. */
  reset(): Promise<void>;
  /**
   * Tells of every change, whoever made it.
   * @returns A function that ends the subscription.
   */
  subscribe(listener: (change: BackendChange) => void): () => void;
}
