import { LitElement, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { TeamController } from '../../client/index.js';
import type { Scope, ScopeSelection } from '../../domain/rules.js';
import { scopePicker as english } from '../../localize/en/scope-picker.js';
import { addEnglish } from '../../localize/index.js';
import { baseStyles } from '../../styles/index.js';
import { failureNotice } from '../shared/failure-notice.js';
import { formAnchor } from '../shared/form-anchor.js';
import { KeptFocus } from '../shared/kept-focus.js';
import { skeleton } from '../shared/skeleton.js';
import { ScopeBox } from './scope-box.js';
import { scopePickerStyles } from './scope-picker.styles.js';
import { ScopesController } from './scopes-controller.js';

addEnglish({ scopePicker: english });

const NONE: readonly string[] = [];
/** Where the keyboard begins: the choice between all stores and some, the search, the first store. */
const FIRST: readonly string[] = ['.modes input:checked', '.search input', '.list [tabindex="0"]'];

/**
 * A form control to choose the stores (shops, companies) of a person: all of them, those to come included, or a list.
 * Lists of hundreds are searched; stores that cannot be given are shown with the reason. Fires the native `input` and
 * `change`. Stores stand under their parent where that is a store too, else by `attributes.group`, else by type.
 *
 * @tag scope-picker
 * @summary Chooses all stores, or some of them.
 * @attr {string} value - `all`, or ids separated by spaces: what the form resets to.
 * @fires {Event} input - Somebody chose other stores; `value` has it already.
 * @fires {Event} change - The same, right after `input`; not composed, as with native controls.
 * @csspart label - The name of the control.
 * @csspart all - All stores, as a choice or as text.
 * @csspart mode - One of the two choices, all or some.
 * @csspart list - The scrolling list of stores.
 * @csspart scope - One store in the list.
 * @csspart note - What is wrong, or missing.
 * @csspart notice - What went wrong when the stores were asked for.
 * @cssprop [--rosterkit-scope-picker-list-block-size=16rem] - How high the list gets before it scrolls.
 */
export class ScopePickerElement extends LitElement {
  static readonly formAssociated = true;
  static override styles = [baseStyles, scopePickerStyles];

  /** The name the stores are submitted under: `all`, or one entry for each id. Without one they are not. */
  @property({ reflect: true }) name = '';

  /** The name people read and hear; the system's own word for stores when absent. */
  @property() label = '';

  /** Whether a form is not valid without a store. */
  @property({ type: Boolean, reflect: true }) required = false;

  /** Whether it can neither be used nor is submitted. */
  @property({ type: Boolean, reflect: true }) disabled = false;

  /** Whether the role always has all stores: said so, submitted as `all`, and not to be changed. */
  @property({ type: Boolean, reflect: true }) locked = false;

  /** What is wrong with the choice, said below it. */
  @property() error = '';

  /** `'all'`, those to come included, or the ids of the chosen stores. */
  @property({ converter: { fromAttribute: selectionIn } }) value: ScopeSelection = NONE;

  /** The stores there are, for a page that has them already; otherwise the backend is asked. */
  @property({ attribute: false }) scopes: readonly Scope[] | undefined;

  /** What can be given: every store, or only these; others are shown locked. */
  @property({ attribute: false }) limit: ScopeSelection | undefined;

  /**
   * Why a choice would be refused, as a sentence; the empty string when it would not. Asked for each store by itself
   * and for `'all'`.
   */
  @property({ attribute: false }) decide: ((next: ScopeSelection) => string) | undefined;

  @state() private isDisabledByForm = false;
  @state() private isErrorShown = false;

  readonly #internals = this.attachInternals();
  readonly #team = new TeamController(this);
  readonly #stores = new ScopesController(this, this.#team);
  readonly #box = new ScopeBox(this, this.#team);

  protected readonly keptFocus = new KeptFocus(this, FIRST); // e.g. led to the skeleton by the form

  /** The form it is submitted with; null outside of one. */
  get form(): HTMLFormElement | null {
    return this.#internals.form;
  }

  /** Whether it can be sent, and if not, why: `valueMissing` where no store is chosen though one is needed. */
  get validity(): ValidityState {
    return this.#internals.validity;
  }

  /** What is wrong with the choice, as a sentence; empty when nothing is. */
  get validationMessage(): string {
    return this.#internals.validationMessage;
  }

  /** Whether the choice can be sent; fires `invalid` when it cannot. */
  checkValidity(): boolean {
    return this.#internals.checkValidity();
  }

  /** Also says beside the control what is missing. */
  reportValidity(): boolean {
    return this.#internals.reportValidity();
  }

  /** Moves the keyboard to the choice between all stores and some, to the search, or to the first store. */
  override focus(options?: FocusOptions): void {
    this.renderRoot.querySelector<HTMLElement>(FIRST.join())?.focus(options);
  }

  formResetCallback(): void {
    this.value = selectionIn(this.getAttribute('value'));
    this.isErrorShown = false;
  }

  formDisabledCallback(isDisabled: boolean): void {
    this.isDisabledByForm = isDisabled;
  }

  formStateRestoreCallback(text: string): void {
    this.value = selectionIn(text);
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.addEventListener('invalid', this.#showError);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.removeEventListener('invalid', this.#showError);
  }

  protected override willUpdate(): void {
    this.#stores.ask(this.scopes);
    if (this.value.length > 0) this.isErrorShown = false;
  }

  protected override updated(): void {
    const { name, value, locked, required } = this;
    const ids = locked || value === 'all' ? ['all'] : value;
    const data = new FormData();
    for (const id of ids) data.append(name, id);
    this.#internals.setFormValue(name && ids.length > 0 ? data : null, ids.join(' '));
    const isMissing = required && ids.length === 0;
    this.#internals.setValidity(
      isMissing ? { valueMissing: true } : {},
      isMissing ? this.#team.m.scopePicker.required : '',
      this.renderRoot.querySelector('input') ?? formAnchor(this),
    );
  }

  protected override render(): TemplateResult {
    const team = this.#team;
    const { m } = team;
    const stores = this.#stores.state;
    if (stores.status === 'failed' && !this.locked) {
      return failureNotice(team, stores.failure, () => this.#stores.retry());
    }
    if (stores.status === 'loading' && !this.locked) {
      return skeleton(m.common.loading, 'line', 'rows');
    }
    return this.#box.render({
      scopes: stores.status === 'ready' ? stores.value : [],
      value: this.value,
      label: this.label || team.word('scopes', m.common.scopes),
      error: this.error || (this.isErrorShown ? this.validationMessage : ''),
      isRequired: this.required,
      isDisabled: this.disabled || this.isDisabledByForm,
      isLocked: this.locked,
      reasonOf: (next) => this.#reasonOf(next),
      onChoose: (next) => this.#choose(next),
    });
  }

  #reasonOf(next: ScopeSelection): string {
    const { limit = 'all' } = this;
    const isWithin = limit === 'all' || (next !== 'all' && next.every((id) => limit.includes(id)));
    const decided = this.decide?.(next) ?? '';
    if (decided || isWithin) return decided;
    return this.#team.reason({ allowed: false, reason: 'outOfScope', effect: 'disable' });
  }

  #choose(value: ScopeSelection): void {
    this.value = value;
    this.dispatchEvent(new Event('input', { bubbles: true, composed: true }));
    this.dispatchEvent(new Event('change', { bubbles: true }));
  }

  readonly #showError = (): void => {
    this.isErrorShown = true;
  };
}

function selectionIn(text: string | null): ScopeSelection {
  const ids = text?.split(/\s+/).filter(Boolean) ?? [];
  return ids.length === 1 && ids[0] === 'all' ? 'all' : ids;
}
