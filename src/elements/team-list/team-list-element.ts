import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { MemberList, TeamController, type TeamClient } from '../../client/index.js';
import type { MemberQuery } from '../../domain/rules.js';
import { baseStyles } from '../../styles/index.js';
import { AnnouncerController } from '../shared/announcer.js';
import { emit } from '../shared/emit.js';
import type { KeptFocus } from '../shared/kept-focus.js';
import { LatePart, type Part } from '../shared/late-part.js';
import type { BulkDialog } from './bulk-dialog.js';
import { listView } from './columns.js';
import type { ColumnOption, hostColumns } from './host-columns.js';
import { countText, listContent } from './list-content.js';
import { LookKeeper, type ListLook } from './list-look.js';
import type { OnePerson } from './one-person.js';
import type { RowAction } from './host-actions.js';
import { RowGrid } from './row-grid.js';
import { rowStyles } from './row.styles.js';
import { cellStyles } from './cell.styles.js';
import { cardStyles } from './card.styles.js';
import { mistakeNotice } from './states.js';
import { teamListStyles } from './team-list.styles.js';
import type { FilterBar } from './toolbar.js';

/** How long nobody types before it is said what a search has found, in milliseconds. */
const TYPING_PAUSE_MS = 600;
/** Where the keyboard goes when what had it is gone. */
const KEYBOARD_PLACES = ['.row[tabindex="0"]', 'input[type=search]', '.list'];

/**
 * The people of a team: searched, filtered, sorted, opened, and changed one by one or many at once. Draws any number
 * of people with a few recycled rows. The rows are a grid that one Tab reaches: arrows, Page Up, Page Down, Home and
 * End move, Enter opens, Space chooses (with Shift, a range), Shift+F10 shows what can be done.
 *
 * @tag team-list
 * @summary The people of a team, any number of them.
 * @slot heading - The title; the system's own word for a team unless given.
 * @slot toolbar - At the end of the title's line, e.g. `<invite-user>`.
 * @fires {CustomEvent<MemberRequest>} member-open-request - Before a person is opened beside the list; cancelable.
 * @fires {CustomEvent<RowActionChosen>} row-action - One of the page's own actions was chosen for a person.
 * @fires {CustomEvent<BulkRequest>} bulk-request - Before many are changed; cancelable.
 * @fires {CustomEvent<BulkRequest & { result: BulkResult<MemberEntry> }>} bulk-completed - After many were changed, with a result for each.
 * @fires {CustomEvent<Selected>} selection-changed - Other rows are chosen.
 * @fires {CustomEvent<MemberRequest & { patch: MemberPatch }>} member-update-request - Before a change is saved; cancelable.
 * @fires {CustomEvent<MemberOutcome>} member-updated - After a change was saved.
 * @fires {CustomEvent<MemberFailure>} member-update-failed - When a change was not saved.
 * @fires {CustomEvent<MemberRequest>} member-deactivate-request - Before it is asked whether to deactivate; cancelable.
 * @fires {CustomEvent<MemberOutcome>} member-deactivated - After a person was deactivated.
 * @fires {CustomEvent<MemberFailure>} member-deactivate-failed - When that failed.
 * @fires {CustomEvent<MemberRequest>} member-reactivate-request - Before a person is let in again; cancelable.
 * @fires {CustomEvent<MemberOutcome>} member-reactivated - After a person was let in again.
 * @fires {CustomEvent<MemberFailure>} member-reactivate-failed - When that failed.
 * @fires {CustomEvent<MemberRequest>} member-remove-request - Before it is asked whether to remove; cancelable.
 * @fires {CustomEvent<MemberOutcome>} member-removed - After a person was removed.
 * @fires {CustomEvent<MemberFailure>} member-remove-failed - When that failed.
 * @fires {CustomEvent<MemberRequest>} member-restore-request - Before a removed person is brought back; cancelable.
 * @fires {CustomEvent<MemberOutcome>} member-restored - After a person was brought back.
 * @fires {CustomEvent<MemberFailure>} member-restore-failed - When that failed.
 * @fires {CustomEvent<MemberRequest>} invitation-resend-request - Before an invitation is sent again; cancelable.
 * @fires {CustomEvent<MemberOutcome>} invitation-resent - After an invitation was sent again.
 * @fires {CustomEvent<MemberFailure>} invitation-resend-failed - When that failed.
 * @fires {CustomEvent<MemberRequest>} invitation-revoke-request - Before it is asked whether to withdraw an invitation; cancelable.
 * @fires {CustomEvent<MemberOutcome>} invitation-revoked - After an invitation was withdrawn.
 * @fires {CustomEvent<MemberFailure>} invitation-revoke-failed - When that failed.
 * @fires {CustomEvent<MemberRequest>} invitation-prefill-request - Somebody wants to invite this person under a new address.
 * @csspart list - The whole card.
 * @csspart header - Title and toolbar.
 * @csspart toolbar - Search, filters and sorting.
 * @csspart scroller - What scrolls the rows.
 * @csspart grid - Heads and rows.
 * @csspart row - One row.
 * @csspart cell - A cell of a column the page brought along.
 * @csspart placeholder - What stands in place of rows.
 * @csspart bulk-bar - What can be done with the chosen rows.
 * @csspart panel - The panel a person is opened in.
 * @csspart notice - What went wrong.
 * @cssprop [--rosterkit-team-list-max-block-size=min(44rem, 80vb)] - How high the rows get before they scroll.
 * @cssprop [--rosterkit-team-list-panel-inline-size=34rem] - How wide the panel is.
 */
