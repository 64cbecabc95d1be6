import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { isAbortError } from '../../backend/index.js';
import { failureOf, TeamController } from '../../client/index.js';
import type { Failure, MemberEntry, Scope } from '../../domain/rules.js';
import { baseStyles } from '../../styles/index.js';
import { OffersController } from '../role-picker/offers-controller.js';
import { AnnouncerController, liveRegion } from '../shared/announcer.js';
import { avatar } from '../shared/avatar.js';
import { ConfirmController, confirmDialog } from '../shared/confirm-dialog.js';
import { emit } from '../shared/emit.js';
import { failureNotice } from '../shared/failure-notice.js';
import { icon } from '../shared/icons.js';
import { isOff, ReasonController, reasonPopover, reasonText } from '../shared/reason.js';
import { ActionRunner } from './action-runner.js';
import { conflictPart, type Clash } from './conflict.js';
import { fieldId, type DetailView } from './detail-view.js';
import { personPart } from './detail-person.js';
import { Draft, type FieldPath } from './draft.js';
import { historyPart, invitationAdvice } from './invitation-part.js';
import { actionsFor, isShown, type MemberAction } from './member-actions.js';
import { memberDetailStyles } from './member-detail.styles.js';
import { MemberSaver, type SaveOutcome } from './member-saver.js';
import { nameOf, statusWords, wordFor } from './member-words.js';
import { missingAttributes, rolePart } from './role-part.js';
import { scopesPart } from './scopes-part.js';

/**
 * One person of a team: who they are, what they may do, how their invitation fares, and everything that can be changed
 * about them by whom is signed in. `<team-list>` opens it beside its rows; it also stands alone.
 *
 * @tag member-detail
 * @summary Shows and edits one person of a team.
 * @fires {CustomEvent<MemberRequest & { patch: MemberPatch }>} member-update-request - Before a change is saved; cancelable.
 * @fires {CustomEvent<MemberOutcome>} member-updated - After a change was saved.
 * @fires {CustomEvent<MemberFailure>} member-update-failed - When a change was not saved.
 * @fires {CustomEvent<MemberRequest>} member-deactivate-request - Before it is asked whether to deactivate; cancelable.
 * @fires {CustomEvent<MemberOutcome>} member-deactivated - After a person was deactivated.
 * @fires {CustomEvent<MemberFailure>} member-deactivate-failed - When that failed.
 * @fires {CustomEvent<MemberRequest>} member-reactivate-request - Before a person is let in again; cancelable.
 * @fires {CustomEvent<MemberOutcome>} member-reactivated - After a person was let in again.
 * @fires {CustomEvent<MemberFailure>} member-reactivate-failed - When that failed.
 * @fires {CustomEvent<MemberRequest>} member-remove-request - Before it is asked whether to remove; cancelable.
 * @fires {CustomEvent<MemberOutcome>} member-removed - After a person was removed.
 * @fires {CustomEvent<MemberFailure>} member-remove-failed - When that failed.
 * @fires {CustomEvent<MemberRequest>} member-restore-request - Before a removed person is brought back; cancelable.
 * @fires {CustomEvent<MemberOutcome>} member-restored - After a person was brought back.
 * @fires {CustomEvent<MemberFailure>} member-restore-failed - When that failed.
 * @fires {CustomEvent<MemberRequest>} invitation-resend-request - Before an invitation is sent again; cancelable.
 * @fires {CustomEvent<MemberOutcome>} invitation-resent - After an invitation was sent again.
 * @fires {CustomEvent<MemberFailure>} invitation-resend-failed - When that failed.
 * @fires {CustomEvent<MemberRequest>} invitation-revoke-request - Before it is asked whether to withdraw an invitation; cancelable.
 * @fires {CustomEvent<MemberOutcome>} invitation-revoked - After an invitation was withdrawn.
 * @fires {CustomEvent<MemberFailure>} invitation-revoke-failed - When that failed.
 * @fires {CustomEvent<MemberRequest>} invitation-prefill-request - Somebody wants to invite this person under a new address.
 * @csspart header - Picture, name and state.
 * @csspart conflict - The other's values beside one's own.
 * @csspart notice - What went wrong.
 * @csspart footer - Save and cancel.
 */
export class MemberDetailElement extends LitElement {
  static override styles = [baseStyles, memberDetailStyles];

  /** Whom it shows. */
  @property({ attribute: 'member-id' }) memberId = '';

  @state() private entry: MemberEntry | undefined;
  @state() private failure: Failure | undefined;
  @state() private errors: Readonly<Record<FieldPath, string>> = {};
  @state() private clashes: readonly Clash[] | undefined;
  @state() private isSaving = false;
  @state() private scopes: readonly Scope[] = [];

