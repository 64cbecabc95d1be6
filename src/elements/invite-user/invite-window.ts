import { html, nothing, type LitElement, type ReactiveController, type TemplateResult } from 'lit';
import type { TeamController } from '../../client/index.js';
import type { WayOffer } from '../../domain/rules.js';
import { inviteUser } from '../../localize/en/invite-user.js';
import { addEnglish } from '../../localize/index.js';
import { dialogStyles, switchStyles } from '../../styles/index.js';
import { type AnnouncerController, liveRegion } from '../shared/announcer.js';
import { confirmDialog, ConfirmController } from '../shared/confirm-dialog.js';
import { failureNotice } from '../shared/failure-notice.js';
import { CurrentWay } from './current-way.js';
import { formSkeleton } from './form-skeleton.js';
import { inviteUserStyles } from './invite-user.styles.js';
import type { WayMode } from './mode.js';
import type { InvitationPrefill } from './prefill.js';
import { SentNote } from './sent-note.js';
import { wayWord } from './way-choice.js';
import { WayModes } from './way-modes.js';
import { waysField } from './ways-field.js';

addEnglish({ inviteUser });

export const styles = [dialogStyles, switchStyles, inviteUserStyles];

/** The element as its form needs it. */
export interface InviteHost extends LitElement {
  /** Whether the form stands in the page. */
  readonly inline: boolean;
  readonly accountId: string;
}

/** The form behind the button, from opening to what was sent: fetched when somebody wants to add people. */
export class InviteWindow implements ReactiveController {
  isOpen = false;
  readonly #host: InviteHost;
  readonly #team: TeamController;
  readonly #announcer: AnnouncerController;
  readonly #confirm: ConfirmController;
  readonly #sent: SentNote;
  readonly #modes: WayModes;
  readonly #way: CurrentWay;
  /** Whether the keyboard has to go to the first field as soon as it is there. */
  #isFocusDue = false;

  constructor(
    host: InviteHost,
    team: TeamController,
    announcer: AnnouncerController,
    offered: () => readonly WayOffer[],
  ) {
    this.#host = host;
    this.#team = team;
    this.#announcer = announcer;
    this.#way = new CurrentWay(offered);
    host.addController(this);
    this.#confirm = new ConfirmController(host);
    this.#sent = new SentNote(host, team);
    const onDone = (isWhole: boolean): void => void this.#finish(isWhole);
    const useList = (isOn: boolean): void => {
      this.#modes.isList = isOn;
      this.#isFocusDue = true;
      host.requestUpdate();
    };
    const options = { team, announcer, accountId: () => host.accountId, onDone, useList };
    this.#modes = new WayModes(host, options, (id) => this.#way.all.find((way) => way.id === id));
    this.#follow();
  }

  /** Whether something was typed that would be lost. */
  get isDirty(): boolean {
    return [...this.#modes.all].some(({ isDirty }) => isDirty);
  }

  open(prefill: InvitationPrefill): void {
    this.#way.choose('');
    this.#modes.begin(prefill);
    this.isOpen = !this.#host.inline; // the form in the page is open already
    this.#isFocusDue = true;
    this.#follow();
    this.#host.requestUpdate();
  }

  /** Closes without asking, and empties the form. */
  close(): void {
    this.#modes.clear();
    this.isOpen = false;
    this.#host.requestUpdate();
  }

  hostUpdate(): void {
    this.#follow();
  }

  hostUpdated(): void {
    const dialog = this.#host.renderRoot.querySelector<HTMLDialogElement>('.invite');
    if (this.isOpen && dialog && !dialog.open) dialog.showModal();
    else if (!this.isOpen && dialog?.open) {
      dialog.close();
      if (document.activeElement === document.body) this.#find('[part="button"]')?.focus(); // a script opened it
    }
    const field = this.#isFocusDue && this.#find('#firstName, #email, #contact-search, #list-text');
    if (!field) return;
    this.#isFocusDue = false;
    field.focus();
  }

  /** The dialog, its questions, and what was sent; around the button or the form in its place. */
  render(): TemplateResult {
    return html`${this.#dialog()} ${confirmDialog(this.#confirm)}
    ${this.#sent.render(this.#mode?.sentNotice() ?? nothing)}`;
  }

  /** The form in its place in the page, or why there is none. */
  inPlace(): TemplateResult {
    const { state } = this.#team;
    if (this.isDirty || this.#way.all.length > 0) return this.#view();
    if (state.status === 'loading') return formSkeleton(this.#team);
    if (state.status === 'failed') {
      return failureNotice(this.#team, state.failure, () => void this.#team.client?.connect());
    }
    const { refusal } = this.#way;
    return html`<p class="muted">${refusal && this.#team.reason(refusal)}</p>`;
  }

  /** The form itself. */
  #view(): TemplateResult {
    const mode = this.#mode;
    const choose = (id: string): void => {
      this.#way.choose(id);
      this.#host.requestUpdate();
    };
    return html`${waysField(this.#team, { ways: this.#way.all, chosen: this.#way.now?.id, isOff: mode?.isSending ?? false, choose })}
    ${
      this.#modes.isMissing
        ? failureNotice(this.#team, { code: 'network' }, () => this.#modes.retry())
        : (mode?.view(this.#host.inline ? undefined : this.#askToClose) ?? formSkeleton(this.#team))
    }`;
  }

  get #mode(): WayMode | undefined {
    const { now } = this.#way;
    return now && this.#modes.get(now);
  }

  /** Only the form of the current way is shown, and only where there is a place for it. */
  #follow(): void {
    this.#way.follow();
    const { now } = this.#way;
    const isShown = this.isOpen || this.#host.inline;
    if (now && isShown) this.#modes.prepare(now);
    for (const mode of this.#modes.all) mode.isShown = isShown && mode === this.#mode;
  }

  #dialog(): TemplateResult {
    const { now } = this.#way;
    const title = now ? wayWord(this.#team, now).replace(/^\+\s*/, '') : '';
    return html`<dialog
      class="dialog dialog--wide invite"
      part="dialog"
      aria-labelledby="title"
      @keydown=${this.#onKeydown}
      @cancel=${this.#askToClose}
    >
      ${
        this.isOpen && !this.#host.inline
          ? html`<div class="stack">
              <h2 id="title" part="heading"><slot name="heading">${title}</slot></h2>
              ${this.#view()} ${liveRegion(this.#announcer)}
            </div>`
          : nothing
      }
    </dialog>`;
  }

  async #finish(isWhole: boolean): Promise<void> {
    if (isWhole) this.isOpen = false;
    this.#host.requestUpdate();
    await this.#host.updateComplete;
    if (isWhole && !this.#host.inline) this.#sent.show(this.#find('[part="button"]'));
  }

  #find(selector: string): HTMLElement | null {
    return this.#host.renderRoot.querySelector<HTMLElement>(selector);
  }

  /** Escape is asked about here: a browser lets a second one close the dialog whatever the page says. */
  readonly #onKeydown = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape' || event.defaultPrevented) return;
    void this.#askToClose(event);
  };

  readonly #askToClose = async (event?: Event): Promise<void> => {
    event?.preventDefault();
    if (this.#mode?.isSending) return this.#mode.stop();
    const { leaveTitle, leaveText, leave, stay } = this.#team.m.inviteUser;
    const question = { title: leaveTitle, text: leaveText, confirm: leave, cancel: stay };
    if (!this.isDirty || (await this.#confirm.ask(question))) this.close();
  };
}