export class TeamListElement extends LitElement {
  static override styles = [baseStyles, teamListStyles, rowStyles, cellStyles, cardStyles];

  /** Which of the policy's lists it shows, by id; everybody, in the first one's columns, when absent. */
  @property() view = '';

  /** Shows the people of one customer company only. */
  @property({ attribute: 'account-id' }) accountId = '';

  /** Lower rows, for long lists. */
  @property({ type: Boolean, reflect: true }) compact = false;

  /** Which columns, in which order: ids of the policy's, and the page's own; the policy's when absent. */
  @property({ attribute: false }) columns: readonly ColumnOption[] | undefined;

  /** What the page itself offers to do with a person, in the menu of each row. */
  @property({ attribute: false }) rowActions: readonly RowAction[] | undefined;

  readonly #team: TeamController = new TeamController(this, {
    onChange: () => this.#connect(),
    onMembers: (change) => this.#list.apply(change),
  });
  readonly #list = new MemberList(() => this.#onList());
  readonly #looks = new LookKeeper(this, this.#team);
  readonly #announcer = new AnnouncerController(this);
  readonly #filters = new LatePart<Part & { readonly filterBar: FilterBar }>(this, () => import('./filters.js'));
  readonly #hostPart = new LatePart<Part & { readonly hostColumns: typeof hostColumns }>(
    this,
    () => import('./host-columns.js'),
  );
  readonly #onePart = new LatePart(this, () => import('./one-person.js'));
  readonly #manyPart = new LatePart(this, () => import('./many-people.js'));
  readonly #grid: RowGrid = new RowGrid(this, {
    team: this.#team,
    list: this.#list,
    onOpen: (entry) => void this.#withOne((one) => one.open(entry)),
    onMenu: (button, entry) => void this.#withOne((one) => one.openMenu(button, entry)),
    onFix: (action, entry) => void this.#withOne((one) => void one.fix(action, entry)),
    onChoice: () => this.#onChoice(),
  });
  #one: OnePerson | undefined;
  #many: BulkDialog | undefined;
  #client: TeamClient | undefined;
  #said: MemberQuery | undefined;
  #mistake = '';
  #pause: ReturnType<typeof setTimeout> | undefined;
  #keptFocus: KeptFocus | undefined;
  #isPlain = false;

  /** Reads the list again from its first page. */
  async reload(): Promise<void> {
    await this.#list.load();
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.#filters.load().catch(() => {}); // without filters a list is still a list
    import('../shared/kept-focus.js')
      .then((part) => (this.#keptFocus ??= new part.KeptFocus(this, KEYBOARD_PLACES)))
      .catch(() => {});
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#list.stop();
    clearTimeout(this.#pause);
    this.#client = undefined;
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('columns') && this.columns) void this.#fetchHost();
    if (changed.has('view') || changed.has('accountId')) this.#setQuery({});
    const many = this.#manyPart.now;
    if (many) this.#many ??= new many.BulkDialog(this, this.#team, this.#list, () => this.#onChoice());
  }

  protected override firstUpdated(): void {
    // Safari has no idle callbacks
    (globalThis.requestIdleCallback ?? setTimeout)(this.#prepare);
  }

  protected override updated(): void {
    queueMicrotask(() => this.#grid.readAhead());
  }

  protected override render(): TemplateResult {
    const { client, localization, m } = this.#team;
    const { label } = listView(client?.system, this.view);
    const title = localization.text(label) || this.#team.word('team', m.teamList.title);
    const content = listContent({
      team: this.#team,
      list: this.#list,
      grid: this.#grid,
      failures: this.#many?.failures,
      bar: this.#many?.bar(() => this.#grid.chooseAll(false)) ?? nothing,
      look: this.#look,
      filterBar: this.#filters.now?.filterBar,
      title,
      fixed: this.#fixed,
      onQuery: (patch) => this.#setQuery(patch),
    });
    return html`<section
        class="list"
        part="list"
        aria-label=${title}
        @pointerenter=${this.#prepare}
        @focusin=${this.#prepare}
      >
        <header class="top" part="header">
          <slot name="heading"><h2>${title}</h2></slot>
          <div class="top__tools"><slot name="toolbar"></slot></div>
        </header>
        ${mistakeNotice(this.#team, this.#mistake, () => this.#complain(''))} ${content}
        <div class="foot muted">
          <span role="status">${this.#announcer.text}</span
          >${this.#announcer.text ? nothing : countText(this.#team, this.#list)}
        </div>
      </section>
      ${this.#one?.render()} ${this.#many?.render()}`;
  }

  /** What the page fixes: whom the view and the company leave in the list. */
  get #fixed(): Partial<MemberQuery> {
    const { accountId } = this;
    return { kinds: this.#looks.kinds(this.view), ...(accountId ? { accountId } : {}) };
  }

  /** Where that fails, the policy's columns are better than none. */
  async #fetchHost(): Promise<void> {
    this.#isPlain = !(await this.#part(this.#hostPart));
    this.requestUpdate();
  }

  get #look(): ListLook | undefined {
    const { rowActions } = this;
    const columns = this.#isPlain ? undefined : this.columns;
    const make = this.#hostPart.now?.hostColumns;
    return this.#looks.for(this.view, { columns, hasActions: Boolean(rowActions?.length), hostColumns: make });
  }

  #setQuery(patch: Partial<MemberQuery>): void {
    this.#list.setQuery({ ...patch, ...this.#fixed });
    this.#grid.toTop();
  }

  #connect(): void {
    const { client, state } = this.#team;
    if (client === this.#client) return;
    if (state.status !== 'ready') {
      if (this.#client) this.#list.use(undefined); // another backend: nothing of the old team stays
      this.#client = undefined;
      return;
    }
    this.#client = client;
    this.#list.use(this.#team.can('member.list').allowed ? client : undefined, this.#fixed);
  }

  /** Says how many a search or filter found. */
  #onList(): void {
    const { status, query } = this.#list;
    if (status === 'ready' && query !== this.#said) {
      if (this.#said) this.#sayFound();
      this.#said = query;
      this.#prepare();
    }
    this.requestUpdate();
  }

  /** Once, however many letters have been typed. */
  #sayFound(): void {
    const { m, localization } = this.#team;
    clearTimeout(this.#pause);
    this.#pause = setTimeout(
      () => this.#announcer.say(m.teamList.found({ count: this.#list.total }, localization.f)),
      TYPING_PAUSE_MS,
    );
  }

  #onChoice(): void {
    const { selection, chosen } = this.#list;
    if (chosen === 0) this.#many?.forget();
    void this.#withMany((many) => this.#announcer.say(chosen > 0 ? many.chosenText : ''));
    emit(this, 'selection-changed', { count: chosen, isAll: selection.isAll, memberIds: selection.explicit });
    this.requestUpdate();
  }

  async #withOne(use: (one: OnePerson) => void): Promise<void> {
    const part = await this.#part(this.#onePart);
    if (!part) return;
    this.#one ??= new part.OnePerson(this, {
      team: this.#team,
      announcer: this.#announcer,
      rowActions: () => this.rowActions ?? [],
      onFailure: (sentence) => this.#complain(sentence),
      onClosed: () => this.#grid.focus.focus(),
    });
    use(this.#one);
  }

  async #withMany(use: (many: BulkDialog) => void): Promise<void> {
    if (!(await this.#part(this.#manyPart))) return;
    await this.updateComplete; // which makes it
    if (this.#many) use(this.#many);
  }

  /** Somebody comes near: what a click may need is fetched before it. */
  readonly #prepare = (): void => {
    this.#onePart.load().catch(() => {}); // the click itself asks again, and says so
    if (this.#look?.canChoose) this.#manyPart.load().catch(() => {});
  };

  /** What cannot be fetched is said; the next attempt asks again. */
  async #part<P extends Part>(late: LatePart<P>): Promise<P | undefined> {
    try {
      return late.now ?? (await late.load());
    } catch {
      this.#complain(this.#team.failure({ code: 'network' }));
      return undefined;
    }
  }

  #complain(sentence: string): void {
    this.#mistake = sentence;
    this.requestUpdate();
  }
}