  #draft = new Draft();
  #request: AbortController | undefined;
  readonly #team: TeamController = new TeamController(this, {
    onChange: () => void this.#load(),
    onMembers: ({ changed, stale }) => (stale || changed.includes(this.memberId)) && this.#takeIn(),
  });
  readonly #offers = new OffersController(this, this.#team);
  readonly #confirm = new ConfirmController(this);
  readonly #announcer = new AnnouncerController(this);
  readonly #saver = new MemberSaver(this, this.#team);
  readonly #actions = new ActionRunner(this, {
    team: this.#team,
    confirm: this.#confirm,
    announcer: this.#announcer,
    onFailure: (sentence) => (this.errors = { '': sentence }),
    fallbackFocus: () => this.renderRoot.querySelector<HTMLElement>('h2'),
  });

  constructor() {
    super();
    new ReasonController(this);
  }

  /** Whether something is typed that is not saved. */
  get hasChanges(): boolean {
    return this.#draft.changed.length > 0;
  }

  /** Asks whether to leave what is typed. @returns True when nothing is, or it may be lost. */
  async confirmLeaving(): Promise<boolean> {
    if (!this.hasChanges) return true;
    const { memberDetail, common } = this.#team.m;
    const { unsavedTitle: title, unsavedText: text, leave } = memberDetail;
    const isLeaving = await this.#confirm.ask({
      title,
      text,
      confirm: leave,
      cancel: common.cancel,
      isDangerous: true,
    });
    if (isLeaving) this.#reset();
    return isLeaving;
  }

  override focus(): void {
    this.renderRoot.querySelector<HTMLElement>('h2')?.focus();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#request?.abort();
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('memberId')) void this.#load();
    if (this.entry) this.#offers.ask({ entry: this.entry });
  }

  protected override render(): TemplateResult {
    const { entry, failure } = this;
    const { m } = this.#team;
    if (failure && !entry) {
      const text = failure.code === 'notFound' ? html`<p class="muted">${m.memberDetail.notFound}</p>` : undefined;
      return text ?? failureNotice(this.#team, failure, () => void this.#load());
    }
    if (!entry)
      return html`<p class="skeleton" role="status"><span class="visually-hidden">${m.common.loading}</span></p>`;
    return html`${this.#header(entry)} ${this.#body(entry)} ${confirmDialog(this.#confirm)}
    ${liveRegion(this.#announcer)} ${reasonPopover}`;
  }

  #header(entry: MemberEntry): TemplateResult {
    const { member } = entry;
    const { m } = this.#team;
    const name = nameOf(this.#team, member);
    const status = statusWords(this.#team, entry);
    const isYou = member.id === this.#team.client?.me?.member.id;
    return html`<header class="header" part="header">
      ${avatar({ id: member.id, name })}
      <div>
        <h2 tabindex="-1"><bdi>${name}</bdi></h2>
        <p class="cluster">
          <span class="badge badge--dot ${status.tone}">${status.text}</span>
          ${isYou ? html`<span class="badge">${m.common.you}</span>` : nothing}
          ${member.owner ? html`<span class="badge">${this.#team.word('owner', m.common.owner)}</span>` : nothing}
        </p>
      </div>
    </header>`;
  }

  #body(entry: MemberEntry): TemplateResult {
    const update = this.#team.can('member.update', { entry });
    const options = this.#team.can('member.options', { entry });
    const isEditable = update.allowed;
    const view = this.#view(entry);
    const reason = !isEditable && isShown(update) ? this.#team.reason(update) : '';
    return html`<form class="stack" novalidate @submit=${this.#save}>
        ${invitationAdvice(this.#team, entry)}
        ${reason ? html`<p class="notice">${icon('lock')}<span>${reason}</span></p>` : nothing}
        ${this.clashes ? conflictPart(view, this.clashes) : nothing}
        ${personPart(view, isEditable, () => emit(this, 'invitation-prefill-request', { entry }))}
        ${rolePart(view, isEditable, entry.member.kind)} ${scopesPart(view, isEditable)}
        ${historyPart(this.#team, entry)}
        <div role="alert">
          ${this.errors[''] ? html`<p class="notice notice--danger">${icon('warning')}<span>${this.errors['']}</span></p>` : nothing}
        </div>
        ${isEditable || options.allowed ? this.#footer(entry) : nothing}
      </form>
      ${this.#actionButtons(entry)}`;
  }

  #footer({ member }: MemberEntry): TemplateResult {
    const { common, memberDetail } = this.#team.m;
    const reason = this.hasChanges ? '' : memberDetail.noChanges;
    return html`<div class="footer" part="footer">
      <button
        class="button button--primary"
        type="submit"
        aria-disabled=${isOff(reason)}
        aria-describedby="save-reason"
        aria-busy=${this.isSaving ? 'true' : nothing}
      >
        ${this.isSaving ? common.saving : wordFor(this.#team, 'save', member.kind, common.save)}
      </button>
      ${reasonText('save-reason', reason)}
      ${this.hasChanges ? html`<button class="button" type="button" @click=${() => this.#reset()}>${common.cancel}</button>` : nothing}
    </div>`;
  }

  #actionButtons(entry: MemberEntry): TemplateResult | typeof nothing {
    const items = actionsFor(this.#team, entry);
    if (items.length === 0) return nothing;
    return html`<div class="actions">
      ${items.map(
        ({ id, label, icon: sign, isDangerous, reason }) =>
          html`<button
              class="button button--small ${isDangerous && !reason ? 'actions__danger' : ''}"
              type="button"
              aria-disabled=${isOff(reason)}
              aria-describedby="${id}-reason"
              @click=${() => void this.#actions.run(id as MemberAction, entry)}
            >
              ${sign ? icon(sign) : nothing}${label}</button
            >${reasonText(`${id}-reason`, reason)}`,
      )}
    </div>`;
  }

  #view(entry: MemberEntry): DetailView {
    return {
      team: this.#team,
      entry,
      draft: this.#draft,
      offers: this.#offers.offers,
      scopes: this.scopes,
      errors: this.errors,
      onInput: (path, value) => {
        this.#draft.set(path, value);
        if (this.errors[path] !== undefined || this.errors['']) this.errors = { ...this.errors, [path]: '', '': '' };
        this.requestUpdate();
      },
    };
  }

  readonly #save = async (event: Event): Promise<void> => {
    event.preventDefault();
    const { entry } = this;
    if (!entry || this.isSaving || !this.hasChanges) return;
    this.errors = this.#mistakes(entry);
    if (Object.keys(this.errors).length > 0) return this.#focusError();
    this.isSaving = true;
    const outcome = await this.#saver.save(entry, this.#draft);
    this.isSaving = false;
    this.#show(outcome);
  };

  /** What is known to be refused before it is sent, beside its field. */
  #mistakes(entry: MemberEntry): Record<FieldPath, string> {
    const view = this.#view(entry);
    const decision = this.#team.can('member.update', { entry, input: this.#draft.patch });
    const changesRole = this.#draft.changed.includes('roles');
    const missing = missingAttributes(view).filter((path) => changesRole || this.#draft.changed.includes(path));
    const reason = this.#team.reason(decision);
    if (missing.length > 0) {
      return Object.fromEntries(missing.map((path) => [path, reason || this.#team.m.common.required]));
    }
    if (decision.allowed || decision.reason === 'notGranted') return {}; // options have a right of their own
    const field = decision.params?.['field'] ?? (changesRole ? 'roles' : '');
    return { [field]: reason };
  }

  #show(outcome: SaveOutcome): void {
    switch (outcome.status) {
      case 'saved':
        this.entry = outcome.entry;
        this.#reset();
        this.#announcer.say(this.#team.m.memberDetail.saved({ name: nameOf(this.#team, outcome.entry.member) }));
        return;
      case 'conflict':
        this.entry = outcome.entry;
        this.clashes = outcome.clashes;
        void this.#focusOn('conflict');
        return;
      case 'failed':
        this.errors = { [outcome.field]: this.#team.failure(outcome.failure) };
        return this.#focusError();
      case 'cancelled':
    }
  }

  #focusError(): void {
    const [path] = Object.keys(this.errors);
    if (path) void this.#focusOn(fieldId(path));
  }

  async #focusOn(id: string): Promise<void> {
    await this.updateComplete;
    (this.renderRoot as ShadowRoot).getElementById(id)?.focus();
  }

  #reset(): void {
    this.#draft = new Draft(this.entry?.member);
    this.clashes = undefined;
    this.errors = {};
  }

  /** Takes the row as the client knows it now, unless something is typed over it. */
  #takeIn(): void {
    const entry = this.#team.client?.entry(this.memberId);
    if (!entry || this.isSaving || this.hasChanges) return;
    this.entry = entry;
    this.#draft.base = entry.member;
  }

  async #load(): Promise<void> {
    const { client, state } = this.#team;
    this.#request?.abort();
    this.failure = state.status === 'failed' ? state.failure : undefined;
    if (this.entry?.member.id !== this.memberId) {
      this.entry = undefined;
      this.#reset();
    }
    if (!client || state.status !== 'ready' || !this.memberId) return;
    const request = (this.#request = new AbortController());
    this.#takeIn();
    try {
      const [, scopes] = await Promise.all([
        client.loadMember(this.memberId, request.signal),
        client.policy?.scopeTypes.length === 0 ? [] : client.listScopes(request.signal),
      ]);
      if (request.signal.aborted) return;
      this.scopes = scopes;
      this.#takeIn();
    } catch (error) {
      if (!request.signal.aborted && !isAbortError(error)) this.failure = failureOf(error);
    }
  }
}
