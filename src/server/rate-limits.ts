import { canonicalEmail } from '../domain/index.js';
import { EngineFailure, type Engine } from '../engine/index.js';

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

/** @throws {EngineFailure} `rateLimited` before anything is done. */
export async function holdMailings(
  engine: Engine,
  limits: RateLimits,
  { tenantId, memberId }: { readonly tenantId: string; readonly memberId: string },
  recipients: readonly unknown[],
): Promise<void> {
  await hold(engine, `mailings:${tenantId}:${memberId}`, limits.mailingsPerMinute, MINUTE_MS);
  const addresses = new Set(recipients.map((recipient) => canonicalEmail(recipient) ?? String(recipient)));
  for (const address of addresses) {
    await hold(engine, `mails:${tenantId}:${address}`, limits.mailsPerAddressAndHour, HOUR_MS);
  }
}
