import { abortError } from '../abort.js';

/** Time, as far as the adapter waits; a test brings its own. */
export interface RestClock {
  /** Milliseconds since the Unix epoch. */
  now(): number;
  /** Waits; rejects at once when the signal gives up, and leaves no timer behind. */
  sleep(ms: number, signal?: AbortSignal): Promise<void>;
}

export const pageClock: RestClock = {
  now: () => Date.now(),
  sleep: (ms, signal) =>
    new Promise((resolve, reject) => {
      const giveUp = (): void => {
        clearTimeout(timer);
        if (signal) reject(abortError(signal));
      };
      const timer = setTimeout(() => {
        signal?.removeEventListener('abort', giveUp);
        resolve();
      }, ms);
      if (signal?.aborted) giveUp();
      else signal?.addEventListener('abort', giveUp, { once: true });
    }),
};
