import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { TeamController } from '../../client/index.js';
import type { Failure, InvitationDraft, MemberEntry } from '../../domain/rules.js';
import { baseStyles } from '../../styles/index.js';
import { AnnouncerController, liveRegion } from '../shared/announcer.js';
import { confirmDialog, ConfirmController } from '../shared/confirm-dialog.js';
import { emit } from '../shared/emit.js';
import { failureNotice } from '../shared/failure-notice.js';
import { icon } from '../shared/icons.js';
import { place } from '../shared/place.js';
import { isOff, ReasonController, reasonPopover, reasonText } from '../shared/reason.js';
import { gather } from './addresses.js';
import { InviteForm } from './invite-form.js';
import { inviteUserStyles } from './invite-user.styles.js';
import { inviteView, sentNotice } from './invite-view.js';
import { PressController } from './press.js';
import { Submission } from './submission.js';

/** What a form can be filled with beforehand; a person can change all of it. */
export type InvitationPrefill = Partial<Omit<InvitationDraft, 'email'>> & {
  readonly email?: string | readonly string[];
};

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

/** Where the keyboard goes when something has to be corrected. */
const MISTAKES =
  '[aria-invalid="true"], .token--bad > button, .choices--invalid input, .error-of-roles, .notice--danger button';

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
  static override styles = [baseStyles, inviteUserStyles];

  /** Shows the form in its place in the page instead of a button and a dialog. */
  @property({ type: Boolean, reflect: true }) inline = false;

  @state() private isOpen = false;
  @state() private note = '';

  readonly #team = new TeamController(this);
  readonly #form = new InviteForm(this, this.#team);
  readonly #announcer = new AnnouncerController(this);
  readonly #confirm = new ConfirmController(this);
  readonly #press = new PressController(this);
  #wanted: InvitationPrefill | undefined;
  protected readonly reasons = new ReasonController(this);
  readonly #submission = new Submission(this, this.#team, this.#form, {
    onRequest: (drafts) => emit(this, 'invitation-request', { drafts }, { cancelable: true }),
    onOutcome: (outcome) => {
      if (outcome.ok) emit(this, 'invitation-created', { entry: outcome.value });
      else emit(this, 'invitation-failed', { draft: outcome.draft, failure: outcome.failure });
    },
    onDone: (isWhole) => void this.#finish(isWhole),
  });

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
    this.#form.reset();
    this.#submission.clear();
    this.note = '';
    this.isOpen = false;
  }

  protected override willUpdate(): void {
    if (this.#wanted && this.#team.state.status !== 'loading') {
      if (this.#team.can('member.invite').allowed) {
        this.#fill(this.#wanted);
        this.isOpen = true;
      }
      this.#wanted = undefined;
    }
    this.#form.isShown = this.isOpen || this.inline;
  }

  protected override updated(): void {
    const dialog = this.renderRoot.querySelector<HTMLDialogElement>('.invite');
    if (this.isOpen && dialog && !dialog.open) {
      dialog.showModal();
      dialog.querySelector<HTMLElement>('#firstName, #email')?.focus();
    } else if (!this.isOpen && dialog?.open) {
      dialog.close();
    }
  }

  protected override render(): TemplateResult {
    return html`${this.inline ? this.#inline() : this.#button()} ${this.#dialog()} ${confirmDialog(this.#confirm)}
      ${reasonPopover} ${liveRegion(this.#announcer)}
      <div class="floating sent" popover>${sentNotice(this.#team, this.#submission.sent)}</div>`;
  }

  #button(): TemplateResult | typeof nothing {
    const { state: known, m } = this.#team;
    const decision = this.#team.can('member.invite');
    const isHidden = known.status === 'loading' || (!decision.allowed && decision.effect === 'hide');
    if (isHidden && known.status !== 'failed') return nothing;
    const reason = known.status === 'failed' ? this.#team.failure(known.failure) : this.#team.reason(decision);
    return html`<button
        class="button button--primary"
        part="button"
        type="button"
        aria-haspopup="dialog"
        aria-disabled=${isOff(reason)}
        aria-describedby=${reason ? 'button-reason' : nothing}
        @click=${() => this.open()}
      >
        ${icon('plus')}<slot>${this.#team.word('invite', m.inviteUser.title)}</slot>
      </button>
      ${reasonText('button-reason', reason)}`;
  }

  #inline(): TemplateResult {
    const known = this.#team.state;
    const decision = this.#team.can('member.invite');
    if (this.#form.isDirty || decision.allowed) return this.#view();
    if (known.status === 'loading') return html`<p class="skeleton"></p>`;
    if (known.status === 'failed') {
      return failureNotice(this.#team, known.failure, () => void this.#team.client?.connect());
    }
    return html`<p class="muted">${this.#team.reason(decision)}</p>`;
  }

  #dialog(): TemplateResult {
    const title = this.#team.word('invite', this.#team.m.inviteUser.title);
    return html`<dialog
      class="dialog dialog--wide invite"
      part="dialog"
      aria-labelledby="title"
      @keydown=${this.#onKeydown}
      @cancel=${this.#askToClose}
    >
      ${
        this.isOpen && !this.inline
          ? html`<div class="stack">
              <h2 id="title">${title}</h2>
              ${this.#view()} ${liveRegion(this.#announcer)}
            </div>`
          : nothing
      }
    </dialog>`;
  }

  #view(): TemplateResult {
    return inviteView({
      form: this.#form,
      submission: this.#submission,
      team: this.#team,
      note: this.note,
      say: (note) => this.#say(note),
      gather: (text) => this.#press.whenOver(() => this.#gather(text)),
      submit: () => void this.#submit(),
      onCancel: this.inline ? undefined : this.#askToClose,
    });
  }

  async #submit(): Promise<void> {
    this.note = '';
    const sending = this.#submission.submit();
    await this.updateComplete;
    this.renderRoot.querySelector<HTMLElement>('#stop')?.focus();
    await sending;
    await this.updateComplete;
    if (this.isOpen || this.inline) this.renderRoot.querySelector<HTMLElement>(MISTAKES)?.focus();
  }

  async #finish(isWhole: boolean): Promise<void> {
    const { m, f } = this.#team.localization;
    const { sent } = this.#submission;
    const left = this.#form.addresses.length;
    const said = [
      sent.length > 0 && m.inviteUser.sent({ count: sent.length }, f),
      left > 0 && m.inviteUser.notSent({ count: left }, f),
    ];
    if (isWhole) {
      this.#form.reset();
      this.isOpen = false;
    }
    await this.updateComplete;
    if (isWhole && !this.inline) this.#showSent();
    this.#announcer.say(said.filter(Boolean).join(' '));
  }

  /** Beside the button, until the person does something else; the page does not move. */
  #showSent(): void {
    const button = this.renderRoot.querySelector<HTMLElement>('[part="button"]');
    const popover = this.renderRoot.querySelector<HTMLElement>('.sent');
    if (!button || !popover) return;
    if (!document.activeElement || document.activeElement === document.body) button.focus();
    popover.showPopover();
    place(popover, button);
  }

  #gather(text = this.#form.values.typed): void {
    if (text.trim() === '') return;
    const { added, duplicates, addresses } = this.#form.gatherTyped(text);
    const { m, f } = this.#team.localization;
    const wrong = addresses.filter(({ email }) => !email).length;
    const { inviteUser: words } = m;
    this.note = duplicates > 0 ? words.duplicates({ count: duplicates }, f) : '';
    const said = [
      added > 0 && words.added({ count: addresses.length }, f),
      wrong > 0 && words.notValid({ count: wrong }, f),
      this.note,
    ];
    this.#announcer.say(said.filter(Boolean).join(', '));
  }

  #say(note: string): void {
    if (note === this.note) return;
    this.note = note;
    if (note) this.#announcer.say(note);
  }

  #fill(prefill: InvitationPrefill): void {
    const { email = [], roles = [], firstName = '', lastName = '', options = {}, attributes = {}, scopes } = prefill;
    const { emailDomain, isForOne } = this.#form.shape;
    const addresses = [email].flat();
    this.#submission.clear();
    this.note = '';
    this.#form.reset({
      roles,
      firstName,
      lastName,
      options,
      attributes,
      ...(scopes ? { scopes } : {}),
      ...(isForOne
        ? { typed: (addresses[0] ?? '').replace(emailDomain ? `@${emailDomain}` : '', '') }
        : gather([], addresses.join('\n'))),
    });
  }

  /** Escape is asked about here: a browser lets a second one close the dialog whatever the page says. */
  readonly #onKeydown = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape' || event.defaultPrevented) return;
    void this.#askToClose(event);
  };

  readonly #askToClose = async (event?: Event): Promise<void> => {
    event?.preventDefault();
    if (this.#submission.progress) return this.#submission.stop();
    const { leaveTitle, leaveText, leave, stay } = this.#team.m.inviteUser;
    const question = { title: leaveTitle, text: leaveText, confirm: leave, cancel: stay };
    if (!this.#form.isDirty || (await this.#confirm.ask(question))) this.close();
  };
}
