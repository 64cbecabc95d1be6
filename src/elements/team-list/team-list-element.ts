import { html, LitElement, type PropertyValues, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { MemberList, TeamController, type Ready, type TeamClient } from '../../client/index.js';
import type { MemberEntry, MemberQuery, Scope } from '../../domain/rules.js';
import { baseStyles } from '../../styles/index.js';
import { ActionRunner } from '../member-detail/action-runner.js';
import { OffersController } from '../role-picker/offers-controller.js';
import { AnnouncerController } from '../shared/announcer.js';
import { ConfirmController, confirmDialog } from '../shared/confirm-dialog.js';
import { emit } from '../shared/emit.js';
import { failureNotice } from '../shared/failure-notice.js';
import { menuPopover } from '../shared/menu.js';
import { bulkBar, chosenText } from './bulk-bar.js';
import { BulkDialog } from './bulk-dialog.js';
import { BulkRun } from './bulk-run.js';
import { listView } from './columns.js';
import { DetailPanel } from './detail-panel.js';
import { LookKeeper, type ListLook } from './list-look.js';
import { RowGrid, type GridView } from './row-grid.js';
import { RowMenu } from './row-menu.js';
import { rowStyles } from './row.styles.js';
import { deniedState, emptyState, mistakeNotice, noMatchState } from './states.js';
import { teamListStyles } from './team-list.styles.js';
import { hasFilters, NO_FILTERS, toolbar } from './toolbar.js';

/**
 * The people of a team: searched, filtered, sorted, opened, and changed one by one or many at once. Draws any number
 * of people with a few recycled rows. The rows are a grid that one Tab reaches: arrows, Page Up, Page Down, Home and
 * End move, Enter opens, Space chooses (with Shift, a range), Shift+F10 shows what can be done.
 *
 * @tag team-list
 */
export class TeamListElement extends LitElement {
  static override styles = [baseStyles, teamListStyles, rowStyles];

  /** Which of the policy's lists it shows, by id; everybody, in the first one's columns, when absent. */
  @property() view = '';

  /** Shows the people of one customer company only. */
  @property({ attribute: 'account-id' }) accountId = '';

  /** Lower rows, for long lists. */
  @property({ type: Boolean, reflect: true }) compact = false;

  @state() private mistake = '';
  @state() private scopes: readonly Scope[] = [];

  readonly #team: TeamController = new TeamController(this, {
    onChange: () => this.#connect(),
    onMembers: (change) => this.#list.apply(change),
  });
  readonly #list = new MemberList(() => this.#onList());
  readonly #looks = new LookKeeper(this.#team);
  readonly #offers = new OffersController(this, this.#team);
  readonly #announcer = new AnnouncerController(this);
  readonly #confirm = new ConfirmController(this);
  readonly #panel = new DetailPanel(this, this.#team, () => this.#grid.focus.focus());
  readonly #bulk = new BulkRun(this, this.#team, this.#list);
  readonly #bulkDialog = new BulkDialog(this, this.#team, this.#bulk);
  readonly #actions = new ActionRunner(this, {
    team: this.#team,
    confirm: this.#confirm,
    announcer: this.#announcer,
    onFailure: (sentence) => (this.mistake = sentence),
    fallbackFocus: () => this.renderRoot.querySelector<HTMLElement>('.row[tabindex="0"]'),
  });
  readonly #menu: RowMenu = new RowMenu(
    this,
    this.#team,
    (entry) => this.#open(entry),
    (action, entry) => {
      this.mistake = '';
      void this.#actions.run(action, entry);
    },
  );
  readonly #grid: RowGrid = new RowGrid(this, {
    team: this.#team,
    list: this.#list,
    onOpen: (entry) => this.#open(entry),
    onMenu: (button, entry) => this.#menu.openFor(button, entry),
    onChoice: () => this.#onChoice(),
  });
  #client: TeamClient | undefined;
  #said: MemberQuery | undefined;

  /** Reads the list again from its first page. */
  async reload(): Promise<void> {
    await this.#list.load();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#list.stop();
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('view') || changed.has('accountId')) this.#setQuery({});
    if (this.#team.state.status === 'ready' && !this.#team.client?.policy) this.#offers.ask({});
  }

  protected override updated(): void {
    this.#grid.readAhead();
  }

  protected override render(): TemplateResult {
    const title = this.#team.word('team', this.#team.m.teamList.title);
    return html`<section class="list" part="list" aria-label=${title}>
        <header class="top" part="header">
          <slot name="heading"><h2>${title}</h2></slot>
          <div class="top__tools"><slot name="toolbar"></slot></div>
        </header>
        ${this.#content(title)}
      </section>
      ${confirmDialog(this.#confirm)} ${menuPopover(this.#menu)} ${this.#bulkDialog.render()} ${this.#panel.render()}`;
  }

  #content(title: string): TemplateResult {
    const { state, m } = this.#team;
    const { failure } = this.#list;
    if (state.status === 'failed') {
      return failureNotice(this.#team, state.failure, () => void this.#team.client?.connect());
    }
    if (state.status === 'loading') {
      const columns = [{ id: 'name', label: m.common.name }];
      return this.#rows({ columns, canChoose: false, canOpen: false, hasMenu: false }, title);
    }
    const decision = this.#team.can('member.list');
    if (!decision.allowed) return deniedState(this.#team, this.#team.reason(decision));
    if (failure?.code === 'forbidden') return deniedState(this.#team, this.#team.failure(failure));
    const look = this.#looks.for(state, this.view, this.scopes, this.#offers.offers);
    return html`${this.#toolbar(state, look)}
    ${failure ? failureNotice(this.#team, failure, () => void this.#list.retry()) : ''}
    ${mistakeNotice(this.#team, this.mistake, () => (this.mistake = ''))} ${this.#people(look, title)} ${this.#footer()}
    ${
      look.canChoose
        ? bulkBar(
            this.#team,
            this.#list,
            (action) => void this.#bulk.start(action),
            () => this.#grid.chooseAll(false),
          )
        : ''
    }`;
  }

  #toolbar({ capabilities }: Ready, look: ListLook): TemplateResult {
    return toolbar({
      team: this.#team,
      capabilities,
      query: { ...this.#list.query, ...(this.accountId ? { accountId: undefined } : {}) },
      columns: look.columns,
      filters: look.view.filters?.filter((filter) => filter !== 'account' || !this.accountId),
      roles: look.offeredRoles,
      scopes: this.scopes,
      kind: look.view.kinds?.[0] ?? '',
      onQuery: (patch) => this.#setQuery(patch),
    });
  }

  #people(look: ListLook, title: string): TemplateResult {
    const { status, length, query } = this.#list;
    if (length > 0 || status === 'loading' || status === 'idle') return this.#rows(look, title);
    if (status === 'failed') return html``;
    const { accountId, ...rest } = query;
    const isFiltered = hasFilters(this.accountId ? rest : { ...rest, accountId });
    return isFiltered ? noMatchState(this.#team, () => this.#setQuery(NO_FILTERS)) : emptyState(this.#team);
  }

  #rows(look: Omit<GridView, 'failureOf' | 'onSort'>, title: string): TemplateResult {
    const failureOf = (id: string): string => {
      const failure = this.#bulk.failures.get(id);
      return failure ? this.#team.failure(failure) : '';
    };
    return this.#grid.render({ ...look, failureOf, onSort: (sort) => this.#setQuery({ sort }) }, title);
  }

  #footer(): TemplateResult {
    const { m, localization } = this.#team;
    const { total, hasMore, length, status } = this.#list;
    const count =
      status === 'loading' || (hasMore && total === length) ? '' : m.teamList.people({ count: total }, localization.f);
    return html`<div class="foot muted" role="status">${this.#announcer.text || count}</div>`;
  }

  /** What the page fixes: whom the view and the company leave in the list. */
  get #fixed(): Partial<MemberQuery> {
    const { kinds } = listView(this.#team.client?.policy, this.view);
    return { kinds: kinds && [...kinds], ...(this.accountId ? { accountId: this.accountId } : {}) };
  }

  #setQuery(patch: Partial<MemberQuery>): void {
    this.#list.setQuery({ ...patch, ...this.#fixed });
    this.#grid.toTop();
  }

  #connect(): void {
    const { client, state } = this.#team;
    if (state.status !== 'ready' || client === this.#client) return;
    this.#client = client;
    if (!client || !this.#team.can('member.list').allowed) return this.#list.use(undefined);
    this.#list.use(client, this.#fixed);
    if (client.policy?.scopeTypes.length !== 0) void this.#loadScopes(client);
  }

  /** Without names of stores a list is still a list. */
  async #loadScopes(client: TeamClient): Promise<void> {
    const scopes = await client.listScopes().catch(() => []);
    if (client === this.#client) this.scopes = scopes;
  }

  /** Says how many a search or filter found. */
  #onList(): void {
    const { status, query, total } = this.#list;
    const { m, localization } = this.#team;
    if (status === 'ready' && query !== this.#said) {
      if (this.#said) this.#announcer.say(m.teamList.found({ count: total }, localization.f));
      this.#said = query;
    }
    this.requestUpdate();
  }

  #onChoice(): void {
    const { selection, chosen } = this.#list;
    this.#announcer.say(chosen > 0 ? chosenText(this.#team, this.#list) : '');
    emit(this, 'selection-changed', { count: chosen, isAll: selection.isAll, memberIds: selection.explicit });
    this.requestUpdate();
  }

  #open(entry: MemberEntry): void {
    const decision = this.#team.can('member.view', { entry });
    if (decision.allowed) this.#panel.open(entry);
    else this.#announcer.say(this.#team.reason(decision));
  }
}
