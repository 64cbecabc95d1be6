import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import type { Contact } from '../../domain/rules.js';
import type { ContactsView } from './contacts-model.js';

const TYPES: readonly NonNullable<Contact['type']>[] = ['customer', 'prospect'];

/** What narrows the list of contacts: words, and the attributes there are to filter by. */
export function contactFilters(view: ContactsView): TemplateResult {
  const { team, list } = view;
  const { provisioning: words } = team.m;
  return html`<div class="contacts__filters">
    <div class="field">
      <label class="field__label" for="contact-search">${words.search}</label>
      <input
        class="input"
        id="contact-search"
        type="search"
        dir="auto"
        autocomplete="off"
        .value=${live(list.filter.search)}
        @input=${(event: Event) => list.narrow({ search: (event.target as HTMLInputElement).value })}
        @keydown=${(event: KeyboardEvent) => {
          if (event.key === 'Enter') event.preventDefault(); // it searches; the form is sent by its button
        }}
      />
    </div>
    ${companyFilter(view)} ${list.hasTypes ? typeFilter(view) : nothing}
  </div>`;
}

function companyFilter({ team, list, isOneCompany }: ContactsView): TemplateResult | typeof nothing {
  const { common, provisioning: words } = team.m;
  const hasCompanies = list.filter.accountId !== '' || list.items.some(({ accountId }) => accountId !== undefined);
  if (isOneCompany || list.accounts.length < 2 || !hasCompanies) return nothing;
  return select({
    id: 'contact-account',
    label: team.word('scope', common.scope),
    any: words.any,
    value: list.filter.accountId,
    options: list.accounts.map(({ id, name }) => [id, name]),
    onChange: (accountId) => list.narrow({ accountId }),
  });
}

function typeFilter({ team, list }: ContactsView): TemplateResult {
  const { provisioning: words } = team.m;
  return select({
    id: 'contact-type',
    label: words.type,
    any: words.any,
    value: list.filter.type,
    options: TYPES.map((type) => [type, words.types[type]]),
    onChange: (value) => list.narrow({ type: TYPES.find((type) => type === value) ?? '' }),
  });
}

interface SelectField {
  readonly id: string;
  readonly label: string;
  /** What stands for no choice. */
  readonly any: string;
  readonly value: string;
  readonly options: readonly (readonly [value: string, label: string])[];
  readonly onChange: (value: string) => void;
}

function select({ id, label, any, value, options, onChange }: SelectField): TemplateResult {
  return html`<div class="field">
    <label class="field__label" for=${id}>${label}</label>
    <select id=${id} @change=${(event: Event) => onChange((event.target as HTMLSelectElement).value)}>
      <option value="" ?selected=${value === ''}>${any}</option>
      ${options.map(([one, text]) => html`<option value=${one} ?selected=${one === value}>${text}</option>`)}
    </select>
  </div>`;
}
