import type { BulkOperation } from '../../backend/index.js';
import { failureOf, newIntentKey, type TeamClient } from '../../client/index.js';
import type { Failure, ItemResult, MemberEntry } from '../../domain/rules.js';
import { operationOf, permissionFor, type BulkStep, type RowPlan } from './bulk-plan.js';

/** People worked through before the next ones begin, so that stopping leaves whole people behind. */
const PART = 100;
const ORDER = ['update', 'reactivate', 'deactivate', 'resend', 'remove'] as const satisfies readonly BulkStep['op'][];
const STOPPED: Failure = { code: 'network', reason: 'stopped' };

/** What became of one person, and what of the plan is still to be done for them. */
export interface RowResult extends RowPlan {
  readonly entry?: MemberEntry;
}

export interface WorkOptions {
  readonly signal: AbortSignal;
  /** Told how many people are done. */
  readonly onProgress: (done: number) => void;
}

/** Carries out plans for many: a failure ends the plan of its person, and of nobody else. */
export class BulkWork {
  /** A call that may have got through is sent again under the same key, so that it has one effect. */
  readonly #keys = new Map<string, string>();

  /** @returns One result for each plan, in their order. Never rejects. */
  async run(client: TeamClient, plans: readonly RowPlan[], options: WorkOptions): Promise<RowResult[]> {
    const results: RowResult[] = [];
    for (let start = 0; start < plans.length; start += PART) {
      const part = plans.slice(start, start + PART);
      if (options.signal.aborted) results.push(...part.map((plan) => ({ ...plan, failure: STOPPED })));
      else {
        const onProgress = (share: number): void => options.onProgress(start + Math.floor(share * part.length));
        results.push(...(await this.#part(client, part, { ...options, onProgress })));
      }
    }
    return results;
  }

  async #part(client: TeamClient, plans: readonly RowPlan[], options: WorkOptions): Promise<RowResult[]> {
    const rows = new Map<string, RowResult>(plans.map((plan) => [plan.id, plan]));
    const total = plans.reduce((sum, { steps }) => sum + steps.length, 0);
    let done = 0;
    for (const op of ORDER) {
      const open = [...rows.values()].filter(({ steps, failure }) => !failure && steps.some((step) => step.op === op));
      if (open.length === 0) continue;
      const operations = open.flatMap(({ id, steps }) =>
        steps.filter((step) => step.op === op).map((step) => operationOf(step, id)),
      );
      const onProgress = (count: number): void => options.onProgress((done + count) / total);
      const items = await this.#call(client, operations, { ...options, onProgress });
      open.forEach((row, index) => rows.set(row.id, after(row, op, items[index])));
      done += operations.length;
    }
    options.onProgress(1);
    return [...rows.values()];
  }

  async #call(
    client: TeamClient,
    operations: readonly BulkOperation[],
    { signal, onProgress }: WorkOptions,
  ): Promise<readonly ItemResult<MemberEntry>[]> {
    const text = JSON.stringify(operations);
    const idempotencyKey = this.#keys.get(text) ?? newIntentKey();
    this.#keys.set(text, idempotencyKey);
    try {
      const { items } = await client.bulk(operations, { idempotencyKey, signal, onProgress });
      if (items.every(({ ok }) => ok)) this.#keys.delete(text);
      return items;
    } catch (error) {
      const failure = failureOf(error);
      return operations.map((_, index) => ({ index, ok: false, failure }));
    }
  }
}

function after(row: RowResult, op: BulkStep['op'], item: ItemResult<MemberEntry> | undefined): RowResult {
  const step = row.steps.find((one) => one.op === op);
  if (!item?.ok) {
    const action = step && permissionFor(step);
    return { ...row, failure: { ...(item?.failure ?? { code: 'server' }), ...(action ? { action } : {}) } };
  }
  return { ...row, steps: row.steps.filter((one) => one !== step), entry: item.value };
}
