import { BackendError } from '../index.js';
import type { RestClock } from './clock.js';
import type { Answer } from './send.js';

/** How often, and by whose time. */
export interface Patience {
  readonly retries: number;
  readonly clock: RestClock;
  readonly signal: AbortSignal | undefined;
}

/** The longest a call waits between its tries, all together (NF-05). */
const LONGEST_WAIT_MS = 30_000;
/** The longest that is believed of a `Retry-After`. */
const DAY_MS = 86_400_000;
const FIRST_PAUSE_MS = 300;

/** A server that is busy or behind a broken gateway; never a 500, which may fail the same way after half the work. */
const PASSING = new Set([429, 502, 503, 504]);
/** RFC 9110 §10.2.3, RFC 6585 §4. */
const SAYS_WHEN = new Set([429, 503]);

/**
 * The first answer that is worth reading, or the last one. A wait that would be too long is not begun: the answer that
 * asks for it is the answer.
 */
export async function withRetries(patience: Patience, attempt: () => Promise<Answer>): Promise<Answer> {
  const { retries, clock, signal } = patience;
  let waitedMs = 0;
  for (let tries = 0; ; tries++) {
    const outcome = await tried(attempt);
    const isLast = tries >= retries || !isPassing(outcome);
    const pauseMs = isLast ? 0 : pauseAfter(outcome, tries, clock.now());
    if (isLast || waitedMs + pauseMs > LONGEST_WAIT_MS) {
      if (outcome instanceof BackendError) throw outcome;
      return outcome;
    }
    await clock.sleep(pauseMs, signal);
    waitedMs += pauseMs;
  }
}

async function tried(attempt: () => Promise<Answer>): Promise<Answer | BackendError> {
  try {
    return await attempt();
  } catch (error) {
    if (error instanceof BackendError) return error;
    throw error;
  }
}

const isPassing = (outcome: Answer | BackendError): boolean =>
  outcome instanceof BackendError ? outcome.code === 'network' : PASSING.has(outcome.status);

function pauseAfter(outcome: Answer | BackendError, tries: number, now: number): number {
  const asked = outcome instanceof BackendError ? undefined : retryAfterMs(outcome, now);
  // a little apart, so that pages that failed together do not come back together
  const pause = FIRST_PAUSE_MS * 2 ** tries * (1 + Math.random() / 2);
  return asked === undefined ? pause : Math.max(asked, pause);
}

/**
 * What the server asks to wait, at most a day; `undefined` when it says nothing that can be understood.
 * A date counts from the server's own `Date` where there is one: the page's clock may be wrong.
 * @param now - Milliseconds since the Unix epoch.
 */
export function retryAfterMs({ status, headers }: Pick<Answer, 'status' | 'headers'>, now: number): number | undefined {
  const value = headers.get('Retry-After')?.trim() ?? '';
  if (!SAYS_WHEN.has(status) || value === '') return undefined;
  if (/^\d+$/.test(value)) return Math.min(Number(value) * 1000, DAY_MS);
  // every form of a date has a name of a day or month in it; `-5` is none
  const at = /^[A-Za-z]{3}/.test(value) ? Date.parse(value) : Number.NaN;
  const sent = Date.parse(headers.get('Date') ?? '');
  const ms = at - (Number.isNaN(sent) ? now : sent);
  return Number.isNaN(ms) ? undefined : Math.min(Math.max(ms, 0), DAY_MS);
}
