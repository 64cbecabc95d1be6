/** What a guard tells the time by. A test, or a page with a time of its own, gives another. */
export interface SessionClock {
  /** Milliseconds that only go forward, from whenever; may stand still while the computer sleeps. */
  monotonic(): number;
  /** Milliseconds of the page's clock, right or wrong: only its leaps say something (sleep, a changed clock). */
  wall(): number;
  /** Runs something again and again. @returns What ends it. */
  every(intervalMs: number, run: () => void): () => void;
}

/** The page's own. */
export const pageClock: SessionClock = {
  monotonic: () => performance.now(),
  wall: () => Date.now(),
  every(intervalMs, run) {
    const timer = setInterval(run, intervalMs);
    return () => clearInterval(timer);
  },
};

/** What is left of a session, counted down from the server's answer and not from a time of day (SE-02). */
export class TimeLeft {
  readonly #clock: SessionClock;
  readonly #remainingMs: number;
  readonly #monotonic: number;
  readonly #wall: number;

  /** @param elapsedMs - How long ago that much was left: the way of the answer. */
  constructor(clock: SessionClock, remainingMs: number, elapsedMs = 0) {
    this.#clock = clock;
    this.#remainingMs = remainingMs - elapsedMs;
    this.#monotonic = clock.monotonic();
    this.#wall = clock.wall();
  }

  /** Milliseconds, never below 0. */
  get ms(): number {
    return Math.max(0, this.#remainingMs - (this.#clock.monotonic() - this.#monotonic));
  }

  /**
   * Whether it could be over by either clock. Some computers stop the monotonic one while they sleep; a page's clock that
   * leapt ahead is the only trace of that. It proves nothing, so it is a reason to ask and not to end anything.
   */
  get mayBeOver(): boolean {
    return this.ms === 0 || this.#clock.wall() - this.#wall >= this.#remainingMs;
  }
}
