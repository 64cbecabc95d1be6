import { html, nothing, type LitElement, type TemplateResult } from 'lit';
import type { TeamController } from '../../client/index.js';
import type { RoleOffer } from '../../domain/rules.js';
import { choicesOf, type RoleChoice } from './role-choices.js';
import { roleDetails } from './role-details.js';
import { roleList, roleName } from './role-list.js';
import { submitByEnter, type FormControl } from '../shared/implicit-submission.js';
import { KeptFocus } from '../shared/kept-focus.js';
import { RovingKeys } from '../shared/roving-keys.js';

/** What the box is drawn from. */
export interface RoleBoxState {
  readonly offers: readonly RoleOffer[];
  readonly chosen: readonly string[];
  /** Roles that stand in the row, chosen or not. */
  readonly current: readonly string[];
  readonly label: string;
  /** What is wrong with the choice. */
  readonly error: string;
  readonly isRequired: boolean;
  readonly isDisabled: boolean;
  readonly isReadOnly: boolean;
  readonly isMultiple: boolean;
  /** A person chose a role, or took one back. */
  readonly onChoose: (id: string, isOn: boolean) => void;
}

/** The list of roles and the details beside it, with the keyboard's ways through them. */
export class RoleBox {
  protected readonly keptFocus: KeptFocus;
  readonly #host: LitElement & FormControl;
  readonly #team: TeamController;
  readonly #keys = new RovingKeys();
  #focusedId: string | undefined;
  /** The role that had the keyboard when it left, where its details stay. */
  #readId: string | undefined;
  #followed: readonly string[] | undefined;
  /** Whose details were drawn last. */
  #shown: string | null | undefined;
  /** From a press to its end: nothing grows meanwhile, as the role would move away under the pointer. */
  #isPressed = false;

  constructor(host: LitElement & FormControl, team: TeamController) {
    this.#host = host;
    this.#team = team;
    this.keptFocus = new KeptFocus(host, ['.list input:checked', '.list input']); // e.g. led to the skeleton by the form
  }

