import type { Decision, VisiblePart } from '../domain/index.js';

/**
 * A sign-in on one device, or a token made from one for a partner's page. Its secret is stored hashed, elsewhere.
 */
export interface Session {
  readonly id: string;
  readonly tenantId: string;
  readonly memberId: string;
  readonly identityId: string;
  /** ISO 8601, UTC. */
  readonly createdAt: string;
  /** When its owner last did something; ISO 8601, UTC. */
  readonly lastSeenAt: string;
  /** The end whatever happens; ISO 8601, UTC. */
  readonly expiresAt: string;
  /** What it was signed in with, for the owner's eyes: "Firefox on Windows". */
  readonly device?: string;
  /** Of a token made for a partner's page: the permissions beyond which it never goes, and where it may be used from. */
  readonly embed?: SessionEmbed;
}

export interface SessionEmbed {
  /** Permission ids or patterns (`member.*`); an empty list permits nothing. */
  readonly ceiling: readonly string[];
  /** Origins (RFC 6454) of the pages that may use it. */
  readonly origins: readonly string[];
  /** The session it was made from: it ends with it. */
  readonly parentId: string;
}

/** A link to choose a new password, mailed to the person. Its secret is stored hashed, elsewhere. */
export interface PasswordReset {
  readonly id: string;
  readonly tenantId: string;
  readonly identityId: string;
  /** ISO 8601, UTC. */
  readonly expiresAt: string;
}

/** How many tries there are before a block, and how long it holds. */
export interface TryRule {
  readonly attempts: number;
  readonly blockMs: number;
}

/** What became of a try that was reserved. */
export interface ReservedTry {
  /** Whether the try may be looked at. Reserving is what counts: of many at once, no more than `attempts` are let through. */
  readonly isAllowed: boolean;
  /** Milliseconds since the Unix epoch; set from the last try that was let through until the block is over. */
  readonly blockedUntil?: number;
}

/** How often something was done in the present window. */
export interface UseCount {
  /** This use included. */
  readonly count: number;
  /** Milliseconds since the Unix epoch: when counting starts anew. */
  readonly resetsAt: number;
}

/** One entry of the audit trail; refused writes leave one too. */
export interface AuditEntry {
  readonly id: string;
  readonly tenantId: string;
  /** ISO 8601, UTC. */
  readonly at: string;
  /** Absent where nobody is signed in, e.g. accepting an invitation. */
  readonly actorId?: string;
  readonly action: string;
  readonly targetId?: string;
  /** The changed fields, as they were. */
  readonly before?: unknown;
  /** The changed fields, as they are. */
  readonly after?: unknown;
  readonly decision: Decision;
}

/** From where a list of members is looked at. */
export interface ListView {
  /** What the actor may see; an empty list shows nothing. */
  readonly parts: readonly VisiblePart[];
  readonly actorId: string;
  /** Milliseconds since the Unix epoch: an invitation past its time shows as expired. */
  readonly now: number;
  /** Role ids in the order in which rows are sorted by role. */
  readonly roleOrder: readonly string[];
}

/** What an earlier call with an idempotency key came to. */
export interface EarlierAnswer {
  readonly request: string;
  readonly answer: unknown;
}
