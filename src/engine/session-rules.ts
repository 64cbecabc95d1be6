import type { Policy, SessionState } from '../domain/index.js';
import type { Session, TryRule } from './ports.js';

const MINUTE_MS = 60_000;
const DAY_MS = 86_400_000;

/** A policy's session rules, in milliseconds. */
export interface SessionRules {
  readonly idleMs: number;
  readonly absoluteMs: number;
  readonly signOut: 'everywhere' | 'device';
  readonly tries: TryRule;
}

/** For a policy that says nothing: the strictest of the known ones. */
const DEFAULTS = {
  idleMinutes: 240,
  absoluteDays: 7,
  signOut: 'everywhere',
  lockout: { attempts: 5, minutes: 30 },
} as const;

export function sessionRules({
  session = { ...DEFAULTS, lockout: { ...DEFAULTS.lockout, showTo: {} } },
}: Policy): SessionRules {
  const { idleMinutes, absoluteDays, signOut, lockout } = session;
  return {
    idleMs: idleMinutes * MINUTE_MS,
    absoluteMs: absoluteDays * DAY_MS,
    signOut,
    tries: { attempts: lockout.attempts, blockMs: lockout.minutes * MINUTE_MS },
  };
}

/** What of a session says how long it goes on. */
type Span = Pick<Session, 'lastSeenAt' | 'expiresAt' | 'embed'>;

/** Milliseconds until the session ends when nothing more is done; 0 or less when it is over (R049, SE-12). */
function remainingMs(session: Span, { idleMs }: SessionRules, now: number): number {
  const untilEnd = Date.parse(session.expiresAt) - now;
  // a partner's page may be quiet for its short life
  return session.embed ? untilEnd : Math.min(untilEnd, Date.parse(session.lastSeenAt) + idleMs - now);
}

export function isLive(session: Span, rules: SessionRules, now: number): boolean {
  return remainingMs(session, rules, now) > 0;
}

/** The session as its page may know it. */
export function stateOf(session: Session, rules: SessionRules, now: number): SessionState {
  return {
    tenantId: session.tenantId,
    memberId: session.memberId,
    idleMs: rules.idleMs,
    remainingMs: Math.max(0, remainingMs(session, rules, now)),
    signOut: rules.signOut,
  };
}
