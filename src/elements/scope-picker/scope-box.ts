import type { LitElement, TemplateResult } from 'lit';
import type { TeamController } from '../../client/index.js';
import type { Scope, ScopeSelection } from '../../domain/rules.js';
import { submitByEnter, type FormControl } from '../shared/implicit-submission.js';
import { RovingKeys } from '../shared/roving-keys.js';
import { groupsOf, type ScopeChoice, type ScopeGroup } from './scope-choices.js';
import { scopeParts, type ScopePartsState } from './scope-parts.js';

const NONE: readonly string[] = [];

/** What the box is drawn from. */
export interface ScopeBoxState extends Pick<
  ScopePartsState,
  'value' | 'label' | 'error' | 'isRequired' | 'isDisabled' | 'isLocked'
> {
  readonly scopes: readonly Scope[];
  /** Why a choice cannot be made; the empty string when it can. */
  readonly reasonOf: (next: ScopeSelection) => string;
  /** A person chose. */
  readonly onChoose: (next: ScopeSelection) => void;
}

/** The stores with their search, and the keyboard's ways through them. */
export class ScopeBox {
  readonly #host: LitElement & FormControl;
  readonly #team: TeamController;
  readonly #keys = new RovingKeys();
  #search = '';
  /** The stores that were chosen when only those were asked for: one that is taken back stays in sight. */
  #only: ReadonlySet<string> | undefined;
  #focusedId: string | undefined;
  /** The list that comes back when "all" is taken back. */
  #lastList = NONE;
  #groups: readonly ScopeGroup[] = [];

  constructor(host: LitElement & FormControl, team: TeamController) {
    this.#host = host;
    this.#team = team;
  }

  render(state: ScopeBoxState): TemplateResult {
    const { scopes, value, isLocked, reasonOf, onChoose } = state;
    const list = value === 'all' ? NONE : value;
    if (value !== 'all') this.#lastList = value;
    const allReason = isLocked ? '' : reasonOf('all');
    this.#groups = isLocked || value === 'all' ? [] : this.#groupsOf(state);
    return scopeParts({
      ...state,
      team: this.#team,
      groups: this.#groups,
      total: scopes.length,
      all: { isShown: allReason === '' || value === 'all', reason: allReason },
      search: this.#search,
      isOnlyChosen: this.#only !== undefined,
      canClear: list.some((id) => reasonOf([id]) === ''),
      stop: this.#stop,
      onAll: (isAll) => onChoose(isAll ? 'all' : this.#lastList),
      onToggle: (id, isOn) => onChoose([...list.filter((other) => other !== id), ...(isOn ? [id] : [])]),
      onSearch: (search) => this.#redraw(() => (this.#search = search)),
      onOnlyChosen: () => this.#redraw(() => (this.#only = this.#only ? undefined : new Set(list))),
      onChooseShown: () => onChoose([...new Set([...list, ...this.#free.map(({ id }) => id)])]),
      onClear: () => onChoose(list.filter((id) => reasonOf([id]) !== '')),
      onEnter: (event) => submitByEnter(event, this.#host),
      onKeydown: this.#moveByKey,
      onFocus: ({ target }) => this.#redraw(() => (this.#focusedId = (target as HTMLInputElement).value)),
    });
  }

  get #choices(): readonly ScopeChoice[] {
    return this.#groups.flatMap(({ choices }) => choices);
  }

  get #free(): readonly ScopeChoice[] {
    return this.#groups.filter(({ reason }) => reason === '').flatMap(({ choices }) => choices);
  }

  /** Tab leads to the store that had the keyboard last, else to the first. */
  get #stop(): string | undefined {
    const choices = this.#choices;
    return (choices.find(({ id }) => id === this.#focusedId) ?? choices[0])?.id;
  }

  #groupsOf({ scopes, value, reasonOf }: ScopeBoxState): ScopeGroup[] {
    const { client, localization, m } = this.#team;
    const types = client?.system?.scopeTypes ?? [];
    return groupsOf({
      scopes,
      value,
      search: this.#search,
      only: this.#only,
      reasonOf: (id) => reasonOf([id]),
      typeLabel: (type) => localization.text(types.find(({ id }) => id === type)?.label) || type,
      others: m.scopePicker.others,
    });
  }

  #redraw(change: () => void): void {
    change();
    this.#host.requestUpdate();
  }

  /** Arrows, Home, End and letters move among the stores; Space chooses, as a checkbox does. */
  readonly #moveByKey = (event: KeyboardEvent): void => {
    const inputs = [...this.#host.renderRoot.querySelectorAll<HTMLInputElement>('.list input')];
    const names = this.#choices.map(({ name }) => name);
    const at = inputs.indexOf(event.target as HTMLInputElement);
    const target = this.#keys.target(event, names, at, getComputedStyle(this.#host).direction === 'rtl');
    if (target === undefined) return;
    event.preventDefault();
    inputs[target]?.focus();
  };
}