  render(state: RoleBoxState): TemplateResult {
    const { label, error, isRequired, isDisabled, isMultiple } = state;
    if (state.chosen !== this.#followed) this.#readId = undefined;
    const { choices, lock } = choicesOf(state.offers, state.current);
    if (choices.length === 0) return html`<p class="muted">${this.#team.m.rolePicker.empty}</p>`;
    return html`<fieldset
      role=${isMultiple ? 'group' : 'radiogroup'}
      aria-required=${isRequired && !isMultiple ? 'true' : nothing}
      aria-invalid=${error ? 'true' : nothing}
      aria-describedby="note"
      aria-disabled=${isDisabled ? 'true' : nothing}
    >
      <legend class="field__label" part="label">${label}</legend>
      <div class="panes ${error ? 'panes--invalid' : ''}" @focusin=${this.#onFocus} @focusout=${this.#onBlur}>
        ${this.#list({ ...state, isReadOnly: state.isReadOnly || lock !== undefined }, choices)}
        ${this.#details(state, choices)}
      </div>
      <p class=${error ? 'field__error' : 'field__hint'} id="note" part="note">
        <bdi>${lock ? this.#team.reason({ ...lock, action: 'member.update' }) : error || nothing}</bdi>
      </p>
    </fieldset>`;
  }

  /** Scrolls the list, and nothing around it, to a role that was chosen otherwise than by hand; its details begin anew. */
  follow(chosen: readonly string[]): void {
    const list = this.#host.renderRoot.querySelector('.list');
    const details = this.#host.renderRoot.querySelector('.details');
    const name = details?.getAttribute('aria-label');
    if (details && name !== this.#shown) details.scrollTop = 0;
    this.#shown = name;
    if (!list || chosen === this.#followed) return;
    this.#followed = chosen;
    const row = list.querySelector('.row--chosen')?.getBoundingClientRect();
    const box = list.getBoundingClientRect();
    if (row && (row.bottom > box.bottom || row.top < box.top)) list.scrollTop += row.top - box.top - row.height;
  }

  #list(state: RoleBoxState, choices: readonly RoleChoice[]): TemplateResult {
    return html`<div
      class="list"
      part="list"
      tabindex=${state.isDisabled ? 0 : -1}
      @pointerdown=${this.#onPress}
      @keydown=${(event: KeyboardEvent) => this.#moveByKey(state, choices, event)}
      @input=${(event: Event) => event.stopPropagation()}
    >
      ${roleList({
        team: this.#team,
        choices,
        chosen: state.chosen,
        focusedId: this.#focusedId,
        isMultiple: state.isMultiple,
        isDisabled: state.isDisabled,
        isLocked: state.isReadOnly,
        onToggle: (choice, input) => this.#choose(state, choice, input.checked),
      })}<span class="end"></span>
    </div>`;
  }

  #details({ chosen }: RoleBoxState, choices: readonly RoleChoice[]): TemplateResult {
    const id = this.#focusedId ?? this.#readId ?? chosen[0];
    const choice = choices.find((candidate) => candidate.id === id);
    const { choose, unknown } = this.#team.m.rolePicker;
    if (!choice) return html`<div class="details" part="details"><p class="muted">${choose}</p></div>`;
    const name = roleName(this.#team, choice);
    return html`<div class="details" part="details" role="region" aria-label=${name} tabindex="0">
      ${
        choice.offer
          ? roleDetails(this.#team, choice.offer)
          : html`<h3>${name}</h3>
              <p class="muted">${unknown}</p>`
      }<span class="end"></span>
    </div>`;
  }

  #choose({ isReadOnly, onChoose }: RoleBoxState, { id, refusal }: RoleChoice, isOn: boolean): void {
    if (refusal || isReadOnly) this.#host.requestUpdate();
    else onChoose(id, isOn);
  }

  /** Arrows choose, as among native radio buttons; checkboxes, and roles that cannot be given, only get the keyboard. */
  #moveByKey(state: RoleBoxState, choices: readonly RoleChoice[], event: KeyboardEvent): void {
    submitByEnter(event, this.#host);
    const inputs = [...this.#host.renderRoot.querySelectorAll<HTMLInputElement>('.list input')];
    const names = choices.map((choice) => roleName(this.#team, choice));
    const at = inputs.indexOf(event.target as HTMLInputElement);
    const isRtl = getComputedStyle(this.#host).direction === 'rtl';
    const target = this.#keys.target(event, names, Math.max(at, 0), isRtl);
    if (target === undefined) return;
    event.preventDefault();
    if (at < 0) {
      // a press that ended elsewhere leaves the keyboard on the list: it goes back to a role, and chooses none
      (inputs.find(({ checked }) => checked) ?? inputs[0])?.focus();
      return;
    }
    inputs[target]?.focus();
    const choice = choices[target];
    if (!state.isMultiple && target !== at && choice) this.#choose(state, choice, true);
  }

  readonly #onFocus = ({ target }: FocusEvent): void => {
    if (!this.#isPressed) this.#read(target);
  };

  readonly #onPress = (): void => {
    this.#isPressed = true;
    // wherever it ends; and after the change that the click makes: drawing before it would undo it
    for (const end of ['pointerup', 'pointercancel']) addEventListener(end, this.#onPressed);
  };

  readonly #onPressed = (): void => {
    for (const end of ['pointerup', 'pointercancel']) removeEventListener(end, this.#onPressed);
    setTimeout(() => {
      this.#isPressed = false;
      this.#read(this.#host.shadowRoot?.activeElement ?? null);
    });
  };

  /** The role that has the keyboard is read beside the list, also when the keyboard goes on to the details. */
  #read(target: EventTarget | null): void {
    if (!(target instanceof HTMLInputElement)) return;
    this.#focusedId = target.value;
    this.#readId = undefined;
    this.#host.requestUpdate();
  }

  readonly #onBlur = ({ relatedTarget }: FocusEvent): void => {
    if (this.#host.renderRoot.contains(relatedTarget as Node | null)) return;
    // details below the list keep their height: what the keyboard or a press goes to must not move away
    if (this.#isBelow) this.#readId = this.#focusedId ?? this.#readId;
    this.#focusedId = undefined;
    this.#host.requestUpdate();
  };

  get #isBelow(): boolean {
    const [list, details] = ['.list', '.details'].map((one) => this.#host.renderRoot.querySelector<HTMLElement>(one));
    return !!list && !!details && details.offsetTop > list.offsetTop;
  }
}
