import type { SessionState } from '../../domain/rules.js';
import { TimeLeft, type SessionClock } from './session-clock.js';
import { personOf } from './session-state.js';

/** How often somebody who is there says so, at most. */
const ACTIVITY_MS = 60_000;
/** Windows get the focus all the time; an answer as young as this is good enough. */
const FRESH_MS = 5000;
/** People who need time to read and to act get at least this (WCAG 2.2.1). */
const SHORTEST_WARNING_MS = 20_000;

/** What a page knows of its session: whose it is, what is left of it, and how old that knowledge is. Asks nobody. */
export class KnownSession {
  readonly #clock: SessionClock;
  #session: SessionState | undefined;
  /** Whose page this is: the person whom it was first shown to. */
  #owner: string | undefined;
  #time: TimeLeft | undefined;
  #answeredAt = -Infinity;
  #activeAt = -Infinity;

  constructor(clock: SessionClock) {
    this.#clock = clock;
  }

  /** Who is signed in; nothing before the server has said so for the first time. */
  get memberId(): string | undefined {
    return this.#session?.memberId;
  }

  /** Whether the page was first shown to the person who is signed in now, or has been made their own. */
  get isOwners(): boolean {
    return this.#session !== undefined && personOf(this.#session) === this.#owner;
  }

  /** Milliseconds that are left. */
  get leftMs(): number {
    return this.#time?.ms ?? 0;
  }

  /** Whether the time could have run out by either clock; a reason to ask. */
  get mayBeOver(): boolean {
    return this.#time?.mayBeOver ?? false;
  }

  /** Whether the server has only just answered. */
  get isFresh(): boolean {
    return this.#clock.monotonic() - this.#answeredAt < FRESH_MS;
  }

  /** From when on it is nearly over, in milliseconds before the end; a short session leaves half of itself in peace. */
  warnMs(wishedMs: number): number {
    const longest = (this.#session?.idleMs ?? Infinity) / 2;
    return Math.max(SHORTEST_WARNING_MS, Math.min(wishedMs, longest));
  }

  /** The server has answered. @param elapsedMs - How long the answer took. */
  take(session: SessionState, elapsedMs: number): void {
    this.#session = session;
    this.#time = new TimeLeft(this.#clock, session.remainingMs, elapsedMs);
    this.#owner ??= personOf(session);
    this.noteAnswer();
  }

  /** The server has answered, if only that it will not say. */
  noteAnswer(): void {
    this.#answeredAt = this.#clock.monotonic();
  }

  /** Another tab knows how much is left. */
  hear(remainingMs: number): void {
    this.#time = new TimeLeft(this.#clock, remainingMs);
  }

  /** The page has made itself the own of whoever is signed in now. */
  changeOwner(): void {
    if (this.#session) this.#owner = personOf(this.#session);
  }

  /** Whether it is time to say that the person is there: not where anybody just has, here or in another tab (SE-03, SE-04). */
  takeActivity(): boolean {
    if (!this.#session) return false;
    const everyMs = Math.min(ACTIVITY_MS, this.#session.idleMs / 4);
    const now = this.#clock.monotonic();
    if (this.#session.idleMs - this.leftMs < everyMs || now - this.#activeAt < everyMs) return false;
    this.#activeAt = now;
    return true;
  }
}
