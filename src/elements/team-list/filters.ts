import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import type { Capabilities } from '../../backend/index.js';
import { SHOWN_STATUSES, statusesOf, type ShownStatus, type SortKey } from '../../domain/rules.js';
import { wordFor } from '../member-detail/member-words.js';
import { icon } from '../shared/icons.js';
import type { ToolbarView } from './toolbar.js';

/**
 * Filters, and on narrow screens the sorting that wide ones have in the column heads; there, all of it is folded behind
 * one button, which says how many filters are on.
 */
export function filterBar(view: ToolbarView): TemplateResult | typeof nothing {
  const { team, query } = view;
  const sort = sortSelect(view);
  const filters = [roleFilter(view), scopeFilter(view), statusFilter(view)].filter((one) => one !== nothing);
  if (filters.length === 0 && sort === nothing) return nothing;
  const { roles, scopes, accountId, status } = query;
  const active = [roles, scopes, accountId, status].filter((part) => part !== undefined).length;
  return html`<button
      class="button filters-button"
      type="button"
      aria-expanded="false"
      aria-controls="filters"
      @click=${toggle}
    >
      ${filters.length > 0 ? team.m.listTools.filters : team.m.listTools.sort}
      ${active > 0 ? html`<span class="badge badge--accent">${team.localization.f.number(active)}</span>` : nothing}
      ${icon('down')}
    </button>
    <div class="filters" id="filters">${filters}${sort}</div>`;
}

/** Where there is room for them, filters stand open whatever the button says. */
function toggle({ currentTarget }: Event): void {
  const button = currentTarget as HTMLElement;
  button.ariaExpanded = String(button.ariaExpanded !== 'true');
}

function roleFilter({ team, roles, query, onQuery, ...view }: ToolbarView): TemplateResult | typeof nothing {
  if (!isOffered(view, 'role', 'roles') || roles.size < 2) return nothing;
  const { m } = team;
  return select(team.word('role', m.common.role), query.roles?.[0], [['', m.listTools.anyRole], ...roles], (id) =>
    onQuery({ roles: id ? [id] : [] }),
  );
}

function scopeFilter({ team, scopes, query, onQuery, ...view }: ToolbarView): TemplateResult | typeof nothing {
  const { common, listTools, teamList } = team.m;
  const isAccount =
    view.filters?.includes('account') === true && view.capabilities.members.filter.includes('accountId');
  if ((!isAccount && !isOffered(view, 'scopes', 'scopes')) || (scopes && scopes.length < 2)) return nothing;
  const word = isAccount ? team.word('scopes', teamList.account) : team.word('scopes', common.scopes);
  return select(
    word,
    isAccount ? query.accountId : query.scopes?.[0],
    [['', listTools.anyScope({ scopes: word })], ...(scopes ?? []).map(({ id, name }) => [id, name] as const)],
    (id) => onQuery(isAccount ? { accountId: id } : { scopes: id ? [id] : [] }),
  );
}

function statusFilter({ team, query, onQuery, kind, kinds, ...view }: ToolbarView): TemplateResult | typeof nothing {
  if (!isOffered(view, 'status', 'status')) return nothing;
  const { m, localization } = team;
  const { policy } = team.client ?? {};
  const statuses = policy ? statusesOf(policy, kinds) : SHOWN_STATUSES;
  const name = (status: string): string => wordFor(team, status, kind, localization.status(status));
  return select(
    m.common.status,
    query.status?.[0],
    [['', m.listTools.anyStatus], ...statuses.map((status) => [status, name(status)] as const)],
    (status) => onQuery({ status: status ? [status as ShownStatus] : [] }),
  );
}

function sortSelect({ team, columns, query, onQuery }: ToolbarView): TemplateResult | typeof nothing {
  const { listTools } = team.m;
  const options = columns.flatMap(({ label, sort }) =>
    sort
      ? [
          [sort, listTools.ascending({ column: label })] as const,
          [`${sort} -`, listTools.descending({ column: label })] as const,
        ]
      : [],
  );
  if (options.length === 0) return nothing;
  const value = query.sort && `${query.sort.by}${query.sort.descending ? ' -' : ''}`;
  // the first option stays, as the arrows walk through a closed select: what they have passed must not go from under them
  return html`<span class="narrow"
    >${select(listTools.sort, value, [['', listTools.sort], ...options], (chosen) => {
      const [by, descending] = chosen.split(' ');
      onQuery({ sort: by ? { by: by as SortKey, descending: descending !== undefined } : undefined });
    })}</span
  >`;
}

/** The chosen option is told to the options, which are drawn after the value of the select itself would have been set. */
function select(
  label: string,
  value: string | undefined,
  options: readonly (readonly [string, string])[],
  onChange: (value: string) => void,
): TemplateResult {
  return html`<select class="filter" aria-label=${label} @change=${(event: Event) => onChange(valueOf(event))}>
    ${options.map(([id, text]) => html`<option value=${id} .selected=${live(id === (value ?? ''))}>${text}</option>`)}
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
