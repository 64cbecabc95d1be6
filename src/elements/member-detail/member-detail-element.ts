import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { TeamController } from '../../client/index.js';
import type { MemberEntry } from '../../domain/rules.js';
import { addEnglish } from '../../localize/index.js';
import { memberDetail as english } from '../../localize/en/member-detail.js';
import { baseStyles, dialogStyles, menuStyles, switchStyles, tabStyles } from '../../styles/index.js';
import { AnnouncerController, liveRegion } from '../shared/announcer.js';
import { ConfirmController, confirmDialog } from '../shared/confirm-dialog.js';
import { emit } from '../shared/emit.js';
import { failureNotice } from '../shared/failure-notice.js';
import { icon } from '../shared/icons.js';
import { ReasonController, reasonPopover } from '../shared/reason.js';
import { skeleton } from '../shared/skeleton.js';
import { TabsController } from '../shared/tabs.js';
import { resultTeller } from '../shared/toasts.js';
import { ActionRunner } from './action-runner.js';
import { conflictPart } from './conflict.js';
import type { DetailView } from './detail-view.js';
import type { FieldPath } from './draft.js';
import { detailActions, detailFooter, detailHeader, gonePart, mistake } from './detail-frame.js';
import { personPart } from './detail-person.js';
import { historyPart, invitationAdvice } from './invitation-part.js';
import { isShown } from './member-actions.js';
import { memberDetailStyles } from './member-detail.styles.js';
import { MemberEditor } from './member-editor.js';
import { nameOf } from './member-words.js';
import { hasOptions, optionsPart } from './options-part.js';
import { undoUpdate } from './undo.js';
import { chosenOffer, rolePart } from './role-part.js';
import { scopesPart } from './scopes-part.js';

addEnglish({ memberDetail: english });

const FIELDS = ['field', 'field', 'field', 'line', 'line'] as const;
const FACTS = ['line', 'line', 'line'] as const;

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
 * @slot heading - In place of the name.
 * @csspart name - The name.
 * @csspart actions - What can be done besides editing.
 * @csspart header - Picture, name and state.
 * @csspart conflict - The other's values beside one's own.
 * @csspart notice - What went wrong.
 * @csspart footer - Save and cancel.
 * @csspart avatar - Picture or initials.
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
 * @cssprop [--rosterkit-member-detail-footer-position=static] - `sticky` keeps save and cancel in sight.
 * @cssprop [--rosterkit-member-detail-footer-background=transparent] - What is behind them then.
 */
export class MemberDetailElement extends LitElement {
  static override styles = [baseStyles, menuStyles, dialogStyles, switchStyles, tabStyles, memberDetailStyles];

  /** Whom it shows. */
  @property({ attribute: 'member-id' }) memberId = '';

