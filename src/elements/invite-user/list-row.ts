import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { icon } from '../shared/icons.js';
import type { CheckedRow } from './list-check.js';
import type { ListView } from './list-model.js';
import { rowStores } from './list-stores.js';

/** One person of the list: what stands there, what is wrong with it, and what came of it. */
export function listRow(view: ListView, checked: CheckedRow): TemplateResult {
  const { team, form, list } = view;
  const { row, state, problems } = checked;
  const { inviteList: words } = team.m;
  const about = row.email || words.row({ number: row.id + 1 });
  const { shape } = form;
  if (state === 'sent') {
    return html`<li class="list__row list__row--sent">
      ${icon('check')} <bdi>${row.email}</bdi> <span class="muted">${words.states.sent}</span>
    </li>`;
  }
  return html`<li class="list__row ${state === 'wrong' ? 'list__row--wrong' : ''}">
    ${input(view, checked, 'email')} ${shape.has('firstName') ? input(view, checked, 'firstName') : nothing}
    ${shape.has('lastName') ? input(view, checked, 'lastName') : nothing}
    ${shape.has('roles') ? roleSelect(view, checked) : nothing} ${rowStores(view, checked)}
    <button
      class="icon-button list__remove"
      type="button"
      aria-label=${words.remove({ address: about })}
      @click=${() => list.remove(row.id)}
    >
      ${icon('close')}
    </button>
    ${checked.correction ? html`<p class="list__correction">${icon('warning')} ${checked.correction}</p>` : nothing}
    ${
      state === 'wrong'
        ? html`<ul class="list__problems">
            ${Object.entries(problems).map(([field, text]) => html`<li id=${`row-${row.id}-${field}`}>${text}</li>`)}
          </ul>`
        : nothing
    }
  </li>`;
}

function input(
  { team, list }: ListView,
  { row, problems }: CheckedRow,
  field: 'email' | 'firstName' | 'lastName',
): TemplateResult {
  const { common, inviteList: words } = team.m;
  const label = team.word(field, common[field]);
  return html`<input
    class="input list__${field}"
    dir="auto"
    autocomplete="off"
    spellcheck="false"
    placeholder=${label}
    aria-label=${words.fieldOf({ field: label, row: row.id + 1 })}
    .value=${live(row[field])}
    aria-invalid=${problems[field] ? 'true' : nothing}
    aria-describedby=${problems[field] ? `row-${row.id}-${field}` : nothing}
    @change=${(event: Event) => list.change(row.id, { [field]: (event.target as HTMLInputElement).value })}
  />`;
}

function roleSelect({ team, form, list }: ListView, { row, problems }: CheckedRow): TemplateResult {
  const { common, inviteList: words } = team.m;
  const { text } = team.localization;
  const label = team.word('role', common.role);
  const offers = form.roleOffers.offers.filter(({ role, decision }) => decision.allowed || role.id === row.role);
  return html`<select
    class="list__role"
    aria-label=${words.fieldOf({ field: label, row: row.id + 1 })}
    aria-invalid=${problems['roles'] ? 'true' : nothing}
    aria-describedby=${problems['roles'] ? `row-${row.id}-roles` : nothing}
    @change=${(event: Event) => {
      list.change(row.id, { role: (event.target as HTMLSelectElement).value, unknownRole: '' });
    }}
  >
    <option value="" ?selected=${row.role === ''}>${words.asForAll({ field: label })}</option>
    ${offers.map(({ role }) => html`<option value=${role.id} ?selected=${role.id === row.role}>${text(role.name)}</option>`)}
  </select>`;
}
