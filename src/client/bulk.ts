import {
  isAbortError,
  type BulkOperation,
  type Capabilities,
  type TeamBackend,
  type WriteOptions,
} from '../backend/index.js';
import type { BulkResult, Failure, ItemResult, MemberEntry } from '../domain/rules.js';
import { failureOf } from './client-state.js';
import { singleCall } from './single-call.js';

/** How many single calls run at once where a backend has no `bulk`. */
const AT_ONCE = 4;
/** How many go into one call at most, so that a person sees progress and can stop. */
const PART = 100;
const STOPPED: Failure = { code: 'network', reason: 'stopped' };

/**
 * Many changes with a result each, in their order; never throws for an item.
 * @param onProgress - Told how many are done after each part.
 */
export async function runBulk(
  backend: TeamBackend,
  capabilities: Capabilities,
  operations: readonly BulkOperation[],
  options: WriteOptions & { readonly onProgress?: (done: number) => void },
): Promise<BulkResult<MemberEntry>> {
  const { onProgress, idempotencyKey, signal } = options;
  const isNative = backend.bulk !== undefined && capabilities.operations.includes('bulk');
  const size = isNative ? Math.max(1, Math.min(PART, capabilities.maxBulk)) : AT_ONCE;
  const items: ItemResult<MemberEntry>[] = [];
  for (let start = 0; start < operations.length; start += size) {
    const part = operations.slice(start, start + size);
    const write = { signal, idempotencyKey: idempotencyKey && `${idempotencyKey}.${start}` };
    const results = isNative ? await nativePart(backend, part, write) : await singlesPart(backend, part, write);
    items.push(...results.map((result, index) => ({ ...result, index: start + index })));
    onProgress?.(items.length);
    if (signal?.aborted) break;
  }
  return { items: [...items, ...notReached(items.length, operations.length)] };
}

async function nativePart(
  backend: TeamBackend,
  part: readonly BulkOperation[],
  write: WriteOptions,
): Promise<ItemResult<MemberEntry>[]> {
  try {
    const answered = (await backend.bulk?.(part, write))?.items ?? [];
    return part.map((_, index) => answered.find((item) => item.index === index) ?? lost(index));
  } catch (error) {
    return part.map((_, index) => ({ index, ok: false, failure: failureOrStop(error) }));
  }
}

function singlesPart(
  backend: TeamBackend,
  part: readonly BulkOperation[],
  write: WriteOptions,
): Promise<ItemResult<MemberEntry>[]> {
  return Promise.all(
    part.map(async (operation, index): Promise<ItemResult<MemberEntry>> => {
      try {
        const key = write.idempotencyKey && `${write.idempotencyKey}:${index}`;
        return { index, ok: true, value: await singleCall(backend, operation, { ...write, idempotencyKey: key }) };
      } catch (error) {
        return { index, ok: false, failure: failureOrStop(error) };
      }
    }),
  );
}

function lost(index: number): ItemResult<MemberEntry> {
  return { index, ok: false, failure: { code: 'server', message: 'The backend gave no result for this item.' } };
}

/** What a person stopped may or may not have happened. */
function failureOrStop(error: unknown): Failure {
  return isAbortError(error) ? STOPPED : failureOf(error);
}

/** Stopped by the person: the rest was not tried. */
function notReached(from: number, to: number): ItemResult<MemberEntry>[] {
  return Array.from({ length: to - from }, (_, i) => ({ index: from + i, ok: false, failure: STOPPED }));
}
