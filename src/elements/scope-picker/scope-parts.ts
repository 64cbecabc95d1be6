import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import type { TeamController } from '../../client/index.js';
import type { ScopeSelection } from '../../domain/rules.js';
import { icon } from '../shared/icons.js';
import type { ScopeGroup } from './scope-choices.js';
import { scopeList } from './scope-list.js';

/** From this many stores on there is a search, and what goes with it. */
export const MANY = 9;

/** What the control is drawn from. */
export interface ScopePartsState {
  readonly team: TeamController;
  readonly groups: readonly ScopeGroup[];
  /** How many stores there are in all. */
  readonly total: number;
  readonly value: ScopeSelection;
  readonly label: string;
  readonly error: string;
  readonly isRequired: boolean;
  readonly isDisabled: boolean;
  /** The role has all stores, always: nothing to choose. */
  readonly isLocked: boolean;
  /** Whether "all" can be chosen, or is chosen, and why it cannot be where it is. */
  readonly all: { readonly isShown: boolean; readonly reason: string };
  readonly search: string;
  readonly isOnlyChosen: boolean;
  /** Whether something that is chosen can be taken back. */
  readonly canClear: boolean;
  readonly stop: string | undefined;
  readonly onAll: (isAll: boolean) => void;
  readonly onToggle: (id: string, isOn: boolean) => void;
  readonly onSearch: (search: string) => void;
  readonly onOnlyChosen: () => void;
  /** Takes every store that is shown and can be given. */
  readonly onChooseShown: () => void;
  /** Takes back every store that can be. */
  readonly onClear: () => void;
  readonly onEnter: (event: KeyboardEvent) => void;
  readonly onKeydown: (event: KeyboardEvent) => void;
  readonly onFocus: (event: FocusEvent) => void;
}

/** All stores as one choice, or a list to choose from; as text where there is no choice. */
export function scopeParts(state: ScopePartsState): TemplateResult {
  const { label, error, value, isLocked, all, isDisabled } = state;
  return html`<fieldset
    aria-invalid=${error ? 'true' : nothing}
    aria-describedby="note"
    aria-disabled=${isDisabled ? 'true' : nothing}
    @input=${(event: Event) => event.stopPropagation()}
    @keydown=${state.onEnter}
  >
    <legend class="field__label" part="label" id="label">${label}</legend>
    <div class="box ${error ? 'box--invalid' : ''}">
      ${isLocked ? lockedPart(state) : all.isShown ? modes(state) : nothing}
      ${isLocked || value === 'all' ? nothing : chosenPart(state, value)}
    </div>
    <p class="field__error" id="note" part="note">${error || nothing}</p>
  </fieldset>`;
}

function allWord(team: TeamController): string {
  return team.word('allScopes', team.m.common.allScopes);
}

function lockedPart({ team }: ScopePartsState): TemplateResult {
  return html`<div class="all" part="all">
    ${icon('lock')}
    <p>
      <span class="row__name">${allWord(team)}</span>
      <span class="row__line">${team.m.scopePicker.lockedHint}</span>
    </p>
  </div>`;
}

/** "All, those to come included" against "only those chosen": two choices that are never mistaken for each other. */
function modes({ team, value, all, isDisabled, isRequired, onAll }: ScopePartsState): TemplateResult {
  const { scopePicker: words } = team.m;
  const isAll = value === 'all';
  const mode = (isOn: boolean, name: string, line: string, reason: string): TemplateResult =>
    html`<label class="row ${isOn === isAll ? 'row--chosen' : ''} ${reason ? 'row--locked' : ''}" part="mode">
      <input
        type="radio"
        name="mode"
        .value=${isOn ? 'all' : 'some'}
        .checked=${live(isOn === isAll)}
        ?disabled=${isDisabled}
        aria-labelledby=${isOn ? 'all-name' : 'some-name'}
        aria-describedby=${isOn ? 'all-line' : 'some-line'}
        @change=${() => onAll(isOn)}
      />
      <span>
        <span class="row__name" id=${isOn ? 'all-name' : 'some-name'}>${name}</span>
        <span class="row__line" id=${isOn ? 'all-line' : 'some-line'}>${line}${reason ? ` ${reason}` : ''}</span>
      </span>
    </label>`;
  return html`<div
    class="modes"
    part="all"
    role="radiogroup"
    aria-labelledby="label"
    aria-required=${isRequired ? 'true' : nothing}
  >
    ${mode(true, allWord(team), words.allHint, all.reason)} ${mode(false, words.some, words.someHint, '')}
  </div>`;
}

function chosenPart(state: ScopePartsState, value: readonly string[]): TemplateResult {
  const { team, groups, total } = state;
  const { m, f } = team.localization;
  const { scopePicker: words } = m;
  if (total === 0) return html`<p class="empty muted">${words.empty}</p>`;
  const isMany = total >= MANY;
  return html`${isMany ? tools(state) : nothing}
    <div
      class="list"
      part="list"
      role="group"
      aria-labelledby="label"
      aria-describedby="keys"
      @keydown=${state.onKeydown}
      @focusin=${state.onFocus}
    >
      ${scopeList({ ...state, headNote: words.itself })}
      ${groups.length === 0 ? html`<p class="empty muted">${words.noMatch}</p>` : nothing}
    </div>
    <div class="foot">
      <span class="muted small" role="status">${words.count({ chosen: value.length, total }, f)}</span>
      ${isMany ? bulk(state) : nothing}
    </div>
    <p class="visually-hidden" id="keys">${words.keys}</p>`;
}

function tools({ team, search, isOnlyChosen, isDisabled, onSearch, onOnlyChosen }: ScopePartsState): TemplateResult {
  const { scopePicker: words } = team.m;
  return html`<div class="tools">
    <span class="search">
      ${icon('search')}
      <input
        class="input"
        type="search"
        aria-label=${words.search}
        placeholder=${words.search}
        autocomplete="off"
        dir="auto"
        maxlength="100"
        ?disabled=${isDisabled}
        .value=${live(search)}
        @input=${(event: Event) => onSearch((event.target as HTMLInputElement).value)}
        @keydown=${(event: KeyboardEvent) => {
          if (event.key !== 'Escape' || search === '') return;
          event.preventDefault(); // a dialog around it stays
          event.stopPropagation();
          onSearch('');
        }}
      />
    </span>
    <button
      class="button button--small"
      type="button"
      aria-pressed=${isOnlyChosen ? 'true' : 'false'}
      ?disabled=${isDisabled}
      @click=${onOnlyChosen}
    >
      ${words.onlyChosen}
    </button>
  </div>`;
}

/** Every store that is shown, at once. */
function bulk({ team, groups, isDisabled, canClear, onChooseShown, onClear }: ScopePartsState): TemplateResult {
  const { m, f } = team.localization;
  const free = groups.filter(({ reason }) => reason === '').flatMap(({ choices }) => choices);
  const count = free.filter(({ isChosen }) => !isChosen).length;
  const button = (word: string, isOff: boolean, onClick: () => void): TemplateResult =>
    html`<button class="link-button small" type="button" ?disabled=${isOff || isDisabled} @click=${onClick}>
      ${word}
    </button>`;
  return html`<span class="cluster">
    ${button(m.scopePicker.chooseShown({ count }, f), count === 0, onChooseShown)}
    ${button(m.scopePicker.clear, !canClear, onClear)}
  </span>`;
}
