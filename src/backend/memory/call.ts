import { abortError, orAborted } from '../abort.js';
import { wait } from './wait.js';
import { checkedCopy } from './arguments.js';
import { mapped } from './errors.js';
import type { AnyMethod } from './faults.js';
import type { Latency } from './options.js';

/** One call to a team in memory. */
export interface MemoryCall<A extends readonly unknown[]> {
  readonly method: AnyMethod;
  readonly args: A;
  readonly signal: AbortSignal | undefined;
  readonly latencyMs: Latency | undefined;
  /** Resolves when the seed is in place. */
  readonly ready: () => Promise<void>;
}

/** Copies what goes in and what comes out, waits as long as it should, and gives up at once when told to. */
export async function answered<A extends readonly unknown[], T>(
  { method, args, signal, latencyMs = 0, ready }: MemoryCall<A>,
  work: (...own: A) => Promise<T>,
): Promise<T> {
  if (signal?.aborted) throw abortError(signal);
  const run = async (): Promise<T> => {
    const own = checkedCopy(method, args);
    await wait(typeof latencyMs === 'function' ? latencyMs(method) : latencyMs, signal);
    await ready();
    return structuredClone(await work(...own));
  };
  return orAborted(mapped(run), signal);
}
