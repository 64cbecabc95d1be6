import type { Policy } from '../domain/index.js';
import { createMemoryRepository, type MemoryRepository, type Persistence } from './memory-repository.js';
import type { MemorySeed } from './memory-store.js';
import type { Clock, Engine } from './ports.js';
import { pbkdf2Hasher, randomIds, randomSecrets } from './web-crypto.js';

/** A clock that stands still until it is moved, or runs on from the real one. */
export interface MemoryClock extends Clock {
  /** Moves it ahead. */
  advance(ms: number): void;
}

/**
 * A clock to move.
 * @param start - Milliseconds since the Unix epoch at which it stands still; without one it runs with the real time.
 */
export function createMemoryClock(start?: number): MemoryClock {
  let ahead = 0;
  return {
    now: () => (start ?? Date.now()) + ahead,
    advance: (ms) => {
      ahead += ms;
    },
  };
}

/** An engine that keeps everything in memory. */
export interface MemoryEngine extends Engine {
  readonly repository: MemoryRepository;
  readonly clock: MemoryClock;
}

export interface MemoryEngineOptions {
  readonly policies: readonly Policy[];
  readonly seed?: MemorySeed | undefined;
  readonly clock?: MemoryClock | undefined;
  readonly persistence?: Persistence | undefined;
  /** Rounds of PBKDF2; default 600 000. Tests take few. */
  readonly passwordRounds?: number | undefined;
}

/** Everything the use cases work with, without a server. */
export function createMemoryEngine(options: MemoryEngineOptions): MemoryEngine {
  const { policies, seed, clock = createMemoryClock(), persistence, passwordRounds } = options;
  return {
    policy: (id) => policies.find((policy) => policy.id === id),
    repository: createMemoryRepository(seed, { persistence }),
    clock,
    ids: randomIds,
    secrets: randomSecrets,
    hasher: pbkdf2Hasher(passwordRounds),
  };
}
