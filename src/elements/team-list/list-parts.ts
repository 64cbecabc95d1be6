import { html, nothing, type LitElement, type TemplateResult } from 'lit';
import type { MemberList, TeamController } from '../../client/index.js';
import type { AnnouncerController } from '../shared/announcer.js';
import type { KeptFocus } from '../shared/kept-focus.js';
import { LatePart, type Part } from '../shared/late-part.js';
import type * as aroundRows from './around-rows.js';
import type { BulkDialog } from './bulk-dialog.js';
import type { RowAction } from './host-actions.js';
import type { hostColumns } from './host-columns.js';
import type { OnePerson } from './one-person.js';
import type { RowGrid } from './row-grid.js';

/** Where the keyboard goes when what had it is gone. */
const KEYBOARD_PLACES = ['.row[tabindex="0"]', 'input[type=search]', '.list'];

export interface ListPartsOptions {
  readonly team: TeamController;
  readonly list: MemberList;
  readonly announcer: AnnouncerController;
  readonly grid: () => RowGrid;
  /** What the page itself offers to do with a person. */
  readonly rowActions: () => readonly RowAction[];
  /** Other people are chosen. */
  readonly onChoice: () => void;
}

/** What the list fetches after its first row, or only when somebody wants it; and what is said when that fails. */
export class ListParts {
  readonly #host: LitElement;
  readonly #options: ListPartsOptions;
  readonly #around: LatePart<Part & typeof aroundRows>;
  readonly #columns: LatePart<Part & { readonly hostColumns: typeof hostColumns }>;
  readonly #onePart;
  readonly #manyPart;
  #one: OnePerson | undefined;
  #many: BulkDialog | undefined;
  #mistake = '';
  #keptFocus: KeptFocus | undefined;

  constructor(host: LitElement, options: ListPartsOptions) {
    this.#host = host;
    this.#options = options;
    this.#around = new LatePart(host, () => import('./around-rows.js'));
    this.#columns = new LatePart(host, () => import('./host-columns.js'));
    this.#onePart = new LatePart(host, () => import('./one-person.js'));
    this.#manyPart = new LatePart(host, () => import('./many-people.js'));
  }

  /** Filters, and what stands in place of rows. */
  get around(): typeof aroundRows | undefined {
    return this.#around.now;
  }

  /** Makes columns of what the page wants. */
  get hostColumns(): typeof hostColumns | undefined {
    return this.#columns.now?.hostColumns;
  }

  get many(): BulkDialog | undefined {
    const part = this.#manyPart.now;
    const { team, list, onChoice } = this.#options;
    if (part) this.#many ??= new part.BulkDialog(this.#host, team, list, onChoice);
    return this.#many;
  }

  /** Without filters a list is still a list. */
  fetchAround(): void {
    this.#around.load().then(
      (part) => part.printWhole(this.#host, this.#options.grid().window),
      () => {},
    );
    import('../shared/kept-focus.js')
      .then((part) => (this.#keptFocus ??= new part.KeptFocus(this.#host, KEYBOARD_PLACES)))
      .catch(() => {});
  }

  /** @returns Whether they are here. */
  async fetchHostColumns(): Promise<boolean> {
    return (await this.#need(this.#columns)) !== undefined;
  }

  /** Somebody comes near: what a click may need is fetched before it. The click itself asks again, and says so. */
  prepare(canChoose: boolean | undefined): void {
    this.#onePart.load().then(
      (part) => part.soundActions(this.#options.rowActions()), // a page's mistake is told before somebody runs into it
      () => {},
    );
    if (canChoose) this.#manyPart.load().catch(() => {});
  }

  async withOne(use: (one: OnePerson) => void): Promise<void> {
    const part = await this.#need(this.#onePart);
    if (!part) return;
    this.#one ??= new part.OnePerson(this.#host, {
      ...this.#options,
      onFailure: (sentence) => this.#complain(sentence),
      onClosed: () => this.#options.grid().focus.focus(),
    });
    use(this.#one);
  }

  async withMany(use: (many: BulkDialog) => void): Promise<void> {
    if (await this.#need(this.#manyPart)) use(this.many!);
  }

  /** What went wrong with one person, until it is put away; the region is there before its text, so that it is read. */
  mistakes(): TemplateResult {
    const { team } = this.#options;
    const close = (): void => this.#complain('');
    const notice = this.around?.mistakeNotice(team, this.#mistake, close) ?? this.#mistake;
    return html`<div role="alert">${this.#mistake ? notice : nothing}</div>`;
  }

  /** Menu, questions and panel of one person, and the dialog for many. */
  render(): TemplateResult {
    return html`${this.#one?.render()} ${this.#many?.render()}`;
  }

  /** What cannot be fetched is said; the next attempt asks again. */
  async #need<P extends Part>(late: LatePart<P>): Promise<P | undefined> {
    try {
      return late.now ?? (await late.load());
    } catch {
      this.#complain(this.#options.team.failure({ code: 'network' }));
      return undefined;
    }
  }

  #complain(sentence: string): void {
    this.#mistake = sentence;
    this.#host.requestUpdate();
  }
}
