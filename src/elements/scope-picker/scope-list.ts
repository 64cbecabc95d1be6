import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { repeat } from 'lit/directives/repeat.js';
import { icon } from '../shared/icons.js';
import type { ScopeChoice, ScopeGroup } from './scope-choices.js';

export interface ScopeListView {
  readonly groups: readonly ScopeGroup[];
  /** The store that Tab leads to. */
  readonly stop: string | undefined;
  readonly isDisabled: boolean;
  readonly onToggle: (id: string, isOn: boolean) => void;
}

/** One native checkbox for each store, one of them in the tab order; what is locked is described by its reason. */
export function scopeList(view: ScopeListView): TemplateResult {
  return html`${repeat(
    view.groups,
    ({ id }) => id,
    (group, index) => groupPart(view, group, `group-${index}`),
  )}`;
}

function groupPart(view: ScopeListView, group: ScopeGroup, id: string): TemplateResult {
  const { label, reason, choices } = group;
  const rows = repeat(
    choices,
    (choice) => choice.id,
    (choice) => row(view, choice, reason ? id : ''),
  );
  if (label === '') return html`<div class="group">${rows}</div>`;
  return html`<div class="group ${reason ? 'group--locked' : ''}" role="group" aria-labelledby=${id}>
    <p class="group__name" id=${id}>${reason ? icon('lock') : nothing}<bdi>${label}</bdi></p>
    ${rows}
  </div>`;
}

function row({ stop, isDisabled, onToggle }: ScopeListView, choice: ScopeChoice, reasonId: string): TemplateResult {
  const { id, name, line, isChosen } = choice;
  const isLocked = reasonId !== '';
  return html`<label class="row ${isChosen ? 'row--chosen' : ''} ${isLocked ? 'row--locked' : ''}" part="scope">
    <input
      type="checkbox"
      name="scope"
      .value=${id}
      .checked=${live(isChosen)}
      tabindex=${id === stop ? 0 : -1}
      ?disabled=${isDisabled}
      aria-disabled=${isLocked ? 'true' : nothing}
      aria-describedby=${reasonId || nothing}
      @click=${(event: Event) => isLocked && event.preventDefault()}
      @change=${(event: Event) => !isLocked && onToggle(id, (event.target as HTMLInputElement).checked)}
    />
    <span>
      <bdi class="row__name">${name}</bdi>
      ${line ? html`<span class="row__line"><bdi>${line}</bdi></span>` : nothing}
    </span>
  </label>`;
}
