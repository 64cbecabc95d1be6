import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import type { ScopeSelection } from '../../domain/rules.js';
import { isOff } from '../shared/reason.js';
import { factRow, type DetailView } from './detail-view.js';
import { scopeNames } from './member-words.js';
import { chosenOffer } from './role-part.js';

const NONE: readonly string[] = [];

/** The stores a person has: boxes where some can be given or taken, each with its own reason where not. */
export function scopesPart(view: DetailView, isEditable: boolean): TemplateResult | typeof nothing {
  const { team, entry, draft, scopes, errors } = view;
  const { policy } = team.client ?? {};
  const selected = (draft.get('scopes') ?? NONE) as ScopeSelection;
  const isNobodys = policy?.scopeTypes.length === 0 || (selected !== 'all' && selected.length === 0 && !isEditable);
  if (!entry || isNobodys || scopes.length === 0 || entry.member.accountId !== undefined) return nothing;
  const label = team.word('scopes', team.m.common.scopes);
  const boxes = isEditable ? choices(view, selected) : [];
  if (boxes.every(({ reason }) => reason !== '')) {
    const names = scopeNames(team, selected, scopes);
    return names ? html`<dl class="facts">${factRow(label, names)}</dl>` : nothing;
  }
  return html`<fieldset class="options">
    <legend class="field__label">${label}</legend>
    ${boxes.map((box, index) => checkbox(view, box, index))}
    <p class="field__error" role="alert">${errors['scopes'] ?? nothing}</p>
  </fieldset>`;
}

interface Box {
  readonly name: string;
  readonly isChecked: boolean;
  readonly next: ScopeSelection;
  readonly reason: string;
}

/** "All", then each store; a box is off when what it would lead to is refused. */
function choices(view: DetailView, selected: ScopeSelection): Box[] {
  const { team, entry, draft, scopes } = view;
  const roles = draft.get('roles');
  const box = (name: string, isChecked: boolean, next: ScopeSelection): Box => {
    const decision = team.can('member.update', { entry, input: { roles, scopes: next } });
    return { name, isChecked, next, reason: team.reason(decision) };
  };
  const all = team.word('allScopes', team.m.common.allScopes);
  const one = (id: string): ScopeSelection =>
    selected === 'all' ? [id] : selected.includes(id) ? selected.filter((other) => other !== id) : [...selected, id];
  const isLocked = chosenOffer(view)?.role.scopesLocked === true;
  return [
    box(all, selected === 'all', selected === 'all' ? NONE : 'all'),
    ...(isLocked ? [] : scopes.map(({ id, name }) => box(name, selected !== 'all' && selected.includes(id), one(id)))),
  ];
}

function checkbox({ onInput }: DetailView, { name, isChecked, next, reason }: Box, index: number): TemplateResult {
  return html`<div class="option">
    <input
      type="checkbox"
      id="scope-${index}"
      aria-describedby="scope-${index}-note"
      aria-disabled=${isOff(reason)}
      .checked=${live(isChecked)}
      @click=${(event: Event) => reason && event.preventDefault()}
      @change=${() => onInput('scopes', next)}
    />
    <label for="scope-${index}">${name}</label>
    <p class="field__hint" id="scope-${index}-note">${reason}</p>
  </div>`;
}
