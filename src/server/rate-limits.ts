import { canonicalEmail } from '../domain/index.js';
import { authorize, EngineFailure, MAX_BULK, type Caller, type Engine, type Question } from '../engine/index.js';

/** How often things may be done; each can be set to `Infinity`. */
export interface RateLimits {
  /** Tries at passwords and mailed secrets from one place, in a minute (LO-13). */
  readonly triesPerMinute: number;
  /** Requests of one member that send mail, in a minute (IN-25). */
  readonly mailingsPerMinute: number;
  /** Invitations to one address, in an hour (IN-25). */
  readonly mailsPerAddressAndHour: number;
}

export const DEFAULT_LIMITS: RateLimits = { triesPerMinute: 100, mailingsPerMinute: 60, mailsPerAddressAndHour: 10 };

const MINUTE_MS = 60_000;
const HOUR_MS = 3_600_000;
/** Of an address (RFC 5321 §4.5.3.1). */
const LONGEST_NAME = 320;

/** Counts one use and refuses one too many. */
async function hold(engine: Engine, key: string, most: number, windowMs: number): Promise<void> {
  if (most === Infinity) return;
  const now = engine.clock.now();
  const { count, resetsAt } = await engine.repository.countUse(key, windowMs, now);
  if (count > most) throw new EngineFailure({ code: 'rateLimited', retryAfterMs: resetsAt - now });
}

/** Many accounts tried from one place: none of them would be blocked. An unknown place is not counted. */
export async function holdTries(engine: Engine, limits: RateLimits, address: string | undefined): Promise<void> {
  if (address !== undefined) await hold(engine, `tries:${address}`, limits.triesPerMinute, MINUTE_MS);
}

/** One mail that is asked for. */
export interface Mailing {
  /** An address, or the id of a member or contact; of any shape, since nobody has read it yet. */
  readonly recipient: unknown;
  /** Whether it would be sent. */
  readonly question: Question;
}

/**
 * Counts what would be mailed. What the policy refuses counts for who asks only: nobody uses up the mails to an address
 * that they may not write to.
 * @throws {EngineFailure} `rateLimited` before anything is done.
 */
export async function holdMailings(
  engine: Engine,
  limits: RateLimits,
  caller: Caller,
  mailings: readonly Mailing[],
): Promise<void> {
  const { tenantId, memberId } = caller;
  await hold(engine, `mailings:${tenantId}:${memberId}`, limits.mailingsPerMinute, MINUTE_MS);
  if (mailings.length > MAX_BULK) return; // refused as a whole
  const decisions = await authorize(
    engine,
    caller,
    mailings.map(({ question }) => question),
  );
  const allowed = mailings.filter((_, index) => decisions[index]?.allowed);
  for (const recipient of new Set(allowed.map((mailing) => nameOf(mailing.recipient)))) {
    await hold(engine, `mails:${tenantId}:${recipient}`, limits.mailsPerAddressAndHour, HOUR_MS);
  }
}

/** What is no address, and too long for an id, gets no mail; it is cut so that it can be counted. */
function nameOf(recipient: unknown): string {
  return (canonicalEmail(recipient) ?? String(recipient)).slice(0, LONGEST_NAME);
}
