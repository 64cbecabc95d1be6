import { html, nothing, type TemplateResult } from 'lit';
import type { MemberList, TeamController } from '../../client/index.js';
import type { Failure, MemberQuery } from '../../domain/rules.js';
import type { InviteUserElement } from '../invite-user/invite-user-element.js';
import { failureNotice } from '../shared/failure-notice.js';
import type * as aroundRows from './around-rows.js';
import type { ListLook } from './list-look.js';
import { peopleCount } from './people-count.js';
import type { RowGrid } from './row-grid.js';
import { clearing, hasFilters, toolbar } from './toolbar.js';

export interface ContentView {
  readonly team: TeamController;
  readonly list: MemberList;
  readonly grid: RowGrid;
  /** Why the last change of many did not happen, by person. */
  readonly failures: ReadonlyMap<string, Failure> | undefined;
  /** What can be done with those who are chosen. */
  readonly bar: TemplateResult | typeof nothing;
  /** Absent until it is known who is signed in. */
  readonly look: ListLook | undefined;
  /** Absent until it is here. */
  readonly around: typeof aroundRows | undefined;
  readonly title: string;
  /** What the page itself has fixed is no filter to be seen or cleared. */
  readonly fixed: Partial<MemberQuery>;
  readonly onQuery: (patch: Partial<MemberQuery>) => void;
  /** The page's form for inviting, where it stands in the list. */
  readonly form: Pick<InviteUserElement, 'open'> | null;
}

/** Columns of the skeletons while nothing is known, so that rows have their shape at once; most lists look so. */
const SKELETON = ['name', 'role', 'status'] as const;

/** One of loading, failed, denied, empty, nothing found, and rows. */
export function listContent(view: ContentView): TemplateResult | typeof nothing {
  const { team, list, grid, look, title } = view;
  const { state } = team;
  if (state.status === 'failed') return failed(view, state.failure, () => void team.client?.connect());
  if (state.status === 'loading' || !look) {
    const columns = SKELETON.map((id) => ({ id, label: team.m.common[id] }));
    const nobody = { columns, canChoose: true, canOpen: false, hasMenu: true };
    return html`<div class="toolbar">
        <span class="search"><span class="skeleton skeleton--field"></span></span>
      </div>
      <div class="people">
        ${grid.render({ ...nobody, failureOf: () => '', onSort: () => {} }, title)}
        <div class="dock"></div>
      </div>`;
  }
  const { failure } = list;
  const decision = team.can('member.list');
  if (!decision.allowed) return denied(view, team.reason(decision));
  if (failure?.code === 'forbidden') return denied(view, team.failure(failure));
  const filters = look.filters?.filter((filter) => filter !== 'account' || view.fixed.accountId === undefined);
  const shown = { ...view, ...look, filters, capabilities: state.capabilities, query: shownQuery(view) };
  return html`${toolbar(shown, view.around?.filterBar)}
    ${failure && list.length > 0 ? failureNotice(team, failure, () => void list.retry()) : nothing}
    <div class="people">${people(view, look)} ${look.canChoose ? dock(view) : nothing}</div>`;
}

/** Keeps the bar's place while rows are on their way; who was chosen before a search still is. */
function dock({ list, bar }: ContentView): TemplateResult | typeof nothing {
  if (list.length === 0 && list.status !== 'loading') return nothing;
  return html`<div class="dock">${list.length > 0 || list.chosen > 0 ? bar : nothing}</div>`;
}

/** How many people there are, once it is known. */
export function countText(team: TeamController, { total, hasMore, length, status, query }: MemberList): string {
  const isKnown = length > 0 && status !== 'loading' && !(hasMore && total === length);
  return isKnown ? peopleCount(team, total, query.kinds) : '';
}

function people(view: ContentView, look: ListLook): TemplateResult | typeof nothing {
  const { team, list, grid, around, failures, title, onQuery, form } = view;
  const onInvite = form ? (): void => form.open() : undefined;
  const { failure, status } = list;
  if (list.length > 0 || status === 'loading' || status === 'idle') {
    const failureOf = (id: string): string => {
      const why = failures?.get(id);
      return why ? team.failure(why) : '';
    };
    const rows = grid.render({ ...look, failureOf, onSort: (sort) => onQuery({ sort }) }, title);
    const isAlone = list.total === 1 && status === 'ready' && !hasFilters(shownQuery(view));
    return html`${rows} ${isAlone ? around?.aloneHint(team, onInvite) : nothing}`;
  }
  if (failure) return failed(view, failure, () => void list.retry());
  if (!around) return nothing;
  return hasFilters(shownQuery(view))
    ? around.noMatchState(team, clearing(onQuery))
    : html`<slot name="empty">${around.emptyState(team, onInvite)}</slot>`;
}

/** Where even the words for it cannot be fetched, the short form has to do. */
function failed({ team, around }: ContentView, failure: Failure, retry: () => void): TemplateResult {
  return (around?.failedState ?? failureNotice)(team, failure, retry);
}

function denied({ team, around }: ContentView, reason: string): TemplateResult {
  return around?.deniedState(team, reason) ?? html`<p class="foot">${reason}</p>`;
}

function shownQuery({ list, fixed }: ContentView): Partial<MemberQuery> {
  const { accountId, ...query } = list.query;
  return fixed.accountId === undefined && accountId !== undefined ? { ...query, accountId } : query;
}
