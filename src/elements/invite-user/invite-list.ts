import type { LitElement, ReactiveController } from 'lit';
import { failureOf, type TeamController } from '../../client/index.js';
import { foldText, type Failure, type InvitationDraft } from '../../domain/rules.js';
import type { InviteForm } from './invite-form.js';
import { knownPeople } from './known-people.js';
import { checkRows, type CheckedRow, type KnownPeople, type RowState } from './list-check.js';
import type { ListWords } from './list-columns.js';
import { readRows, type ListRow } from './list-rows.js';

/** How many rows are on the page at once: what a person can look through, and 500 rows stay quick. */
const PAGE = 25;
/** A longer list is sent in several goes. */
export const MOST_ROWS = 2000;

/** Which rows are looked at: those of one state, those that are not kept as they stand, or with the empty string all. */
export type RowFilter = RowState | 'corrected' | '';

/** A list of people to invite: read, checked, corrected, and what came of each. */
export class InviteList implements ReactiveController {
  rows: readonly ListRow[] = [];
  filter: RowFilter = '';
  page = 0;
  /** The row whose stores are being chosen. */
  open: number | undefined;
  /** Whether who is in the team already is still being asked. */
  isLookingUp = false;
  /** Why that could not be asked; the backend then tells when the list is sent. */
  failure: Failure | undefined;
  readonly #host: LitElement;
  readonly #team: TeamController;
  readonly #form: InviteForm;
  #known: KnownPeople = new Map();
  #sending: ReadonlyMap<string, number> = new Map();
  #nextId = 0;
  #call: AbortController | undefined;
  #checked: readonly CheckedRow[] | undefined;

  constructor(host: LitElement, team: TeamController, form: InviteForm) {
    this.#host = host;
    this.#team = team;
    this.#form = form;
    host.addController(this);
  }

  /** Every row with what is wrong with it; looked through once for each drawing. */
  get checked(): readonly CheckedRow[] {
    this.#checked ??= checkRows(this.rows, { team: this.#team, form: this.#form, known: this.#known });
    return this.#checked;
  }

  /** The rows that fit the filter. */
  get filtered(): readonly CheckedRow[] {
    return this.checked.filter((row) => fits(row, this.filter));
  }

  /** Those on the page that is shown. */
  get shown(): readonly CheckedRow[] {
    return this.filtered.slice(this.page * PAGE, (this.page + 1) * PAGE);
  }

  get pages(): number {
    return Math.max(1, Math.ceil(this.filtered.length / PAGE));
  }

  /** The number of the first row that is shown, and of the last, counted from 1. */
  get range(): { readonly from: number; readonly to: number } {
    const from = this.page * PAGE;
    return { from: Math.min(from + 1, this.filtered.length), to: Math.min(from + PAGE, this.filtered.length) };
  }

  count(filter: RowFilter): number {
    return this.checked.filter((row) => fits(row, filter)).length;
  }

  hostUpdate(): void {
    this.#checked = undefined;
    this.page = Math.min(this.page, this.pages - 1);
  }

  hostDisconnected(): void {
    this.#call?.abort();
  }

  /** Takes in a list. @returns How many people it named. */
  read(text: string): number {
    const added = readRows(text, this.#words, this.#nextId).slice(0, MOST_ROWS - this.rows.length);
    this.#nextId += added.length;
    this.#become([...this.rows, ...added]);
    if (added.length > 0) void this.lookUp();
    return added.length;
  }

  change(id: number, values: Partial<ListRow>): void {
    this.#become(this.rows.map((row) => (row.id === id ? { ...row, failure: undefined, ...values } : row)));
  }

  remove(id: number): void {
    this.#become(this.rows.filter((row) => row.id !== id));
  }

  /** The drafts of the rows that can be sent; what comes of each finds its row again by its address. */
  drafts(): InvitationDraft[] {
    const ready = this.checked.filter(({ state }) => state === 'ready');
    this.#sending = new Map(ready.map(({ draft, row }) => [draft.email, row.id]));
    return ready.map(({ draft }) => draft);
  }

  /** What came of an address. */
  settle({ email }: InvitationDraft, outcome: Pick<ListRow, 'isSent' | 'failure'>): void {
    const id = this.#sending.get(email);
    this.#become(this.rows.map((row) => (row.id === id ? { ...row, ...outcome } : row)));
  }

  /** What was said about the last attempt is over. */
  forgive(): void {
    this.#become(this.rows.map((row) => (row.failure ? { ...row, failure: undefined } : row)));
  }

  look(values: Partial<Pick<InviteList, 'filter' | 'page' | 'open'>>): void {
    Object.assign(this, values);
    this.#host.requestUpdate();
  }

  clear(): void {
    this.#call?.abort();
    this.filter = '';
    this.page = 0;
    this.failure = undefined;
    this.#become([]);
  }

  /** Asks who is in the team already. */
  async lookUp(): Promise<void> {
    const { client } = this.#team;
    if (!client) return;
    this.#call?.abort();
    const { signal } = (this.#call = new AbortController());
    this.isLookingUp = true;
    this.failure = undefined;
    try {
      this.#known = await knownPeople(client, signal);
    } catch (error) {
      if (!signal.aborted) this.failure = failureOf(error);
    }
    if (signal.aborted) return;
    this.isLookingUp = false;
    this.#become(this.rows);
  }

  #become(rows: readonly ListRow[]): void {
    this.rows = rows;
    this.#checked = undefined;
    this.#host.requestUpdate();
  }

  /** The names by which roles and stores are known here, in the page's language and in English. */
  get #words(): ListWords {
    const { m } = this.#team;
    const { offers } = this.#form.roleOffers;
    const scopes = Array.isArray(this.#form.scopes) ? this.#form.scopes : [];
    const word = (term: string, fallback: string): string => this.#team.word(term, fallback);
    const names = offers.flatMap(({ role }) =>
      [
        role.id,
        role.code ?? '',
        ...[role.name, ...(role.formerNames ?? [])].flatMap((name) => Object.values(name)),
      ].map((name) => [foldText(name ?? '').trim(), role.id] as const),
    );
    return {
      roles: new Map(names.filter(([name]) => name !== '')),
      scopes: new Map(scopes.flatMap(({ id, name }) => [[foldText(id), id] as const, [foldText(name).trim(), id]])),
      all: [foldText(word('allScopes', m.common.allScopes)), 'all', '*'],
      heads: {
        email: [m.common.email, word('email', m.common.email)],
        firstName: [m.common.firstName],
        lastName: [m.common.lastName],
        role: [word('role', m.common.role)],
        scopes: [word('scope', m.common.scope), word('scopes', m.common.scopes)],
      },
    };
  }
}

function fits({ state, correction }: CheckedRow, filter: RowFilter): boolean {
  return filter === '' || state === filter || (filter === 'corrected' && correction !== '');
}
