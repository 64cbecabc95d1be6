import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { TeamController } from '../../client/index.js';
import type { Failure, InvitationDraft, MemberEntry } from '../../domain/rules.js';
import { baseStyles } from '../../styles/index.js';
import { AnnouncerController, liveRegion } from '../shared/announcer.js';
import { failureNotice } from '../shared/failure-notice.js';
import { icon } from '../shared/icons.js';
import { LatePart } from '../shared/late-part.js';
import { isOff, ReasonController, reasonPopover, reasonText } from '../shared/reason.js';
import type { InviteWindow } from './invite-window.js';
import type { InvitationPrefill } from './prefill.js';

export interface InviteUserEventMap {
  /** Before invitations are sent. `preventDefault()` keeps the kit from sending them. */
  'invitation-request': CustomEvent<{ readonly drafts: readonly InvitationDraft[] }>;
  /** After the backend accepted one. */
  'invitation-created': CustomEvent<{ readonly entry: MemberEntry }>;
  /** After the backend refused one. */
  'invitation-failed': CustomEvent<{ readonly draft: InvitationDraft; readonly failure: Failure }>;
}

declare global {
  interface HTMLElementEventMap extends InviteUserEventMap {}
}

/**
 * A button that opens a form to invite people: one or several addresses, a role, and what the role asks for. There is
 * no button for who may never invite; who may not now reads why.
 *
 * @tag invite-user
 * @summary Invites people by e-mail.
 * @slot - The words on the button; the system's own when empty.
 * @fires {CustomEvent<{ drafts: readonly InvitationDraft[] }>} invitation-request - Before sending; can be cancelled.
 * @fires {CustomEvent<{ entry: MemberEntry }>} invitation-created - For each that was accepted.
 * @fires {CustomEvent<{ draft: InvitationDraft, failure: Failure }>} invitation-failed - For each that was not.
 * @csspart button - The button that opens the form.
 * @csspart dialog - The dialog around the form.
 * @csspart send - The button that sends.
 * @cssprop [--rosterkit-invite-user-addresses-block-size=12rem] - How high the list of addresses gets before it scrolls.
 */
export class InviteUserElement extends LitElement {
  static override styles = baseStyles;

  /** Shows the form in its place in the page instead of a button and a dialog. */
  @property({ type: Boolean, reflect: true }) inline = false;

  readonly #team = new TeamController(this);
  readonly #announcer = new AnnouncerController(this);
  readonly #part = new LatePart(this, () => import('./invite-window.js'));
  protected readonly reasons = new ReasonController(this);
  #window: InviteWindow | undefined;
  #wanted: InvitationPrefill | undefined;
  #isMissing = false;

  /**
   * Opens the form, filled beforehand where wanted; as soon as the backend has said who is signed in. Does nothing for
   * who may not invite.
   */
  open(prefill: InvitationPrefill = {}): void {
    this.#wanted = prefill;
    this.requestUpdate();
  }

  /** Closes the form without asking, and empties it. */
  close(): void {
    this.#window?.close();
  }

  protected override willUpdate(): void {
    if (this.#team.state.status === 'loading') return;
    const isAllowed = this.#team.can('member.invite').allowed;
    if (!isAllowed) this.#wanted = undefined;
    else if (this.#wanted || this.inline) this.#show();
  }

  protected override render(): TemplateResult {
    return html`${this.inline ? this.#inline() : this.#button()} ${this.#window?.render() ?? nothing} ${reasonPopover}
    ${liveRegion(this.#announcer)}`;
  }

  /** Fetches the form once; what is wanted of it waits until it is here. */
  #show(): void {
    const part = this.#part.now;
    if (!part) {
      if (!this.#isMissing) void this.#part.load().catch(() => this.#miss());
      return;
    }
    const options = { team: this.#team, announcer: this.#announcer, isInline: () => this.inline };
    this.#window ??= new part.InviteWindow(this, options);
    if (this.#wanted) this.#window.open(this.#wanted);
    this.#wanted = undefined;
  }

  /** The form could not be fetched: said where the button is, and tried again when asked for. */
  #miss(): void {
    this.#isMissing = true;
    this.requestUpdate();
  }

  #button(): TemplateResult | typeof nothing {
    const { state: known, m } = this.#team;
    const decision = this.#team.can('member.invite');
    const isHidden = known.status === 'loading' || (!decision.allowed && decision.effect === 'hide');
    if (isHidden && known.status !== 'failed') return nothing;
    const reason = known.status === 'failed' ? this.#team.failure(known.failure) : this.#team.reason(decision);
    const word = this.#team.word('invite', m.common.invite);
    return html`<button
        class="button button--primary"
        part="button"
        type="button"
        aria-haspopup="dialog"
        aria-disabled=${isOff(reason)}
        aria-describedby=${reason ? 'button-reason' : nothing}
        @click=${() => this.open()}
      >
        ${word.startsWith('+') ? nothing : icon('plus')}<slot>${word}</slot>
      </button>
      ${reasonText('button-reason', reason)} ${this.#isMissing ? this.#missing() : nothing}`;
  }

  #inline(): TemplateResult {
    const known = this.#team.state;
    const decision = this.#team.can('member.invite');
    if (this.#isMissing) return this.#missing();
    if (this.#window && (this.#window.isDirty || decision.allowed)) return this.#window.view();
    if (known.status === 'loading' || decision.allowed) return html`<p class="skeleton"></p>`;
    if (known.status === 'failed') {
      return failureNotice(this.#team, known.failure, () => void this.#team.client?.connect());
    }
    return html`<p class="muted">${this.#team.reason(decision)}</p>`;
  }

  #missing(): TemplateResult {
    return failureNotice(this.#team, { code: 'network' }, () => {
      this.#isMissing = false;
      this.#wanted ??= this.inline ? undefined : {};
      this.requestUpdate();
    });
  }
}
