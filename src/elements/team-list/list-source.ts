import { MemberList, type TeamClient, type TeamController } from '../../client/index.js';
import type { MemberQuery } from '../../domain/rules.js';
import type { AnnouncerController } from '../shared/announcer.js';
import type { LookKeeper } from './list-look.js';
import { peopleCount } from './people-count.js';
import type { RowGrid } from './row-grid.js';

/** How long nobody types before it is said what a search has found, in milliseconds. */
const TYPING_PAUSE_MS = 600;

export interface ListSourceOptions {
  readonly team: () => TeamController;
  readonly looks: () => LookKeeper;
  readonly grid: () => RowGrid;
  readonly announcer: AnnouncerController;
  /** What the page fixes: the view, and the company; empty strings for none. */
  readonly page: () => { readonly view: string; readonly accountId: string };
  /** Other rows are here. */
  readonly onChange: () => void;
}

/** Whom the list shows: the rows of the page's view and company, searched and filtered. */
export class ListSource {
  readonly list = new MemberList(() => this.#onList());
  readonly #options: ListSourceOptions;
  #client: TeamClient | undefined;
  #said: MemberQuery | undefined;
  /** What was said last of a search, and how many it had found. */
  #found = { total: 0, text: '-' };
  #pause: ReturnType<typeof setTimeout> | undefined;

  constructor(options: ListSourceOptions) {
    this.#options = options;
  }

  /** Whom the view and the company leave in the list; no filter of a person's own. */
  get fixed(): Partial<MemberQuery> {
    const { view, accountId } = this.#options.page();
    return { kinds: this.#options.looks().kinds(view), ...(accountId ? { accountId } : {}) };
  }

  /** Searches, filters or sorts. */
  ask(patch: Partial<MemberQuery>): void {
    this.list.setQuery({ ...patch, ...this.fixed });
    this.#options.grid().toTop();
  }

  /** Another view or company: reads its rows; nobody of the one before stays meanwhile. */
  begin(): void {
    const isAllowed = this.#options.team().can('member.list').allowed;
    this.list.use(isAllowed ? this.#client : undefined, { ...this.list.query, accountId: '', ...this.fixed });
    this.#options.grid().toTop();
  }

  /** Another backend, or the same one anew. */
  connect(): void {
    const { client, state } = this.#options.team();
    if (client === this.#client) return;
    if (state.status === 'ready') {
      this.#client = client;
      this.begin();
    } else {
      if (this.#client) this.list.use(undefined); // nothing of the old team stays
      this.#client = undefined;
    }
  }

  disconnect(): void {
    this.list.stop();
    clearTimeout(this.#pause);
    this.#client = undefined;
  }

  /** Says how many a search or filter found. */
  #onList(): void {
    const { announcer } = this.#options;
    const { status, query, total } = this.list;
    if (status === 'ready' && query !== this.#said) {
      if (this.#said) this.#sayFound();
      this.#said = query;
    } else if (total !== this.#found.total && announcer.text === this.#found.text) {
      announcer.say(''); // somebody came or went since: the sentence is true no more
    }
    this.#options.onChange();
  }

  /** Once, however many letters have been typed. */
  #sayFound(): void {
    const { announcer, team } = this.#options;
    clearTimeout(this.#pause);
    this.#pause = setTimeout(() => {
      const { total, query } = this.list;
      const people = peopleCount(team(), total, query.kinds);
      announcer.say(team().m.teamList.found({ people }));
      this.#found = { total, text: announcer.text };
    }, TYPING_PAUSE_MS);
  }
}
