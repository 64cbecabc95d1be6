import { html, type LitElement, type ReactiveController, type TemplateResult } from 'lit';
import type { MemberList, TeamController } from '../../client/index.js';
import type { MemberEntry, MemberQuery } from '../../domain/rules.js';
import { gridTemplate } from './columns.js';
import { heads } from './heads.js';
import type { MemberAction } from '../member-detail/member-actions.js';
import { RowChoice } from './row-choice.js';
import type { RowModels } from './row-model.js';
import { rowSlot, type RowsView } from './row.js';
import { RowFocus } from './row-focus.js';
import { RowWindow } from './row-window.js';
import { isSelectingText } from './selected-text.js';

/** Rows shown as skeletons while the first page, or the next one, is on its way. */
const FIRST_SKELETONS = 8;
const NEXT_SKELETONS = 3;
/** The next page is asked for when this few rows are left below the view. */
const AHEAD = 120;

export interface RowGridParts {
  readonly team: TeamController;
  readonly list: MemberList;
  readonly onOpen: (entry: MemberEntry) => void;
  readonly onMenu: (button: HTMLElement, entry: MemberEntry) => void;
  /** What helps with a row is asked for. */
  readonly onFix: (action: MemberAction, entry: MemberEntry) => void;
  /** Other rows are chosen. */
  readonly onChoice: () => void;
}

export interface GridView extends Pick<RowsView, 'columns' | 'canChoose' | 'canOpen' | 'hasMenu' | 'failureOf'> {
  /** Absent while nothing is known. */
  readonly models?: RowModels;
  readonly roles?: ReadonlyMap<string, string>;
  readonly onSort: (sort: MemberQuery['sort']) => void;
}

/** The rows: a grid with a sticky head, drawn through a window of recycled slots. */
export class RowGrid implements ReactiveController {
  readonly focus: RowFocus;
  readonly window: RowWindow;
  readonly #parts: RowGridParts;
  readonly #host: LitElement;
  readonly #choice: RowChoice;
  #view: GridView | undefined;

  constructor(host: LitElement, parts: RowGridParts) {
    this.#host = host;
    this.#parts = parts;
    host.addController(this);
    const { list } = parts;
    this.#choice = new RowChoice(list, parts.onChoice);
    this.window = new RowWindow(host, { count: () => this.#count, pinned: () => this.focus.pinned });
    this.focus = new RowFocus(host, {
      window: this.window,
      count: () => list.length,
      idAt: (row) => list.idAt(row),
      indexOf: (id) => list.indexOf(id),
      readOn: () => {
        void list.loadMore();
        return list.hasMore && list.status !== 'failed';
      },
      open: (row) => this.#withEntry(row, parts.onOpen),
      toggle: this.#choice.toggle,
      openMenu: (row) => this.#openMenu(row),
    });
  }

  /** Another query: from its first row. */
  toTop(): void {
    this.focus.reset();
    this.window.toTop();
  }

  /** Styles from code: a strict CSP forbids them in markup. */
  hostUpdated(): void {
    const grid = this.#host.renderRoot.querySelector<HTMLElement>('.grid');
    const view = this.#view;
    if (!grid || !view) return;
    const { columns, canChoose, hasMenu, roles = new Map<string, string>() } = view;
    grid.style.setProperty('--_columns', gridTemplate(columns, canChoose, hasMenu, roles.values()));
    grid.style.setProperty('--_print-columns', gridTemplate(columns, false, false, roles.values()));
  }

  /** Asks for the next page in time. */
  readAhead(): void {
    const { list } = this.#parts;
    if (list.hasMore && this.window.last > list.length - AHEAD) void list.loadMore();
  }

  chooseAll(isChosen: boolean): void {
    this.#choice.all(isChosen);
  }

  render(view: GridView, label: string): TemplateResult {
    const { team, list } = this.#parts;
    const { m } = team;
    const { models } = view;
    this.#view = view;
    const { chosen, total, query } = list;
    const isLoading = list.status === 'loading' || list.status === 'idle';
    const filled = new Set(Array.from(this.#host.children, ({ slot }) => slot));
    const rows: RowsView = {
      ...view,
      m,
      ownerWord: team.word('owner', m.common.owner),
      activeRow: this.focus.row,
      isChosen: (id) => list.selection.has(id),
      isPending: (id) => team.client?.isPending(id) ?? false,
      hasExtra: (id) => filled.has(`row-${id}`),
    };
    return html`<p class="visually-hidden" id="keys">${m.teamList.keys}</p>
      <div class="scroller" part="scroller" @scroll=${this.#onScroll}>
        <div
          class="grid ${models ? '' : 'grid--unknown'}"
          role="grid"
          part="grid"
          aria-label=${label}
          aria-describedby="keys"
          aria-rowcount=${list.hasMore && total === list.length ? -1 : total + 1}
          aria-multiselectable=${view.canChoose ? 'true' : 'false'}
          aria-busy=${isLoading ? 'true' : 'false'}
        >
          ${heads({
            ...view,
            m,
            sort: query.sort,
            chosen: chosen === 0 ? 'none' : chosen === total ? 'all' : 'some',
            onChooseAll: (isChosen) => this.chooseAll(isChosen),
          })}
          <div
            class="body"
            role="rowgroup"
            @keydown=${this.focus.onKeydown}
            @focusin=${this.focus.onFocusin}
            @focusout=${this.focus.onFocusout}
            @click=${this.#onClick}
          >
            ${this.window.slots.map((row, slot) => {
              const entry = row < 0 ? undefined : list.entryAt(row);
              return rowSlot(rows, slot, row, entry && models?.of(entry));
            })}
          </div>
        </div>
      </div>`;
  }

  get #count(): number {
    const { list } = this.#parts;
    if (list.length === 0 && (list.status === 'loading' || list.status === 'idle')) return FIRST_SKELETONS;
    const rest = list.total > list.length ? list.total - list.length : NEXT_SKELETONS;
    return list.length + (list.hasMore ? Math.min(NEXT_SKELETONS, rest) : 0);
  }

  readonly #onScroll = (): void => {
    this.window.look();
    this.readAhead();
  };

  readonly #onClick = (event: MouseEvent): void => {
    const target = event.target as HTMLElement;
    const element = target.closest('.row');
    const row = Number(element?.getAttribute('aria-rowindex')) - 2;
    if (!element || row < 0) return;
    if (target.closest('.cell--host :is(a,button,input,select,textarea,label,summary)')) return; // the page's own
    if (target instanceof HTMLInputElement) this.#choice.toggle(row, event.shiftKey);
    else if (target.closest('.menu-button')) this.#openMenu(row);
    else if (target.closest('.fix')) this.#withEntry(row, (entry) => this.#fix(entry));
    else if (target.closest('.cell--check')) this.#choice.toggle(row, event.shiftKey);
    else if (!isSelectingText(element)) this.#withEntry(row, this.#parts.onOpen);
  };

  #openMenu(row: number): void {
    const button = this.window.elementOf(row)?.querySelector<HTMLElement>('.menu-button');
    if (button) this.#withEntry(row, (entry) => this.#parts.onMenu(button, entry));
  }

  #fix(entry: MemberEntry): void {
    const fix = this.#view?.models?.of(entry).fix;
    if (fix) this.#parts.onFix(fix.action, entry);
  }

  #withEntry(row: number, use: (entry: MemberEntry) => void): void {
    const entry = this.#parts.list.entryAt(row);
    if (entry) use(entry);
  }
}
