import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import type { Capabilities } from '../../backend/index.js';
import type { TeamController } from '../../client/index.js';
import type { MemberQuery, Scope } from '../../domain/rules.js';
import { icon } from '../shared/icons.js';
import type { Column } from './columns.js';

export interface ToolbarView {
  readonly team: TeamController;
  readonly capabilities: Capabilities;
  readonly query: Partial<MemberQuery>;
  readonly columns: readonly Column[];
  /** Which filters the policy's view names; all when absent. */
  readonly filters: readonly string[] | undefined;
  readonly roles: ReadonlyMap<string, string>;
  /** Absent until the backend has named them: the filter has its place before. */
  readonly scopes: readonly Scope[] | undefined;
  /** The one kind of person in the list, if there is one. */
  readonly kind: string;
  /** The kinds of people in the list; all when absent. */
  readonly kinds: readonly string[] | undefined;
  readonly onQuery: (patch: Partial<MemberQuery>) => void;
}

/** Draws the filters, once they are here; see `filters.ts`. */
export type FilterBar = (view: ToolbarView) => TemplateResult | typeof nothing;

/** A filter that is on; sorting and paging are none. */
export function hasFilters({ search, roles, status, scopes, accountId }: Partial<MemberQuery>): boolean {
  return [search, roles, status, scopes, accountId].some((part) => part !== undefined);
}

const NO_FILTERS = { search: '', roles: [], status: [], scopes: [], accountId: '' };

/** Takes every filter away. What was pressed is gone then, so the keyboard goes to the search. */
export function clearing(onQuery: ToolbarView['onQuery']): (event: Event) => void {
  return ({ currentTarget }) => {
    const root = (currentTarget as Element).getRootNode() as ShadowRoot;
    onQuery(NO_FILTERS);
    root.querySelector<HTMLElement>('.toolbar input, .toolbar select')?.focus();
  };
}

/** Search, and beside it the filters. */
export function toolbar(view: ToolbarView, filters: FilterBar | undefined): TemplateResult {
  const { team, capabilities, query, onQuery } = view;
  const { m } = team;
  return html`<div class="toolbar" role="search" part="toolbar">
    ${
      capabilities.members.search === 'none'
        ? nothing
        : html`<span class="search">
            ${icon('search')}
            <input
              class="input"
              type="search"
              aria-label=${m.teamList.searchLabel}
              title=${m.teamList.searchLabel}
              placeholder=${m.common.search}
              autocomplete="off"
              maxlength="200"
              .value=${live(query.search ?? '')}
              @input=${(event: Event) => onQuery({ search: (event.target as HTMLInputElement).value })}
            />
          </span>`
    }
    ${filters?.(view)}
    ${
      hasFilters(query)
        ? html`<button class="button button--quiet" type="button" @click=${clearing(onQuery)}>
            ${m.teamList.clearFilters}
          </button>`
        : nothing
    }
  </div>`;
}
