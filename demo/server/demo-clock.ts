/** The real time, as far ahead as somebody has moved it. */
export interface DemoClock {
  /** Milliseconds since the Unix epoch. */
  now(): number;
  advance(ms: number): void;
  reset(): void;
}

export function demoClock(): DemoClock {
  let aheadMs = 0;
  return {
    now: () => Date.now() + aheadMs,
    advance: (ms) => {
      aheadMs += ms;
    },
    reset: () => {
      aheadMs = 0;
    },
  };
}
