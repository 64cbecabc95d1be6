import { html, nothing, type TemplateResult } from 'lit';
import type { MemberList, TeamController } from '../../client/index.js';
import type { Failure, MemberQuery } from '../../domain/rules.js';
import { failureNotice } from '../shared/failure-notice.js';
import type { ListLook } from './list-look.js';
import type { RowGrid } from './row-grid.js';
import { deniedState, emptyState, inviteHint, noMatchState } from './states.js';
import { hasFilters, NO_FILTERS, toolbar, type FilterBar } from './toolbar.js';

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
  readonly filterBar: FilterBar | undefined;
  readonly title: string;
  /** What the page itself has fixed is no filter to be seen or cleared. */
  readonly fixed: Partial<MemberQuery>;
  readonly onQuery: (patch: Partial<MemberQuery>) => void;
}

/** One of loading, failed, denied, empty, nothing found, and rows. */
export function listContent(view: ContentView): TemplateResult {
  const { team, list, grid, look, title } = view;
  const { state } = team;
  if (state.status === 'failed') return failureNotice(team, state.failure, () => void team.client?.connect());
  if (state.status === 'loading' || !look) {
    const columns = [{ id: 'name', label: team.m.common.name }];
    const nobody = { columns, canChoose: false, canOpen: false, hasMenu: false };
    return grid.render({ ...nobody, failureOf: () => '', onSort: () => {} }, title);
  }
  const { failure } = list;
  const decision = team.can('member.list');
  if (!decision.allowed) return deniedState(team, team.reason(decision));
  if (failure?.code === 'forbidden') return deniedState(team, team.failure(failure));
  const filters = look.filters?.filter((filter) => filter !== 'account' || view.fixed.accountId === undefined);
  const shown = { ...view, ...look, filters, capabilities: state.capabilities, query: shownQuery(view) };
  return html`${toolbar(shown, view.filterBar)}
  ${failure ? failureNotice(team, failure, () => void list.retry()) : nothing} ${people(view, look)}
  ${look.canChoose ? view.bar : nothing}`;
}

/** How many people there are, once it is known. */
export function countText({ m, localization }: TeamController, { total, hasMore, length, status }: MemberList): string {
  const isKnown = length > 0 && status !== 'loading' && !(hasMore && total === length);
  return isKnown ? m.teamList.people({ count: total }, localization.f) : '';
}

function people(view: ContentView, look: ListLook): TemplateResult | typeof nothing {
  const { team, list, grid, failures, title, onQuery } = view;
  if (list.length > 0 || list.status === 'loading' || list.status === 'idle') {
    const failureOf = (id: string): string => {
      const failure = failures?.get(id);
      return failure ? team.failure(failure) : '';
    };
    const rows = grid.render({ ...look, failureOf, onSort: (sort) => onQuery({ sort }) }, title);
    const isAlone = list.total === 1 && list.status === 'ready' && !hasFilters(shownQuery(view));
    return html`${rows} ${isAlone ? inviteHint(team) : nothing}`;
  }
  if (list.status === 'failed') return nothing;
  return hasFilters(shownQuery(view)) ? noMatchState(team, () => onQuery(NO_FILTERS)) : emptyState(team);
}

function shownQuery({ list, fixed }: ContentView): Partial<MemberQuery> {
  const { accountId, ...query } = list.query;
  return fixed.accountId === undefined && accountId !== undefined ? { ...query, accountId } : query;
}
