import { html, nothing, type LitElement, type ReactiveController, type TemplateResult } from 'lit';
import type { TeamController } from '../../client/index.js';
import { inviteUser } from '../../localize/en/invite-user.js';
import { addEnglish } from '../../localize/index.js';
import { dialogStyles, switchStyles } from '../../styles/index.js';
import { type AnnouncerController, liveRegion } from '../shared/announcer.js';
import { confirmDialog, ConfirmController } from '../shared/confirm-dialog.js';
import { emit } from '../shared/emit.js';
import { place } from '../shared/place.js';
import { gather } from './addresses.js';
import { InviteForm } from './invite-form.js';
import type { InvitationPrefill } from './prefill.js';
import { inviteUserStyles } from './invite-user.styles.js';
import { inviteView, sentNotice } from './invite-view.js';
import { PressController } from './press.js';
import { Submission } from './submission.js';

addEnglish({ inviteUser });

/** Where the keyboard goes when something has to be corrected. */
const MISTAKES =
  '[aria-invalid="true"], .token--bad > button, .choices--invalid input, .error-of-roles, .notice--danger button';

export const styles = [dialogStyles, switchStyles, inviteUserStyles];

export interface InviteWindowOptions {
  readonly team: TeamController;
  readonly announcer: AnnouncerController;
  /** Whether the form stands in the page. */
  readonly isInline: () => boolean;
}

/** The form behind the button, from opening to what was sent: fetched when somebody wants to invite. */
export class InviteWindow implements ReactiveController {
  isOpen = false;
  readonly #host: LitElement;
  readonly #team: TeamController;
  readonly #announcer: AnnouncerController;
  readonly #isInline: () => boolean;
  readonly #form: InviteForm;
  readonly #confirm: ConfirmController;
  readonly #press: PressController;
  readonly #submission: Submission;
  #note = '';

  constructor(host: LitElement, { team, announcer, isInline }: InviteWindowOptions) {
    this.#host = host;
    this.#team = team;
    this.#announcer = announcer;
    this.#isInline = isInline;
    host.addController(this);
    this.#form = new InviteForm(host, team);
    this.#confirm = new ConfirmController(host);
    this.#press = new PressController(host);
    this.#submission = new Submission(host, team, this.#form, {
      onRequest: (drafts) => emit(host, 'invitation-request', { drafts }, { cancelable: true }),
      onOutcome: (outcome) => {
        if (outcome.ok) emit(host, 'invitation-created', { entry: outcome.value });
        else emit(host, 'invitation-failed', { draft: outcome.draft, failure: outcome.failure });
      },
      onDone: (isWhole) => void this.#finish(isWhole),
    });
  }

  /** Whether something was typed that would be lost. */
  get isDirty(): boolean {
    return this.#form.isDirty;
  }

  open(prefill: InvitationPrefill): void {
    this.#fill(prefill);
    this.isOpen = true;
    this.#host.requestUpdate();
  }

  /** Closes without asking, and empties the form. */
  close(): void {
    this.#form.reset();
    this.#submission.clear();
    this.#note = '';
    this.isOpen = false;
    this.#host.requestUpdate();
  }

  hostUpdate(): void {
    this.#form.isShown = this.isOpen || this.#isInline();
  }

  hostUpdated(): void {
    const dialog = this.#host.renderRoot.querySelector<HTMLDialogElement>('.invite');
    if (this.isOpen && dialog && !dialog.open) {
      dialog.showModal();
      dialog.querySelector<HTMLElement>('#firstName, #email')?.focus();
    } else if (!this.isOpen && dialog?.open) {
      dialog.close();
      if (document.activeElement === document.body) this.#find('[part="button"]')?.focus(); // a script opened it
    }
  }

  /** The dialog, its questions, and what was sent; around the button or the form in its place. */
  render(): TemplateResult {
    const { sent } = this.#submission;
    return html`${this.#dialog()} ${confirmDialog(this.#confirm)}
      <div class="floating sent" popover>${sent.length > 0 ? sentNotice(this.#team, sent) : nothing}</div>`;
  }

  #dialog(): TemplateResult {
    const title = this.#team.word('invite', this.#team.m.common.invite).replace(/^\+\s*/, '');
    return html`<dialog
      class="dialog dialog--wide invite"
      part="dialog"
      aria-labelledby="title"
      @keydown=${this.#onKeydown}
      @cancel=${this.#askToClose}
    >
      ${
        this.isOpen && !this.#isInline()
          ? html`<div class="stack">
              <h2 id="title">${title}</h2>
              ${this.view()} ${liveRegion(this.#announcer)}
            </div>`
          : nothing
      }
    </dialog>`;
  }

  /** The form itself. */
  view(): TemplateResult {
    return inviteView({
      form: this.#form,
      submission: this.#submission,
      team: this.#team,
      note: this.#note,
      say: (note) => this.#say(note),
      gather: (text) => this.#press.whenOver(() => this.#gather(text)),
      submit: () => void this.#submit(),
      onCancel: this.#isInline() ? undefined : this.#askToClose,
    });
  }

  async #submit(): Promise<void> {
    this.#note = '';
    const sending = this.#submission.submit();
    await this.#host.updateComplete;
    this.#find('#stop')?.focus();
    await sending;
    await this.#host.updateComplete;
    if (this.isOpen || this.#isInline()) this.#find(MISTAKES)?.focus();
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
      this.#host.requestUpdate();
    }
    await this.#host.updateComplete;
    if (isWhole && !this.#isInline()) this.#showSent();
    this.#announcer.say(said.filter(Boolean).join(' '));
  }

  /** Beside the button, until the person does something else; the page does not move. */
  #showSent(): void {
    const button = this.#find('[part="button"]');
    const popover = this.#find('.sent');
    if (!button || !popover) return;
    popover.showPopover();
    place(popover, button);
  }

  #gather(text = this.#form.values.typed): void {
    if (text.trim() === '') return;
    const { added, duplicates, addresses } = this.#form.gatherTyped(text);
    const { m, f } = this.#team.localization;
    const wrong = addresses.filter(({ email }) => !email).length;
    const { inviteUser: words } = m;
    this.#note = duplicates > 0 ? words.duplicates({ count: duplicates }, f) : '';
    const said = [
      added > 0 && words.added({ count: addresses.length }, f),
      wrong > 0 && words.notValid({ count: wrong }, f),
      this.#note,
    ];
    this.#announcer.say(said.filter(Boolean).join(', '));
  }

  #say(note: string): void {
    if (note === this.#note) return;
    this.#note = note;
    this.#host.requestUpdate();
  }

  #find(selector: string): HTMLElement | null {
    return this.#host.renderRoot.querySelector<HTMLElement>(selector);
  }

  #fill(prefill: InvitationPrefill): void {
    const { email = [], roles = [], firstName = '', lastName = '', options = {}, attributes = {}, scopes } = prefill;
    const { emailDomain, isForOne } = this.#form.shape;
    const addresses = [email].flat();
    this.#submission.clear();
    this.#note = '';
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
