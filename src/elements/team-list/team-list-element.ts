import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { TeamController } from '../../client/index.js';
import { baseStyles } from '../../styles/index.js';
import type { InviteUserElement } from '../invite-user/invite-user-element.js';
import { AnnouncerController } from '../shared/announcer.js';
import { emit } from '../shared/emit.js';
import { tagName } from '../shared/tags.js';
import { cellStyles } from './cell.styles.js';
import { listView } from './columns.js';
import type { RowAction } from './host-actions.js';
import type { ColumnOption } from './host-columns.js';
import { countText, listContent } from './list-content.js';
import { LookKeeper, type ListLook } from './list-look.js';
import { ListParts } from './list-parts.js';
import { ListSource } from './list-source.js';
import { RowGrid } from './row-grid.js';
import { rowStyles } from './row.styles.js';
import { teamListStyles } from './team-list.styles.js';

/**
 * The people of a team: searched, filtered, sorted, opened, and changed one by one or many at once. Draws any number
 * of people with a few recycled rows. The rows are a grid that one Tab reaches: arrows, Page Up, Page Down, Home and
 * End move, Enter opens, Space chooses (with Shift, a range), Shift+F10 shows what can be done.
 *
 * @tag team-list
 * @summary The people of a team, any number of them.
 * @slot heading - The title; the system's own word for a team unless given.
 * @slot toolbar - At the end of the title's line, e.g. `<invite-user>`.
 * @slot empty - In place of the words for a list with nobody in it.
 * @slot footer - Below the rows.
 * @slot row-ID - Beside the name of the person with this id, e.g. `row-m17`.
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
 * @csspart name - The name of a person, the way to open them.
 * @csspart menu-button - What opens the menu of a row.
 * @csspart head - The heads of the columns.
 * @csspart footer - How many there are, and what was found.
 * @csspart cell - A cell of a column the page brought along.
 * @csspart placeholder - What stands in place of rows.
 * @csspart bulk-bar - What can be done with the chosen rows.
 * @csspart panel - The panel a person is opened in.
 * @csspart notice - What went wrong.
 * @csspart avatar - Picture or initials.
 * @csspart menu - What can be done with a person.
 * @csspart question - The dialog that asks before something happens.
 * @csspart member-detail__header - Picture, name and state in the panel.
 * @csspart member-detail__name - The name in the panel.
 * @csspart member-detail__actions - What can be done in the panel besides editing.
 * @csspart member-detail__footer - Save and cancel in the panel.
 * @csspart role-picker__label - The name of the choice of roles.
 * @csspart role-picker__list - The list of roles.
 * @csspart role-picker__role - One role in the list.
 * @csspart role-picker__details - What the role in question can and cannot do.
 * @csspart role-picker__note - Why nothing can be chosen there, or what is missing.
 * @csspart scope-picker__label - The name of the choice of stores.
 * @csspart scope-picker__all - All stores, as a choice or as text.
 * @csspart scope-picker__mode - One of the two choices, all or some.
 * @csspart scope-picker__list - The list of stores.
 * @csspart scope-picker__scope - One store in the list.
 * @csspart scope-picker__note - What is wrong with the stores, or missing.
 * @cssprop [--rosterkit-team-list-max-block-size=min(44rem, 80vb)] - How high the rows get before they scroll.
 * @cssprop [--rosterkit-team-list-panel-inline-size=34rem] - How wide the panel is.
 */
