import type { Counter } from './memory-store.js';
import type { Table } from './memory-table.js';
import type { ReservedTry, TryRule, UseCount } from './ports.js';

/** Reserves one try; see `Repository.reserveTry`. */
export function reserve(tries: Table<Counter>, key: string, { attempts, blockMs }: TryRule, now: number): ReservedTry {
  const stored = tries.get(key);
  if (stored?.until !== undefined && stored.until > now) return { isAllowed: false, blockedUntil: stored.until };
  const count = (stored?.until === undefined ? (stored?.count ?? 0) : 0) + 1;
  const until = count >= attempts ? now + blockMs : undefined;
  tries.set(key, { count, ...(until === undefined ? {} : { until }) });
  return { isAllowed: true, ...(until === undefined ? {} : { blockedUntil: until }) };
}

/** Counts one use; see `Repository.countUse`. */
export function use(uses: Table<Counter>, key: string, windowMs: number, now: number): UseCount {
  const stored = uses.get(key);
  const isSameWindow = stored?.until !== undefined && stored.until > now;
  const resetsAt = isSameWindow ? stored.until : now + windowMs;
  const count = (isSameWindow ? stored.count : 0) + 1;
  uses.set(key, { count, until: resetsAt });
  return { count, resetsAt };
}
