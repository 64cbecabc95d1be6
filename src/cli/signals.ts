/** Signals that ask a process to end, with the exit code of one that is cut off by it. */
const SIGNALS = { SIGTERM: 143, SIGINT: 130 } as const;
type Signal = keyof typeof SIGNALS;

/**
 * Waits for the first signal. A second one ends the process at once: who sends it does not want to wait any more.
 * @returns Which it was.
 */
export function firstSignal(): Promise<Signal> {
  return new Promise((resolve) => {
    let isEnding = false;
    for (const signal of Object.keys(SIGNALS) as Signal[]) {
      process.on(signal, () => {
        if (isEnding) process.exit(SIGNALS[signal]);
        isEnding = true;
        resolve(signal);
      });
    }
  });
}
