import { isAbortError } from '../backend/index.js';
import type { Failure, MemberEntry, MemberQuery, Page } from '../domain/rules.js';
import { failureOf } from './client-state.js';
import { Selection } from './selection.js';
import type { TeamClient } from './team-client.js';
import type { MembersChange } from './team-connection.js';

/** Rows asked for at once. */
const PAGE_SIZE = 200;
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
  #ids: string[] = [];
  #known = new Set<string>();
  readonly #dropped = new Map<string, number>();
  #cursor: string | undefined;
  #total: number | undefined;
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
    return this.#ids.length;
  }

  /** How many there are in all, as far as the backend tells. */
  get total(): number {
    return Math.max(this.#total ?? 0, this.#ids.length);
  }

  get hasMore(): boolean {
    return this.#cursor !== undefined;
  }

  get chosen(): number {
    return this.selection.count(this.total);
  }

  idAt(index: number): string | undefined {
    return this.#ids[index];
  }

  has(id: string): boolean {
    return this.#known.has(id);
  }

  indexOf(id: string): number {
    return this.#known.has(id) ? this.#ids.indexOf(id) : -1;
  }

  entryAt(index: number): MemberEntry | undefined {
    const id = this.#ids[index];
    return id === undefined ? undefined : this.#client?.entry(id);
  }

  /** Another client, or the same one anew: starts from the first page of a query. */
  use(client: TeamClient | undefined, query: Partial<MemberQuery> = this.#query): void {
    this.#client = client;
    this.#query = cleaned(query);
    this.selection.setAll(false);
    this.#clear();
    if (client) void this.load();
  }

  /** Changes part of the query and reads the list again. What was chosen stays, also where a filter hides it. */
  setQuery(patch: Partial<MemberQuery>): void {
    const isTyping = 'search' in patch;
    const before = this.#query;
    this.#query = cleaned({ ...before, ...patch });
    const isOtherList = JSON.stringify({ ...before, sort: 0 }) !== JSON.stringify({ ...this.#query, sort: 0 });
    if (isOtherList && this.selection.isAll) this.selection.setAll(false); // "all" meant another list
    clearTimeout(this.#pause);
    if (isTyping && this.#lastTookMs > FAST_MS) this.#pause = setTimeout(() => void this.load(), TYPING_PAUSE_MS);
    else void this.load();
  }

  /** Reads the list from its first page, keeping the rows on screen until the answer is here. */
  load(): Promise<void> {
    this.#cursor = undefined;
    return this.#read('loading', (client, signal) => this.#pages(client, signal, 1));
  }

  /** Reads the next page, if there is one and none is on its way. */
  async loadMore(): Promise<void> {
    const cursor = this.#cursor;
    if (cursor === undefined || this.#status !== 'ready') return;
    await this.#read('loadingMore', (client, signal) =>
      client.listMembers({ ...this.#query, limit: this.#limit, cursor }, signal),
    );
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
    const ids = new Set(this.#ids);
    let cursor = this.#cursor;
    while (cursor !== undefined && this.#client && !signal.aborted) {
      const page = await this.#client.listMembers({ ...this.#query, limit: this.#limit, cursor }, signal);
      for (const entry of page.items) ids.add(entry.member.id);
      cursor = page.nextCursor;
    }
    return [...ids].filter((id) => this.selection.has(id));
  }

  /** Takes in what the client says of its rows. */
  apply({ added, changed, stale }: MembersChange): void {
    if (stale) void this.#loadAgain();
    for (const { member } of added) {
      if (this.#known.has(member.id)) continue;
      this.#known.add(member.id);
      this.#ids.unshift(member.id);
      if (this.#total !== undefined) this.#total += 1;
    }
    for (const id of changed) {
      if (this.#isGone(id)) this.#drop(id);
      else this.#putBack(id);
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
    const wanted = this.#ids.length;
    return this.#read('loading', (client, signal) => this.#pages(client, signal, wanted));
  }

  /** The first pages of the query, at least so many rows of them. */
  async #pages(client: TeamClient, signal: AbortSignal, wanted: number): Promise<Page<MemberEntry>> {
    const query = { ...this.#query, limit: this.#limit };
    let page = await client.listMembers(query, signal);
    const items = [...page.items];
    while (items.length < wanted && page.nextCursor !== undefined) {
      page = await client.listMembers({ ...query, cursor: page.nextCursor }, signal);
      items.push(...page.items);
    }
    return { ...page, items };
  }

  get #limit(): number {
    const state = this.#client?.state;
    return state?.status === 'ready' ? Math.min(PAGE_SIZE, state.capabilities.members.maxPageSize) : PAGE_SIZE;
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
      this.#append(page.items);
      this.#cursor = page.nextCursor;
      this.#total = page.total;
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

  #append(entries: readonly MemberEntry[]): void {
    for (const { member } of entries) {
      if (this.#known.has(member.id)) continue; // a row that moved between two pages is shown once
      this.#known.add(member.id);
      this.#ids.push(member.id);
    }
  }

  #clear(): void {
    this.#ids = [];
    this.#known.clear();
    this.#dropped.clear();
    this.#cursor = undefined;
    this.#total = undefined;
  }

  #isGone(id: string): boolean {
    const entry = this.#client?.entry(id);
    return entry?.member.status === 'removed' && !this.#query.status?.includes('removed');
  }

  #drop(id: string): void {
    this.selection.forget(id);
    if (!this.#known.delete(id)) return;
    this.#dropped.set(id, this.#ids.indexOf(id));
    this.#ids = this.#ids.filter((other) => other !== id);
    if (this.#total !== undefined) this.#total -= 1;
  }

  /** Who was removed and is back again stands where they stood. */
  #putBack(id: string): void {
    const at = this.#dropped.get(id);
    if (at === undefined) return;
    this.#dropped.delete(id);
    this.#known.add(id);
    this.#ids.splice(at, 0, id);
    if (this.#total !== undefined) this.#total += 1;
  }
}

/** Without what is empty: no filter is the same as an empty one. */
function cleaned(query: Partial<MemberQuery>): MemberQuery {
  const entries = Object.entries(query).filter(
    ([, value]) => value !== undefined && value !== '' && !(Array.isArray(value) && value.length === 0),
  );
  return Object.fromEntries(entries);
}
