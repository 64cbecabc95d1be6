import type { BulkResult, ItemResult } from '../domain/index.js';
import { invalid, isEngineFailure } from './engine-failure.js';
import { itemKey } from './idempotency.js';
import type { Caller, Engine, Intent } from './ports.js';
import { permitBefore } from './write.js';

/** The most items of one call. */
export const MAX_BULK = 1000;

/**
 * Does the items of a call one after the other, each with a result and an idempotency key of its own. Faults that are
 * no expected failures end the call.
 */
export async function each<I, T>(
  items: readonly I[],
  intent: Intent,
  work: (item: I, intent: Intent) => Promise<T>,
): Promise<BulkResult<T>> {
  const results: ItemResult<T>[] = [];
  for (const [index, item] of items.entries()) {
    try {
      const value = await work(item, { idempotencyKey: itemKey(intent.idempotencyKey, index) });
      results.push({ index, ok: true, value });
    } catch (error) {
      if (!isEngineFailure(error)) throw error;
      results.push({ index, ok: false, failure: error.toFailure() });
    }
  }
  return { items: results };
}

/**
 * Asks for the right to do several things in one call.
 * @throws {EngineFailure} `forbidden`; `invalid` with `field` when it is no list, or one that is too long.
 */
export async function permitSeveral(
  engine: Engine,
  caller: Caller,
  items: readonly unknown[],
  field: string,
  most = MAX_BULK,
): Promise<void> {
  if (!Array.isArray(items) || items.length > most) throw invalid(field);
  await permitBefore(engine, caller, 'member.bulk');
}