export class TeamListElement extends LitElement {
  static override styles = [baseStyles, teamListStyles, rowStyles, cellStyles];

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
    onChange: () => this.#source.connect(),
    onMembers: (change) => this.#source.list.apply(change),
  });
  readonly #looks = new LookKeeper(this, this.#team);
  readonly #announcer = new AnnouncerController(this);
  readonly #source: ListSource = new ListSource({
    team: () => this.#team,
    looks: () => this.#looks,
    grid: () => this.#grid,
    announcer: this.#announcer,
    page: () => this,
    onChange: () => this.requestUpdate(),
  });
  readonly #parts: ListParts = new ListParts(this, {
    team: this.#team,
    list: this.#source.list,
    announcer: this.#announcer,
    grid: () => this.#grid,
    rowActions: () => this.rowActions ?? [],
    onChoice: () => this.#onChoice(),
  });
  readonly #grid: RowGrid = new RowGrid(this, {
    team: this.#team,
    list: this.#source.list,
    onOpen: (entry) => void this.#parts.withOne((one) => one.open(entry)),
    onMenu: (button, entry) => void this.#parts.withOne((one) => one.openMenu(button, entry)),
    onFix: (action, entry) => void this.#parts.withOne((one) => void one.fix(action, entry)),
    onChoice: () => this.#onChoice(),
  });
  #isPlain = false;
  readonly #content = new MutationObserver(() => this.requestUpdate());

  /** Reads the list again from its first page. */
  async reload(): Promise<void> {
    await this.#source.list.load();
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.#content.observe(this, { childList: true, subtree: true, attributeFilter: ['slot'] });
    this.#parts.fetchAround();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#content.disconnect();
    this.#source.disconnect();
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('columns') && this.columns) void this.#fetchHost();
    if (changed.has('view') || changed.has('accountId')) this.#source.begin();
  }

  protected override firstUpdated(): void {
    // Safari has no idle callbacks
    (globalThis.requestIdleCallback ?? setTimeout)(this.#prepare);
  }

  protected override updated(): void {
    if (this.#source.list.status === 'ready') this.#prepare();
    queueMicrotask(() => this.#grid.readAhead());
  }

  protected override render(): TemplateResult {
    const { client, localization, m, state } = this.#team;
    const { label } = listView(client?.system, this.view);
    const title = localization.text(label) || this.#team.word('team', m.teamList.title);
    const { many, around } = this.#parts;
    const { list, fixed } = this.#source;
    const said = this.#announcer.text;
    const content = listContent({
      team: this.#team,
      list,
      grid: this.#grid,
      failures: many?.failures,
      bar: many?.bar(() => this.#chooseNobody()) ?? nothing,
      look: this.#look,
      around,
      title,
      fixed,
      onQuery: (patch) => this.#source.ask(patch),
      form: this.querySelector<InviteUserElement>(tagName('invite-user')),
    });
    return html`<section
        class="list"
        part="list"
        aria-label=${title}
        @pointerenter=${this.#prepare}
        @focusin=${this.#prepare}
      >
        <header class="top" part="header">
          <slot name="heading"
            >${state.status === 'loading' ? html`<span class="skeleton"></span>` : html`<h2>${title}</h2>`}</slot
          >
          <slot name="toolbar"></slot>
        </header>
        ${this.#parts.mistakes()} ${content}
        <div class="foot muted" part="footer">
          <span class=${list.chosen > 0 ? 'visually-hidden' : ''} role="status">${said}</span
          >${said && list.chosen === 0 ? nothing : countText(this.#team, list)}
        </div>
        <slot name="footer"></slot>
      </section>
      ${this.#parts.render()}`;
  }

  get #look(): ListLook | undefined {
    const { rowActions } = this;
    const columns = this.#isPlain ? undefined : this.columns;
    const { hostColumns } = this.#parts;
    return this.#looks.for(this.view, { columns, hasActions: Boolean(rowActions?.length), hostColumns });
  }

  /** Where that fails, the policy's columns are better than none. */
  async #fetchHost(): Promise<void> {
    this.#isPlain = !(await this.#parts.fetchHostColumns());
    this.requestUpdate();
  }

  #onChoice(): void {
    const { selection, chosen } = this.#source.list;
    if (chosen === 0) this.#parts.many?.forget();
    void this.#parts.withMany((many) => this.#announcer.say(chosen > 0 ? many.chosenText : ''));
    emit(this, 'selection-changed', { count: chosen, isAll: selection.isAll, memberIds: selection.explicit });
    this.requestUpdate();
  }

  /** What was pressed is gone then, so the keyboard goes to the rows. */
  #chooseNobody(): void {
    this.#grid.chooseAll(false);
    this.#grid.focus.focus();
  }

  readonly #prepare = (): void => this.#parts.prepare(this.#look?.canChoose);
}
