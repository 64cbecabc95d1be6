import { nothing, type TemplateResult } from 'lit';
import { html } from 'lit/static-html.js';
import type { ScopePickerElement } from '../scope-picker/scope-picker-element.js';
import { icon } from '../shared/icons.js';
import { tag } from '../shared/tags.js';
import type { CheckedRow } from './list-check.js';
import type { ListView } from './list-model.js';

/** Which stores: in words, and to be chosen when they are opened. */
export function rowStores({ team, form, list }: ListView, checked: CheckedRow): TemplateResult | typeof nothing {
  const { row, scopeChoice, scopes, scopeNames, problems } = checked;
  const { m, f } = team.localization;
  const { common, inviteList: words } = m;
  if (scopeChoice === 'none') return nothing;
  const all = team.word('allScopes', common.allScopes);
  const label = team.word('scopes', common.scopes);
  if (scopeChoice === 'all') return html`<span class="list__stores">${all}</span>`;
  const isOpen = list.open === row.id;
  const chosen = scopes === 'all' ? all : scopeNames.length > 0 ? f.list(scopeNames) : label;
  return html`<button
      class="button button--small list__stores"
      type="button"
      aria-expanded=${isOpen ? 'true' : 'false'}
      aria-describedby=${problems['scopes'] ? `row-${row.id}-scopes` : nothing}
      @click=${() => list.look({ open: isOpen ? undefined : row.id })}
    >
      <span class="visually-hidden">${words.fieldOf({ field: label, row: row.id + 1 })}</span>
      <span class="truncate" title=${chosen}>${chosen}</span>
      ${icon('down')}
    </button>
    ${
      isOpen
        ? html`<${tag('scope-picker')}
            class="list__picker"
            exportparts="label:scope-picker__label, all:scope-picker__all, mode:scope-picker__mode, list:scope-picker__list, scope:scope-picker__scope, note:scope-picker__note"
            label=${words.fieldOf({ field: label, row: row.id + 1 })}
            .scopes=${scopeChoice}
            .limit=${form.limits.scopes}
            .value=${scopes}
            @change=${(event: Event) => {
              const { value } = event.target as ScopePickerElement;
              list.change(row.id, { scopes: value, unknownScopes: [] });
            }}
          ></${tag('scope-picker')}>`
        : nothing
    }`;
}
