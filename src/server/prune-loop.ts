import type { Clock } from '../engine/index.js';
import type { Pruned, SqlRepository } from './sql/index.js';

export interface PruneLoopOptions {
  /** The pause between two rounds in milliseconds; default ten minutes. */
  readonly everyMs?: number | undefined;
  /** The time; the machine's unless given. */
  readonly clock?: Clock | undefined;
  /** Hears of what each round cleared away. */
  readonly onPruned?: ((pruned: Pruned) => void) | undefined;
  /** Hears of rounds that failed, such as without a database; the loop goes on. */
  readonly onError?: ((error: unknown) => void) | undefined;
}

/** Clearing away that goes on by itself. */
export interface PruneLoop {
  /** Resolves when the round under way is over; no other is started. */
  stop(): Promise<void>;
}

const TEN_MINUTES_MS = 600_000;
const machineClock: Clock = { now: () => Date.now() };

/** Clears away old rows again and again, one round at a time, the first one after the first pause. */
export function startPruneLoop(
  repository: Pick<SqlRepository, 'prune'>,
  { everyMs = TEN_MINUTES_MS, clock = machineClock, onPruned, onError }: PruneLoopOptions = {},
): PruneLoop {
  let isStopped = false;
  let timer: NodeJS.Timeout | undefined;
  let underWay: Promise<void> = Promise.resolve();

  const round = async (): Promise<void> => {
    try {
      const pruned = await repository.prune(clock.now());
      onPruned?.(pruned);
    } catch (error) {
      onError?.(error);
    }
    schedule();
  };

  const schedule = (): void => {
    if (isStopped) return;
    timer = setTimeout(() => {
      underWay = round();
    }, everyMs);
  };

  schedule();
  return {
    stop: async () => {
      isStopped = true;
      clearTimeout(timer);
      await underWay;
    },
  };
}
