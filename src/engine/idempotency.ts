import { invalid } from './engine-failure.js';
import type { EarlierAnswer, Intent } from './ports.js';
import type { Scene } from './scene.js';

/** One write as it was asked for. */
export interface WriteCall {
  /** The permission it asks for, and its name in the audit trail. */
  readonly action: string;
  readonly targetId?: string | undefined;
  /** What was sent, to tell a repetition from another request with the same key. */
  readonly request: unknown;
  readonly intent: Intent;
}

const LONGEST_KEY = 255;

/**
 * What this very request came to before; `undefined` when it is new.
 * @throws {EngineFailure} `invalid`, field `idempotencyKey`, when the key came with another request.
 */
export async function earlierAnswer({ tx, actor }: Scene, call: WriteCall): Promise<EarlierAnswer | undefined> {
  const key = call.intent.idempotencyKey;
  if (key === undefined) return undefined;
  if (typeof key !== 'string' || key === '' || key.length > LONGEST_KEY) throw invalid('idempotencyKey');
  const earlier = await tx.answered(actor.id, key);
  if (earlier && earlier.request !== fingerprint(call)) throw invalid('idempotencyKey');
  return earlier;
}

/** Keeps the answer under the call's key, where it has one. Refusals are not kept: they had no effect. */
export async function rememberAnswer({ tx, actor }: Scene, call: WriteCall, answer: unknown): Promise<void> {
  const key = call.intent.idempotencyKey;
  if (key !== undefined) await tx.remember(actor.id, key, { request: fingerprint(call), answer });
}

/** The key of one item of a call with many. */
export function itemKey(key: string | undefined, index: number): string | undefined {
  return key === undefined ? undefined : `${key}:${index}`;
}

/** The order of keys makes no other request. */
function fingerprint({ action, targetId, request, intent }: WriteCall): string {
  return JSON.stringify([action, targetId, request, intent.ifVersion], (_, value: unknown) =>
    typeof value === 'object' && value !== null && !Array.isArray(value)
      ? Object.fromEntries(Object.entries(value).toSorted(([a], [b]) => (a < b ? -1 : 1)))
      : value,
  );
}
