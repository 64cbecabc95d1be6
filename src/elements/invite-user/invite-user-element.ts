import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { TeamController } from '../../client/index.js';
import type {
  CreationDraft,
  Failure,
  InvitationDraft,
  MemberEntry,
  ProvisionDraft,
  WayOffer,
} from '../../domain/rules.js';
import { baseStyles } from '../../styles/index.js';
import { AnnouncerController, liveRegion } from '../shared/announcer.js';
import { failureNotice } from '../shared/failure-notice.js';
import { icon } from '../shared/icons.js';
import { LatePart } from '../shared/late-part.js';
import { isOff, ReasonController, reasonPopover, reasonText } from '../shared/reason.js';
import { formSkeleton } from './form-skeleton.js';
import type { InviteWindow } from './invite-window.js';
import type { InvitationPrefill } from './prefill.js';
import { firstWay, wayWord } from './way-choice.js';

export interface InviteUserEventMap {
  /** Before invitations are sent. `preventDefault()` keeps the kit from sending them. */
  'invitation-request': CustomEvent<{ readonly drafts: readonly InvitationDraft[] }>;
  /** After the backend accepted one. */
  'invitation-created': CustomEvent<{ readonly entry: MemberEntry }>;
  /** After the backend refused one. */
  'invitation-failed': CustomEvent<{ readonly draft: InvitationDraft; readonly failure: Failure }>;
  /** Before contacts or employees are made members. `preventDefault()` keeps the kit from doing it. */
  'provision-request': CustomEvent<{ readonly drafts: readonly ProvisionDraft[] }>;
  /** After the backend made one a member. */
  'contact-provisioned': CustomEvent<{ readonly entry: MemberEntry }>;
  /** After the backend refused one. */
  'provision-failed': CustomEvent<{ readonly draft: ProvisionDraft; readonly failure: Failure }>;
  /** Before a member is created without an invitation. `preventDefault()` keeps the kit from doing it. */
  'member-create-request': CustomEvent<{ readonly draft: CreationDraft }>;
  /** After the backend created one. */
  'member-created': CustomEvent<{ readonly entry: MemberEntry }>;
  /** After the backend refused to. */
  'member-create-failed': CustomEvent<{ readonly draft: CreationDraft; readonly failure: Failure }>;
}

declare global {
  interface GlobalEventHandlersEventMap extends InviteUserEventMap {}
}

/**
 * A button that opens a form to add people in the ways the system knows: invited by e-mail, made members from contacts
 * or employees who are known already, or created at once. Which ways there are follows from the policy and from who is
 * signed in. There is no button for who may never add anybody; who may not now reads why.
 *
 * @tag invite-user
 * @summary Adds people: by e-mail, from contacts, or at once.
 * @slot - The words on the button; the system's own when empty.
 * @slot heading - The title of the dialog.
 * @fires {CustomEvent<{ drafts: readonly InvitationDraft[] }>} invitation-request - Before sending; can be cancelled.
 * @fires {CustomEvent<{ entry: MemberEntry }>} invitation-created - For each that was accepted.
 * @fires {CustomEvent<{ draft: InvitationDraft, failure: Failure }>} invitation-failed - For each that was not.
 * @fires {CustomEvent<{ drafts: readonly ProvisionDraft[] }>} provision-request - Before contacts are made members; can be cancelled.
 * @fires {CustomEvent<{ entry: MemberEntry }>} contact-provisioned - For each contact that was made a member.
 * @fires {CustomEvent<{ draft: ProvisionDraft, failure: Failure }>} provision-failed - For each that was not.
 * @fires {CustomEvent<{ draft: CreationDraft }>} member-create-request - Before a member is created; can be cancelled.
 * @fires {CustomEvent<{ entry: MemberEntry }>} member-created - After a member was created.
 * @fires {CustomEvent<{ draft: CreationDraft, failure: Failure }>} member-create-failed - After that was refused.
 * @csspart heading - The title of the dialog.
 * @csspart button - The button that opens the form.
 * @csspart dialog - The dialog around the form.
 * @csspart send - The button that sends.
 * @csspart notice - What went wrong.
 * @csspart question - The dialog that asks before something happens.
 * @csspart role-picker__label - The name of the choice of roles.
 * @csspart role-picker__list - The list of roles.
 * @csspart role-picker__role - One role in the list.
 * @csspart role-picker__details - What the role in question can and cannot do.
 * @csspart role-picker__note - Why nothing can be chosen there, or what is missing.
 * @csspart scope-picker__label - The name of the choice of stores.
 * @csspart scope-picker__all - All stores, as a choice or as text.
 * @csspart scope-picker__mode - One of the two choices, all or some.
 * @csspart scope-picker__list - The list of stores.
 * @csspart scope-picker__scope - One store in the list.
 * @csspart scope-picker__note - What is wrong with the stores, or missing.
 * @cssprop [--rosterkit-invite-user-addresses-block-size=12rem] - How high the list of addresses gets before it scrolls.
 * @cssprop [--rosterkit-invite-user-contacts-block-size=18rem] - How high the list of contacts gets before it scrolls.
 */
