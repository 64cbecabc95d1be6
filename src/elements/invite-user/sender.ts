import { BackendError, type WriteOptions } from '../../backend/index.js';
import { failureOf, newIntentKey, type TeamClient } from '../../client/index.js';
import type { BulkResult, Failure, ItemResult, MemberEntry } from '../../domain/rules.js';

/** The largest part sent at once, so that progress shows. */
const PART = 20;
/** Failures that speak of the person to be added, not of the way to the backend. */
const OF_THE_DRAFT: readonly string[] = [
  'alreadyMember',
  'alreadyInvited',
  'invalid',
  'forbidden',
  'conflict',
  'notFound',
];

/** What came of one draft. */
export type Outcome<D> = { readonly draft: D } & ItemResult<MemberEntry>;

/** Adds people, a result each, in the order of the drafts. */
export type SendCall<D> = (
  client: TeamClient,
  drafts: readonly D[],
  options: WriteOptions,
) => Promise<BulkResult<MemberEntry>>;

export interface SendOptions<D> {
  readonly signal: AbortSignal;
  /** Told after each part. */
  readonly onOutcomes: (outcomes: readonly Outcome<D>[]) => void;
}

/** Sends drafts in parts; a part sent again unchanged keeps its key, so that it has one effect. */
export class DraftSender<D> {
  readonly #call: SendCall<D>;
  readonly #keys = new Map<string, string>();

  constructor(call: SendCall<D>) {
    this.#call = call;
  }

  /** @returns What went wrong on the way; the drafts without an outcome are not sent, or may be. */
  async send(client: TeamClient, drafts: readonly D[], options: SendOptions<D>): Promise<Failure | undefined> {
    const size = partSize(client);
    for (let start = 0; start < drafts.length; start += size) {
      const part = drafts.slice(start, start + size);
      try {
        const items = await this.#sendPart(client, part, options.signal);
        options.onOutcomes(items.map((item, i) => ({ ...item, draft: part[i]! })));
      } catch (error) {
        if (options.signal.aborted) return undefined;
        const failure = failureOf(error);
        const isOfTheDraft = part.length === 1 && OF_THE_DRAFT.includes(failure.code);
        if (!isOfTheDraft) return failure;
        options.onOutcomes([{ index: 0, ok: false, failure, draft: part[0]! }]);
      }
    }
    return undefined;
  }

  async #sendPart(
    client: TeamClient,
    part: readonly D[],
    signal: AbortSignal,
  ): Promise<BulkResult<MemberEntry>['items']> {
    const text = JSON.stringify(part);
    const idempotencyKey = this.#keys.get(text) ?? newIntentKey();
    this.#keys.set(text, idempotencyKey);
    const { items } = await orAborted(this.#call(client, part, { signal, idempotencyKey }), signal);
    if (!isAnswer(items, part.length)) throw new BackendError({ code: 'server', message: 'Not a result for each.' });
    this.#keys.delete(text);
    return items;
  }
}

/** Who may not change several at once sends one by one (A13). */
function partSize(client: TeamClient): number {
  const { state } = client;
  return state.status === 'ready' && mayAddMany(client) ? Math.max(1, Math.min(PART, state.capabilities.maxBulk)) : 1;
}

/** Whether several people may be added in one go. */
export function mayAddMany(client: TeamClient | undefined): boolean {
  return client?.can('member.bulk').allowed ?? false;
}

function isAnswer(items: BulkResult<MemberEntry>['items'], count: number): boolean {
  const isSound = (item: ItemResult<MemberEntry>): boolean => (item?.ok ? !!item.value?.member : !!item?.failure?.code);
  return Array.isArray(items) && items.length === count && items.every(isSound);
}

/** Ends when the person stops, also where an adapter does not listen to its signal. */
async function orAborted<T>(work: Promise<T>, signal: AbortSignal): Promise<T> {
  const stopped = new Promise<never>((_, reject) => {
    signal.addEventListener('abort', () => reject(new DOMException('Stopped.', 'AbortError')), { once: true });
  });
  return Promise.race([work, stopped]);
}