  readonly #team: TeamController = new TeamController(this, {
    onChange: () => void this.#editor.load(),
    onMembers: ({ changed, stale }) => (stale || changed.includes(this.memberId)) && this.#editor.takeIn(),
  });
  readonly #tabs = new TabsController(this);
  readonly #editor: MemberEditor = new MemberEditor(this, this.#team, (path) => this.#tabs.choose(tabOf(path)));
  readonly #confirm = new ConfirmController(this);
  readonly #announcer = new AnnouncerController(this);
  protected readonly reasons = new ReasonController(this);
  readonly #actions = new ActionRunner(this, {
    team: this.#team,
    confirm: this.#confirm,
    announcer: this.#announcer,
    onFailure: (sentence) => this.#editor.complain(sentence),
    fallbackFocus: () => this.renderRoot.querySelector<HTMLElement>('h2'),
  });

  /** Whether something is typed that is not saved. */
  get hasChanges(): boolean {
    return this.#editor.hasChanges;
  }

  /** Asks whether to leave what is typed; true when nothing is, or it may be lost. Waits for what is being saved. */
  async confirmLeaving(): Promise<boolean> {
    if (this.#editor.isSaving) {
      await this.#editor.saving;
      return !this.#editor.isDirty; // what went wrong is to be seen first
    }
    if (!this.#editor.isDirty) return true;
    const { memberDetail, common } = this.#team.m;
    const { unsavedTitle: title, unsavedText: text, leave } = memberDetail;
    const isLeaving = await this.#confirm.ask({
      title,
      text,
      confirm: leave,
      cancel: common.cancel,
      isDangerous: true,
    });
    if (isLeaving) this.#editor.reset();
    return isLeaving;
  }

  /** Moves the keyboard to the person's name. */
  override focus(): void {
    this.renderRoot.querySelector<HTMLElement>('h2')?.focus();
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('memberId')) void this.#editor.load(this.memberId);
  }

  protected override render(): TemplateResult {
    const { state, m } = this.#team;
    const { entry, failure = state.status === 'failed' ? state.failure : undefined } = this.#editor;
    if (entry) {
      return html`${detailHeader(this.#team, entry)} ${this.#actionsFor(entry, false)} ${this.#form(entry)}
      ${this.#actionsFor(entry, true)} ${confirmDialog(this.#confirm)} ${liveRegion(this.#announcer)} ${reasonPopover}`;
    }
    if (failure?.code === 'notFound') {
      return html`<p class="notice">${icon('info')}<span>${m.memberDetail.notFound}</span></p>`;
    }
    if (failure) return failureNotice(this.#team, failure, () => this.#retry());
    return skeleton(m.common.loading, 'person', ...FIELDS, 'line', 'rows', ...FACTS, 'button', 'button');
  }

  #actionsFor(entry: MemberEntry, isDangerous: boolean): unknown {
    if (this.#editor.isGone) return nothing;
    return detailActions(this.#team, entry, isDangerous, (action) => void this.#actions.run(action, entry));
  }

  #form(entry: MemberEntry): TemplateResult {
    const team = this.#team;
    const update = team.can('member.update', { entry });
    const { hasChanges } = this.#editor;
    const isEditable = update.allowed || hasChanges; // rights that go while somebody types take nothing away
    const reason = hasChanges || isShown(update) ? team.reason(update) : '';
    const view = this.#editor.view(entry);
    const { clashes, errors, failure, isGone } = this.#editor;
    return html`<form class="stack" novalidate @submit=${this.#save}>
      ${failure ? failureNotice(team, failure, () => this.#retry()) : nothing} ${invitationAdvice(team, entry)}
      ${reason ? html`<p class="notice">${icon('lock')}<bdi>${reason}</bdi></p>` : nothing}
      ${clashes && !isGone ? conflictPart(view, clashes) : nothing} ${this.#parts(view, entry, isEditable)}
      <div class="footer" part="footer">
        <div role="alert">${errors[''] ? mistake(errors['']) : nothing}</div>
        ${
          isGone
            ? gonePart(team, this.#editor, entry)
            : isEditable || team.can('member.options', { entry }).allowed
              ? detailFooter(team, this.#editor, entry.member.kind)
              : nothing
        }
      </div>
    </form>`;
  }

  /** On one page; on two where there are rights to switch. */
  #parts(view: DetailView, entry: MemberEntry, isEditable: boolean): unknown {
    const { memberDetail, options } = this.#team.m;
    const person = personPart(view, isEditable, () => emit(this, 'invitation-prefill-request', { entry }));
    const role = html`${rolePart(view, isEditable, entry.member.kind)} ${scopesPart(view, isEditable)}`;
    const history = historyPart(this.#team, entry);
    if (!hasOptions(view, entry)) return html`${person} ${role} ${history}`;
    const rights = html`${role} ${optionsPart(view, chosenOffer(view))}`;
    return this.#tabs.render(
      [
        { id: 'details', label: memberDetail.details, content: html`${person} ${history}` },
        { id: 'permissions', label: options.title, content: rights },
      ],
      nameOf(this.#team, entry.member),
    );
  }

  readonly #save = async (event: Event): Promise<void> => {
    event.preventDefault();
    const team = this.#team;
    const { client } = team;
    const before = this.#editor.entry?.member;
    const tell = resultTeller(this, team, this.#announcer);
    const isSaved = await this.#editor.save();
    const { entry } = this.#editor;
    if (!isSaved || !entry || !before || !client) return;
    const text = team.m.memberDetail.saved({ name: nameOf(team, entry.member) });
    tell({ text, about: 'member-updated', entry, undo: undoUpdate(client, before, entry) });
  };

  #retry(): void {
    if (this.#team.state.status === 'failed') void this.#team.client?.connect();
    else void this.#editor.load();
  }
}

/** The tab a field is on. */
function tabOf(path: FieldPath): string {
  return /^(roles|scopes|options|attributes)\b/.test(path) ? 'permissions' : 'details';
}
