import type { LitElement, ReactiveController } from 'lit';
import { failureOf, type TeamController } from '../../client/index.js';
import type { Contact, ContactQuery, Failure, Scope } from '../../domain/rules.js';

const PAGE = 50;
/** How long typing rests before the backend is asked, in milliseconds. */
const REST_MS = 250;

/** What narrows the list. */
export interface ContactFilter {
  readonly search: string;
  readonly accountId: string;
  readonly type: '' | NonNullable<Contact['type']>;
}

const ALL: ContactFilter = { search: '', accountId: '', type: '' };

/** What the list is about before anybody filters it. */
export interface ContactQuestion {
  readonly kind: string | undefined;
  /** The one company whose contacts are meant; the empty string for any. */
  readonly accountId: string;
}

/** The contacts or employees who can become members, as far as they are read; narrowed by the backend. */
export class ContactList implements ReactiveController {
  filter: ContactFilter = ALL;
  status: 'loading' | 'ready' | 'failed' = 'loading';
  /** Why the list, or more of it, could not be read. */
  failure: Failure | undefined;
  items: readonly Contact[] = [];
  /** How many there are with this filter, where the backend tells. */
  total: number | undefined;
  hasMore = false;
  isLoadingMore = false;
  /** The companies, by which names and filter go; empty while they are not known. */
  accounts: readonly Scope[] = [];
  /** Whether a contact with a type has been seen, so that filtering by it makes sense. */
  hasTypes = false;
  readonly #host: LitElement;
  readonly #team: TeamController;
  readonly #onRead: () => void;
  #cursor: string | undefined;
  #question: ContactQuestion = { kind: undefined, accountId: '' };
  #asked: readonly unknown[] = [];
  #call: AbortController | undefined;
  #rest: ReturnType<typeof setTimeout> | undefined;

  /** @param onRead - Told when a list with another filter is here. */
  constructor(host: LitElement, team: TeamController, onRead: () => void) {
    this.#host = host;
    this.#team = team;
    this.#onRead = onRead;
    host.addController(this);
  }

  get isFiltered(): boolean {
    return Object.values(this.filter).some((value) => value !== '');
  }

  hostDisconnected(): void {
    clearTimeout(this.#rest);
    this.#call?.abort();
    this.#asked = [];
  }

  /** Reads the list unless it has been for this very question. Cheap; for every update while it is shown. */
  ask(question: ContactQuestion): void {
    const { client, state } = this.#team;
    const asked = [client, question.kind, question.accountId];
    if (state.status !== 'ready' || asked.every((part, i) => part === this.#asked[i])) return;
    this.#asked = asked;
    this.#question = question;
    this.#loadAccounts();
    void this.#load();
  }

  /** Narrows the list; a search waits until typing rests. */
  narrow(filter: Partial<ContactFilter>): void {
    this.filter = { ...this.filter, ...filter };
    clearTimeout(this.#rest);
    this.#call?.abort();
    if (filter.search === undefined) void this.#load();
    else this.#rest = setTimeout(() => void this.#load(), REST_MS);
    this.#host.requestUpdate();
  }

  /** As before anybody narrowed it; read anew when it is shown. */
  reset(): void {
    clearTimeout(this.#rest);
    this.#call?.abort();
    this.filter = ALL;
    this.#asked = [];
    this.status = 'loading';
  }

  /** Reads it again from the start. */
  reload(): void {
    void this.#load();
  }

  /** Reads the next page. */
  async more(): Promise<void> {
    if (this.isLoadingMore) return;
    this.isLoadingMore = true;
    this.#host.requestUpdate();
    await this.#read(this.#cursor);
  }

  /** Whoever has become a member is not offered any more. */
  leaveOut(contactId: string): void {
    this.items = this.items.filter(({ id }) => id !== contactId);
    if (this.total !== undefined) this.total -= 1;
  }

  /** The name of a contact's company; the empty string where it has none, or it is not known. */
  companyOf({ accountId }: Contact): string {
    return this.accounts.find(({ id }) => id === accountId)?.name ?? '';
  }

  async #load(): Promise<void> {
    if (this.status !== 'ready') this.status = 'loading';
    this.#host.requestUpdate();
    await this.#read(undefined);
  }

  async #read(cursor: string | undefined): Promise<void> {
    const { client } = this.#team;
    if (!client) return;
    this.#call?.abort();
    const { signal } = (this.#call = new AbortController());
    this.failure = undefined;
    try {
      const page = await client.listContacts({ ...this.#query, ...(cursor ? { cursor } : {}) }, signal);
      if (signal.aborted) return;
      const free = page.items.filter(({ memberId }) => memberId === undefined);
      this.items = cursor === undefined ? free : [...this.items, ...free];
      this.total = page.total;
      this.#cursor = page.nextCursor;
      this.hasMore = page.nextCursor !== undefined;
      this.hasTypes ||= free.some(({ type }) => type !== undefined);
      this.status = 'ready';
      if (cursor === undefined) this.#onRead();
    } catch (error) {
      if (signal.aborted) return;
      this.failure = failureOf(error);
      if (cursor === undefined) this.status = 'failed';
    } finally {
      if (!signal.aborted) this.isLoadingMore = false;
      this.#host.requestUpdate();
    }
  }

  get #query(): ContactQuery {
    const { search, type, accountId } = this.filter;
    const { kind } = this.#question;
    const account = this.#question.accountId || accountId;
    return {
      ...(search.trim() ? { search: search.trim() } : {}),
      ...(kind ? { kind } : {}),
      ...(account ? { accountId: account } : {}),
      ...(type ? { type } : {}),
      limit: PAGE,
    };
  }

  /** Without their names the list still works: companies are then found by searching. */
  #loadAccounts(): void {
    const take = (accounts: readonly Scope[]): void => {
      this.accounts = accounts;
      this.#host.requestUpdate();
    };
    this.#team.client?.listScopes().then(take, () => {});
  }
}
