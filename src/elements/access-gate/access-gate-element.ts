import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { AccessController, TeamController, type AccessQuestion } from '../../client/index.js';
import { refuse, type Decision, type MemberEntry, type ObjectFacts, type PermissionId } from '../../domain/rules.js';
import { baseStyles, pageTextStyles } from '../../styles/index.js';
import { emit } from '../shared/emit.js';
import { icon } from '../shared/icons.js';
import { accessGateStyles } from './access-gate.styles.js';
import { heldBack } from './held-back.js';

/** The longest text of a gate's content that serves as its name. */
const LONGEST_NAME = 80;

export interface AccessGateEventMap {
  /** The gate opened, closed, or says another reason. Also at its first answer. */
  'access-changed': CustomEvent<{ readonly permission: PermissionId; readonly decision: Decision }>;
}

/**
 * Shows what a page puts into it only to who may use it, by the same decision the server makes. Refused, it is hidden,
 * or shown but out of use with the reason below it. While nothing is known, and when asking fails, it stays closed.
 * Gates may stand in gates.
 *
 * @tag access-gate
 * @summary Hides or disables a page's own content for who may not use it.
 * @attr closed - Nothing of it is shown. Set by the gate, to be read by style sheets.
 * @slot - What is guarded.
 * @slot denied - Shown in its place to who may not.
 * @fires {CustomEvent<{ permission: PermissionId, decision: Decision }>} access-changed - The answer is another one.
 * @csspart content - The box around what is guarded.
 * @csspart reason - The sentence below content that is out of use.
 * @cssprop [--rosterkit-access-gate-gap=4px] - The space above the reason.
 * @cssprop [--rosterkit-access-gate-disabled-opacity=0.55] - How far content that is out of use fades.
 */
export class AccessGateElement extends LitElement {
  static override styles = [baseStyles, pageTextStyles, accessGateStyles];

  /** The right that opens it, e.g. `invoice.download`. */
  @property() permission: PermissionId = '';

  /** The store the content belongs to; `@tenant` for what belongs to the whole business. */
  @property() scope = '';

  /** What a refusal does: `hide` or `disable`; as the policy says when absent. */
  @property() mode: 'hide' | 'disable' | '' = '';

  /** The name of what is guarded, for who hears the reason; the content's own text when absent and short. */
  @property() label = '';

  /** The thing the right is asked for: an order, an invoice. `null`: it is still to come, and the gate stays closed. */
  @property({ attribute: false }) object: ObjectFacts | null | undefined;

  /** The person the right is asked for, as a list gave them. */
  @property({ attribute: false }) entry: MemberEntry | undefined;

  readonly #team = new TeamController(this);
  readonly #access = new AccessController(this, this.#team, () => this.#question);
  #told = '';

  constructor() {
    super();
    heldBack(this, () => !this.#access.isAllowed);
  }

  /** What was decided last; `undefined` until then. */
  get decision(): Decision | undefined {
    return this.#access.decision;
  }

  protected override updated(): void {
    const { state } = this.#access;
    this.toggleAttribute('closed', !this.#access.isAllowed && !this.#isDisabled && !this.#hasDenied);
    if (state.status === 'loading') return;
    const decision = state.status === 'ready' ? state.decision : refuse('missingData', 'hide');
    const told = JSON.stringify([this.permission, decision]);
    if (told === this.#told) return;
    this.#told = told;
    emit(this, 'access-changed', { permission: this.permission, decision });
  }

  protected override render(): TemplateResult {
    if (this.#access.isAllowed) return html`<div part="content"><slot></slot></div>`;
    const denied = html`<slot name="denied" @slotchange=${this.#redraw}></slot>`;
    if (this.#hasDenied || !this.#isDisabled) return denied;
    const { decision } = this.#access;
    return html`<div role="group" aria-label=${this.#name || nothing} aria-describedby="reason">
        <div class="off" part="content" inert><slot @slotchange=${this.#redraw}></slot></div>
        <p class="reason-text kit-text" id="reason" part="reason">
          ${icon('lock')}<span>${decision && this.#team.reason(decision)}</span>
        </p>
      </div>
      ${denied}`;
  }

  get #question(): AccessQuestion | undefined {
    const { permission, scope, object, entry } = this;
    if (!permission || object === null) return undefined;
    return {
      action: permission,
      ...(entry ? { entry } : {}),
      ...(object || scope ? { object: { ...object, ...(scope ? { scope } : {}) } } : {}),
    };
  }

  get #isDisabled(): boolean {
    const { decision } = this.#access;
    return decision?.allowed === false && (this.mode || decision.effect) !== 'hide';
  }

  /** A refusal has a place of its own; while nothing is known, it is not shown either. */
  get #hasDenied(): boolean {
    return this.decision?.allowed === false && this.querySelector(':scope > [slot="denied"]') !== null;
  }

  get #name(): string {
    if (this.label) return this.label;
    const nodes = [...this.childNodes].filter((node) => !(node instanceof Element && node.slot));
    const text = nodes.map((node) => node.textContent ?? '').join(' ');
    const name = text.replaceAll(/\s+/g, ' ').trim();
    return name.length <= LONGEST_NAME ? name : '';
  }

  readonly #redraw = (): void => this.requestUpdate();
}

declare global {
  interface GlobalEventHandlersEventMap extends AccessGateEventMap {}
}
