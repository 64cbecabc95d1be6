import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import type { Capabilities } from '../../backend/index.js';
import type { TeamController } from '../../client/index.js';
import { SHOWN_STATUSES, type MemberQuery, type Scope, type ShownStatus, type SortKey } from '../../domain/rules.js';
import { icon } from '../shared/icons.js';
import { wordFor } from '../member-detail/member-words.js';
import type { Column } from './columns.js';

export interface ToolbarView {
  readonly team: TeamController;
  readonly capabilities: Capabilities;
  readonly query: Partial<MemberQuery>;
  readonly columns: readonly Column[];
  /** Which filters the policy's view names; all when absent. */
  readonly filters: readonly string[] | undefined;
  readonly roles: ReadonlyMap<string, string>;
  readonly scopes: readonly Scope[];
  /** The one kind of person in the list, if there is one. */
  readonly kind: string;
  readonly onQuery: (patch: Partial<MemberQuery>) => void;
}

/** A filter that is on; sorting and paging are none. */
export function hasFilters({ search, roles, status, scopes, accountId }: Partial<MemberQuery>): boolean {
  return [search, roles, status, scopes, accountId].some((part) => part !== undefined);
}

export const NO_FILTERS = { search: '', roles: [], status: [], scopes: [], accountId: '' };

/** Search, filters, and on narrow screens the sorting that wide ones have in the column heads. */
export function toolbar(view: ToolbarView): TemplateResult {
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
              placeholder=${m.teamList.searchLabel}
              autocomplete="off"
              maxlength="200"
              .value=${live(query.search ?? '')}
              @input=${(event: Event) => onQuery({ search: valueOf(event) })}
            />
          </span>`
    }
    ${roleFilter(view)} ${scopeFilter(view)} ${statusFilter(view)} ${sortSelect(view)}
    ${
      hasFilters(query)
        ? html`<button class="button button--quiet" type="button" @click=${() => onQuery(NO_FILTERS)}>
            ${m.teamList.clearFilters}
          </button>`
        : nothing
    }
  </div>`;
}

function roleFilter({ team, roles, query, onQuery, ...view }: ToolbarView): unknown {
  if (!isOffered(view, 'role', 'roles') || roles.size < 2) return nothing;
  const { m } = team;
  return select(team.word('role', m.common.role), query.roles?.[0], [['', m.teamList.anyRole], ...roles], (id) =>
    onQuery({ roles: id ? [id] : [] }),
  );
}

function scopeFilter({ team, scopes, query, onQuery, ...view }: ToolbarView): unknown {
  const { common, teamList } = team.m;
  const isAccount =
    view.filters?.includes('account') === true && view.capabilities.members.filter.includes('accountId');
  if ((!isAccount && !isOffered(view, 'scopes', 'scopes')) || scopes.length < 2) return nothing;
  const word = isAccount ? team.word('scopes', teamList.account) : team.word('scopes', common.scopes);
  return select(
    word,
    isAccount ? query.accountId : query.scopes?.[0],
    [['', teamList.anyScope({ scopes: word })], ...scopes.map(({ id, name }) => [id, name] as const)],
    (id) => onQuery(isAccount ? { accountId: id } : { scopes: id ? [id] : [] }),
  );
}

function statusFilter({ team, query, onQuery, kind, ...view }: ToolbarView): unknown {
  if (!isOffered(view, 'status', 'status')) return nothing;
  const { m, localization } = team;
  const name = (status: string): string => wordFor(team, status, kind, localization.status(status));
  return select(
    m.common.status,
    query.status?.[0],
    [['', m.teamList.anyStatus], ...SHOWN_STATUSES.map((status) => [status, name(status)] as const)],
    (status) => onQuery({ status: status ? [status as ShownStatus] : [] }),
  );
}

function sortSelect({ team, columns, query, onQuery }: ToolbarView): unknown {
  const { teamList } = team.m;
  const options = columns.flatMap(({ label, sort }) =>
    sort
      ? [
          [sort, teamList.ascending({ column: label })] as const,
          [`${sort} -`, teamList.descending({ column: label })] as const,
        ]
      : [],
  );
  if (options.length === 0) return nothing;
  const value = query.sort && `${query.sort.by}${query.sort.descending ? ' -' : ''}`;
  return html`<span class="narrow"
    >${select(teamList.sort, value, value ? options : [['', teamList.sort], ...options], (chosen) => {
      const [by, descending] = chosen.split(' ');
      if (by) onQuery({ sort: { by: by as SortKey, descending: descending !== undefined } });
    })}</span
  >`;
}

function select(
  label: string,
  value: string | undefined,
  options: readonly (readonly [string, string])[],
  onChange: (value: string) => void,
): TemplateResult {
  return html`<select
    class="filter"
    aria-label=${label}
    .value=${live(value ?? '')}
    @change=${(event: Event) => onChange(valueOf(event))}
  >
    ${options.map(([id, text]) => html`<option value=${id} ?selected=${id === (value ?? '')}>${text}</option>`)}
  </select>`;
}

function isOffered(
  { filters, capabilities }: Pick<ToolbarView, 'filters' | 'capabilities'>,
  inPolicy: string,
  inBackend: Capabilities['members']['filter'][number],
): boolean {
  return (filters?.includes(inPolicy) ?? true) && capabilities.members.filter.includes(inBackend);
}

function valueOf(event: Event): string {
  return (event.target as HTMLInputElement | HTMLSelectElement).value;
}
