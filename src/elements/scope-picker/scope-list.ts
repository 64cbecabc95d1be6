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
  /** Said of a store that heads others. */
  readonly headNote: string;
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
  const { label, reason, isHeaded, choices } = group;
  const [head, ...others] = choices;
  const rows = repeat(
    isHeaded ? others : choices,
    (choice) => choice.id,
    (choice) => row(view, choice, { reasonId: reason ? id : '' }),
  );
  if (isHeaded && head) {
    if (others.length === 0) return html`<div class="group">${row(view, head)}</div>`;
    return html`<div class="group">
      ${row(view, head, { nameId: id, note: view.headNote })}
      <div class="under" role="group" aria-labelledby=${id}>${rows}</div>
    </div>`;
  }
  if (label === '') return html`<div class="group">${rows}</div>`;
  return html`<div class="group ${reason ? 'group--locked' : ''}" role="group" aria-labelledby=${id}>
    <p class="group__name" id=${id}>${reason ? icon('lock') : nothing}<bdi>${label}</bdi></p>
    ${rows}
  </div>`;
}

interface RowFrame {
  /** Of the sentence that says why the store cannot be chosen. */
  readonly reasonId?: string;
  /** Where other stores are named after it. */
  readonly nameId?: string;
  readonly note?: string;
}

function row(
  { stop, isDisabled, onToggle }: ScopeListView,
  choice: ScopeChoice,
  { reasonId = '', nameId = '', note = '' }: RowFrame = {},
): TemplateResult {
  const { id, name, line, isChosen } = choice;
  const isLocked = reasonId !== '';
  const lines = [line, note].filter(Boolean);
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
      <bdi class="row__name" id=${nameId || nothing}>${name}</bdi>
      ${lines.map((text) => html`<span class="row__line"><bdi>${text}</bdi></span>`)}
    </span>
  </label>`;
}
