import { isAbortError } from '../backend/index.js';
import type { Failure, MemberEntry, MemberQuery } from '../domain/rules.js';
import { failureOf } from './client-state.js';
import { findSame, withoutEmpty } from './list-query.js';
import { firstPages, pageAt } from './member-pages.js';
import { RowOrder } from './row-order.js';
import { Selection } from './selection.js';
import type { TeamClient } from './team-client.js';
import type { MembersChange } from './team-connection.js';

/** A search that takes longer than this waits for a pause in typing. */
const FAST_MS = 80;
const TYPING_PAUSE_MS = 200;

export type ListStatus = 'idle' | 'loading' | 'ready' | 'loadingMore' | 'failed';

/**
 * The rows of one query, page by page, with what is chosen among them. Draws nothing; tells by `onChange`.
 * A page that was asked for an older query, or before a newer answer, is dropped.
 */
export class MemberList {
  readonly #onChange: () => void;
  readonly selection = new Selection();
  #client: TeamClient | undefined;
  #query: MemberQuery = {};
  readonly #rows = new RowOrder();
  #cursor: string | undefined;
  #status: ListStatus = 'idle';
  #failure: Failure | undefined;
  #request: AbortController | undefined;
  #pause: ReturnType<typeof setTimeout> | undefined;
  #lastTookMs = 0;

  constructor(onChange: () => void) {
    this.#onChange = onChange;
  }

  get query(): MemberQuery {
    return this.#query;
  }

  get status(): ListStatus {
    return this.#status;
  }

  get failure(): Failure | undefined {
    return this.#failure;
  }

  /** How many rows are here. */
  get length(): number {
    return this.#rows.length;
  }

  /** How many there are in all, as far as the backend tells. */
  get total(): number {
    return this.#rows.total;
  }

  get hasMore(): boolean {
    return this.#cursor !== undefined;
  }

  get chosen(): number {
    return this.selection.count(this.total);
  }

  idAt(index: number): string | undefined {
    return this.#rows.ids[index];
  }

  has(id: string): boolean {
    return this.#rows.has(id);
  }

  indexOf(id: string): number {
    return this.#rows.indexOf(id);
  }

  entryAt(index: number): MemberEntry | undefined {
    const id = this.idAt(index);
    return id === undefined ? undefined : this.#client?.entry(id);
  }

  /** Another client, or the same one anew: starts from the first page of a query. */
  use(client: TeamClient | undefined, query: Partial<MemberQuery> = this.#query): void {
    this.#client = client;
    this.#query = withoutEmpty(query);
    this.selection.setAll(false);
    this.#clear();
    if (client) void this.load();
  }

  /** Changes part of the query and reads the list again. What was chosen stays, also where a filter hides it. */
  setQuery(patch: Partial<MemberQuery>): void {
    const isTyping = 'search' in patch;
    const before = this.#query;
    this.#query = withoutEmpty({ ...before, ...patch });
    const isSameList = findSame(before, this.#query);
    if (!isSameList && this.selection.isAll) this.selection.setAll(false); // "all" meant another list
    clearTimeout(this.#pause);
    if (isTyping && this.#lastTookMs > FAST_MS) this.#pause = setTimeout(() => void this.load(), TYPING_PAUSE_MS);
    else void this.load();
  }

  /** Reads the list from its first page, keeping the rows on screen until the answer is here. */
  load(): Promise<void> {
    this.#cursor = undefined;
    return this.#read('loading', (client, signal) => firstPages(client, this.#query, signal, 1));
  }

  /** Reads the next page, if there is one and none is on its way. */
  async loadMore(): Promise<void> {
    const cursor = this.#cursor;
    if (cursor === undefined || this.#status !== 'ready') return;
    await this.#read('loadingMore', (client, signal) => pageAt(client, this.#query, signal, cursor));
  }

  /** Tries again what failed: the next page where rows are here, else the first. */
  retry(): Promise<void> {
    if (this.#status !== 'failed' || this.#cursor === undefined) return this.load();
    this.#status = 'ready';
    return this.loadMore();
  }

  /** Every chosen id, reading on where "all" reaches further than the rows that are here. */
  async chosenIds(signal: AbortSignal): Promise<string[]> {
    if (!this.selection.isAll) return [...this.selection.explicit];
    const ids = new Set(this.#rows.ids);
    let cursor = this.#cursor;
    while (cursor !== undefined && this.#client && !signal.aborted) {
      const page = await pageAt(this.#client, this.#query, signal, cursor);
      for (const entry of page.items) ids.add(entry.member.id);
      cursor = page.nextCursor;
    }
    return [...ids].filter((id) => this.selection.has(id));
  }

  /** Takes in what the client says of its rows. */
  apply({ added, changed, stale }: MembersChange): void {
    if (stale) void this.#loadAgain();
    for (const { member } of added) this.#rows.prepend(member.id);
    for (const id of changed) {
      if (!this.#isGone(id)) this.#rows.putBack(id);
      else {
        this.selection.forget(id);
        this.#rows.drop(id);
      }
    }
    this.#onChange();
  }

  /** Stops everything under way. */
  stop(): void {
    clearTimeout(this.#pause);
    this.#request?.abort();
    if (this.#status === 'loadingMore') this.#status = 'ready';
  }

  /** As many rows as are here, so that nobody is thrown back to the first page. */
  #loadAgain(): Promise<void> {
    const wanted = this.length;
    return this.#read('loading', (client, signal) => firstPages(client, this.#query, signal, wanted));
  }

  async #read(
    status: 'loading' | 'loadingMore',
    ask: (client: TeamClient, signal: AbortSignal) => ReturnType<TeamClient['listMembers']>,
  ): Promise<void> {
    const client = this.#client;
    if (!client) return;
    this.#request?.abort();
    const request = (this.#request = new AbortController());
    const started = performance.now();
    this.#status = status;
    this.#onChange();
    try {
      const page = await ask(client, request.signal);
      if (request !== this.#request) return;
      if (status === 'loading') this.#clear();
      this.#rows.append(
        page.items.map(({ member }) => member.id),
        page.total,
      );
      this.#cursor = page.nextCursor;
      this.#status = 'ready';
      this.#failure = undefined;
    } catch (error) {
      if (request !== this.#request || isAbortError(error)) return;
      this.#status = 'failed';
      this.#failure = failureOf(error);
    }
    this.#lastTookMs = performance.now() - started;
    this.#onChange();
  }

  #clear(): void {
    this.#rows.clear();
    this.#cursor = undefined;
  }

  #isGone(id: string): boolean {
    const entry = this.#client?.entry(id);
    return entry?.member.status === 'removed' && !this.#query.status?.includes('removed');
  }
}
