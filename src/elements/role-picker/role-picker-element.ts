import { html, LitElement, type PropertyValues, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { TeamController } from '../../client/index.js';
import type { MemberEntry, PermissionId, RoleOffer } from '../../domain/rules.js';
import { baseStyles } from '../../styles/index.js';
import { failureNotice } from '../shared/failure-notice.js';
import { formAnchor } from '../shared/form-anchor.js';
import { skeleton } from '../shared/skeleton.js';
import { LatePart } from '../shared/late-part.js';
import { OffersController } from './offers-controller.js';
import type { RoleBox } from './role-box.js';
import { waitingStyles } from './waiting.styles.js';

/**
 * A form control to choose the role of a person: every role on offer with what it can and cannot do, readable while
 * choosing. Roles that cannot be given say why, or are left out. Fires the native `input` and `change`.
 *
 * @tag role-picker
 * @summary Chooses a role, and shows what each can and cannot do.
 * @attr {string} value - The role, or roles separated by spaces, that the form resets to.
 * @fires {Event} input - Somebody chose a role, or took one back; `value` has it already.
 * @fires {Event} change - The same, right after `input`; not composed, as with native controls.
 * @csspart label - The name of the control.
 * @csspart list - The scrolling list of roles.
 * @csspart role - One role in the list.
 * @csspart details - What the role in question can and cannot do.
 * @csspart note - Why nothing can be chosen, or what is missing.
 * @csspart notice - What went wrong when the roles were asked for.
 * @cssprop [--rosterkit-role-picker-block-size=21rem] - The height of list and details side by side.
 * @cssprop [--rosterkit-role-picker-list-block-size=20rem] - The height of the list where the details are below it.
 * @cssprop [--rosterkit-role-picker-details-block-size=18rem] - The greatest height of the details below the list.
 */
export class RolePickerElement extends LitElement {
  static readonly formAssociated = true;
  static override styles = [baseStyles, waitingStyles];

  /** The name the roles are submitted under; without one they are not. */
  @property({ reflect: true }) name = '';

  /** The name people read and hear; the system's own word for a role when absent. */
  @property() label = '';

  /** Whether a form is not valid without a choice. */
  @property({ type: Boolean, reflect: true }) required = false;

  /** Whether it can neither be used nor is submitted. */
  @property({ type: Boolean, reflect: true }) disabled = false;

  /** Whether it can be read and is submitted, but not changed. */
  @property({ type: Boolean, reflect: true }) readonly = false;

  /** The right the choice is for, e.g. `member.provision`. Absent: an invitation, or with `entry` an edit. */
  @property() action: PermissionId = '';

  /** The kind of person, where the system knows several. */
  @property() kind = '';

  /** What is wrong with the choice, said below it until another role is chosen. */
  @property() error = '';

  /** The chosen roles, by id. */
  @property({ attribute: 'value', converter: { fromAttribute: idsIn } }) roles: readonly string[] = [];

  /** The person whose role it is; absent for a new one. */
  @property({ attribute: false }) entry: MemberEntry | undefined;

  /** The roles on offer, for a page that has them already; otherwise they are asked for. */
  @property({ attribute: false }) offers: readonly RoleOffer[] | undefined;

  @state() private isDisabledByForm = false;
  @state() private isErrorShown = false;

  readonly #internals = this.attachInternals();
  readonly #team = new TeamController(this);
  readonly #view = new LatePart(this, () => import('./role-view.js'));
  readonly #asked = new OffersController(this, this.#team, this.#view);
  #box: RoleBox | undefined;

  /** The first chosen role; the empty string when there is none. */
  get value(): string {
    return this.roles[0] ?? '';
  }

  set value(id: string) {
    this.roles = id === '' ? [] : [id];
  }

  /** The form it is submitted with; null outside of one. */
  get form(): HTMLFormElement | null {
    return this.#internals.form;
  }

  /** Whether it can be sent, and if not, why: `valueMissing` where no role is chosen though one is needed. */
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

  /** Moves the keyboard to the chosen role, or to the first. */
  override focus(options?: FocusOptions): void {
    (this.#inputs.find(({ checked }) => checked) ?? this.#inputs[0])?.focus(options);
  }

  formResetCallback(): void {
    this.roles = this.hasAttribute('value') ? idsIn(this.getAttribute('value')) : (this.entry?.member.roles ?? []);
    this.isErrorShown = false;
  }

  formDisabledCallback(isDisabled: boolean): void {
    this.isDisabledByForm = isDisabled;
  }

  formStateRestoreCallback(text: string): void {
    this.roles = idsIn(text);
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.addEventListener('invalid', this.#showError);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.removeEventListener('invalid', this.#showError);
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    const { entry, action, kind } = this;
    this.#asked.ask({ entry, action, kind }, this.offers);
    this.#box ??= this.#view.now && new this.#view.now.RoleBox(this, this.#team);
    if (changed.has('entry') && entry && this.roles.length === 0) this.roles = entry.member.roles;
    if (this.roles.length > 0) this.isErrorShown = false;
  }

  protected override updated(): void {
    this.#box?.follow(this.roles);
    const { name, roles, required, readonly } = this;
    const data = new FormData();
    for (const id of roles) data.append(name, id);
    this.#internals.setFormValue(name && roles.length > 0 ? data : null, roles.join(' '));
    const isMissing = required && !readonly && roles.length === 0;
    this.#internals.setValidity(
      isMissing ? { valueMissing: true } : {},
      isMissing ? this.#team.m.rolePicker.required : '',
      this.#inputs[0] ?? formAnchor(this),
    );
  }

  protected override render(): TemplateResult {
    const { m } = this.#team;
    const asked = this.#asked.state;
    if (asked.status === 'failed') return failureNotice(this.#team, asked.failure, () => this.#asked.retry());
    if (asked.status === 'loading') {
      return skeleton(m.common.loading, 'line', 'rows', ...(this.value ? ['rows' as const] : []));
    }
    return html`${this.#box?.render({
      offers: this.#asked.offers,
      chosen: this.roles,
      current: [...new Set([...this.roles, ...(this.entry?.member.roles ?? [])])],
      label: this.label || this.#team.word('role', m.common.role),
      error: this.error || (this.isErrorShown ? this.validationMessage : ''),
      isRequired: this.required,
      isDisabled: this.disabled || this.isDisabledByForm,
      isReadOnly: this.readonly,
      isMultiple: this.#isMultiple,
      onChoose: (id, isOn) => this.#choose(id, isOn),
    })}`;
  }

  get #isMultiple(): boolean {
    return (this.#team.client?.system?.maxRoles ?? 1) > 1;
  }

  get #inputs(): HTMLInputElement[] {
    return [...this.renderRoot.querySelectorAll<HTMLInputElement>('.list input')];
  }

  #choose(id: string, isOn: boolean): void {
    this.roles = this.#isMultiple ? [...this.roles.filter((other) => other !== id), ...(isOn ? [id] : [])] : [id];
    this.dispatchEvent(new Event('input', { bubbles: true, composed: true }));
    this.dispatchEvent(new Event('change', { bubbles: true }));
  }

  readonly #showError = (): void => {
    this.isErrorShown = true;
  };
}

function idsIn(text: string | null): string[] {
  return text?.split(/\s+/).filter(Boolean) ?? [];
}