export class InviteUserElement extends LitElement {
  static override styles = baseStyles;

  /** Shows the form in its place in the page instead of a button and a dialog. */
  @property({ type: Boolean, reflect: true }) inline = false;

  /** Offers only the ways for this kind of person. */
  @property() kind = '';

  /** The company the new people belong to: only its contacts are offered. */
  @property({ attribute: 'account-id' }) accountId = '';

  /** Offers only this way of adding people, by its id. */
  @property() way = '';

  readonly #team = new TeamController(this);
  readonly #announcer = new AnnouncerController(this);
  readonly #part = new LatePart(this, () => import('./invite-window.js'));
  protected readonly reasons = new ReasonController(this);
  #window: InviteWindow | undefined;
  #ways: readonly WayOffer[] = [];
  #wanted: InvitationPrefill | undefined;
  #isMissing = false;

  /**
   * Opens the form, filled beforehand where wanted; as soon as the backend has said who is signed in. Does nothing for
   * who may not add anybody.
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
    const { state: known, client } = this.#team;
    if (known.status === 'loading') return void (this.inline && this.#show()); // the form's own shape waits
    const { kind, way } = this;
    this.#ways = (client?.ways() ?? [])
      .filter((one) => (!way || one.id === way) && (!kind || !one.kind || one.kind === kind))
      .map((one) => {
        const decision = this.#team.can(one.action);
        return decision.allowed ? one : { ...one, decision };
      });
    if (this.inline || (this.#wanted && this.#usable[0])) this.#show();
    else this.#wanted = undefined;
  }

  protected override render(): TemplateResult {
    return html`${this.inline ? this.#inPlace() : this.#button()} ${this.#isMissing ? this.#missing() : nothing}
    ${this.#window?.render()} ${reasonPopover} ${liveRegion(this.#announcer)}`;
  }

  #inPlace(): TemplateResult | undefined {
    return this.#window?.inPlace() ?? (this.#isMissing ? undefined : formSkeleton(this.#team));
  }

  get #usable(): readonly WayOffer[] {
    return this.#ways.filter(({ decision }) => decision.allowed);
  }

  /** Fetches the form once; what is wanted of it waits until it is here. */
  #show(): void {
    const part = this.#part.now;
    if (!part) {
      if (!this.#isMissing) void this.#part.load().catch(() => this.#miss());
      return;
    }
    this.#window ??= new part.InviteWindow(this, this.#team, this.#announcer, () => this.#ways);
    if (this.#team.state.status === 'loading') return;
    if (this.#wanted && this.#usable[0]) this.#window.open(this.#wanted);
    this.#wanted = undefined;
  }

  /** Somebody comes near: what a press needs is fetched before it. */
  readonly #prepare = (): void => {
    if (this.#usable[0]) this.#part.load().catch(() => {}); // the press asks again, and says so
  };

  /** The form could not be fetched: said where the button is, and tried again when asked for. */
  #miss(): void {
    this.#isMissing = true;
    this.requestUpdate();
  }

  #button(): TemplateResult | typeof nothing {
    const known = this.#team.state;
    const hasFailed = known.status === 'failed';
    const way =
      firstWay(this.#usable) ?? this.#ways.find(({ decision }) => decision.allowed || decision.effect !== 'hide');
    if (!way && !hasFailed) return nothing;
    const reason = hasFailed ? this.#team.failure(known.failure) : way && this.#team.reason(way.decision);
    const word = wayWord(this.#team, way);
    return html`<button
        class="button button--primary"
        part="button"
        type="button"
        aria-haspopup="dialog"
        aria-disabled=${isOff(reason)}
        aria-busy=${this.#wanted && !this.#isMissing ? 'true' : nothing}
        aria-describedby=${reason ? 'button-reason' : nothing}
        @pointerenter=${this.#prepare}
        @focus=${this.#prepare}
        @click=${() => this.open()}
      >
        ${word.startsWith('+') ? nothing : icon('plus')}<slot><bdi>${word}</bdi></slot>
      </button>
      ${reasonText('button-reason', reason)}`;
  }

  #missing(): TemplateResult {
    return failureNotice(this.#team, { code: 'network' }, () => {
      this.#isMissing = false;
      this.#wanted ??= this.inline ? undefined : {};
      this.requestUpdate();
    });
  }
}
