import { failureOf } from '../../client/index.js';
import type { Failure } from '../../domain/rules.js';

/** One call at a time: a newer one makes the answer of the older one worthless. */
export class LatestCall {
  #abort: AbortController | undefined;
  #done: Promise<void> | undefined;

  /** Resolves when what is under way has been answered; undefined when nothing is. */
  get underWay(): Promise<void> | undefined {
    return this.#done;
  }

  /** Gives up what is under way. */
  stop(): void {
    this.#abort?.abort();
    this.#abort = this.#done = undefined;
  }

  /** Calls; neither `take` nor `fail` runs once there is a newer call. Never rejects. */
  run<T>(
    call: (signal: AbortSignal) => Promise<T>,
    take: (value: T) => void,
    fail: (failure: Failure) => void,
  ): Promise<void> {
    this.stop();
    const abort = (this.#abort = new AbortController());
    const outcome = Promise.resolve()
      .then(() => call(abort.signal))
      .then(
        (value) => () => take(value),
        (error: unknown) => () => fail(failureOf(error)),
      );
    this.#done = this.#settle(abort, outcome);
    return this.#done;
  }

  async #settle({ signal }: AbortController, outcome: Promise<() => void>): Promise<void> {
    const settle = await outcome;
    if (signal.aborted) return;
    this.#abort = this.#done = undefined;
    settle();
  }
}
