import { html, LitElement, type TemplateResult } from 'lit';
import { TeamController } from '../../client/index.js';
import type { RoleOffer } from '../../domain/rules.js';
import { roleEditor } from '../../localize/en/role-editor.js';
import { addEnglish } from '../../localize/index.js';
import { baseStyles, dialogStyles } from '../../styles/index.js';
import { OffersController } from '../role-picker/offers-controller.js';
import { AnnouncerController, liveRegion } from '../shared/announcer.js';
import { ConfirmController, confirmDialog } from '../shared/confirm-dialog.js';
import { failureNotice } from '../shared/failure-notice.js';
import { icon } from '../shared/icons.js';
import { ReasonController } from '../shared/reason.js';
import { rightGroups } from '../shared/rights-table.js';
import { skeleton } from '../shared/skeleton.js';
import type { Ceilings } from './ceilings.js';
import { CeilingsController } from './ceilings-controller.js';
import { FormController } from './form-controller.js';
import { HoldersController } from './holders-controller.js';
import { copiedRole, newRole, writtenRole } from './role-draft.js';
import { roleEditorStyles } from './role-editor.styles.js';
import { roleForm, roleKinds } from './role-form.js';
import { roleRows } from './role-rows.js';
import { RoleWriter } from './role-writer.js';

addEnglish({ roleEditor });

/**
 * The roles of a business: those of the vendor to read and copy, its own to create, change and archive, within what the
 * plan and the person's own rights allow. For who may write roles; anybody else is told so.
 *
 * @tag role-editor
 * @summary Creates, changes and archives a tenant's own roles.
 * @fires {CustomEvent<{ draft: RoleDraft, roleId: string | undefined }>} role-save-request - Before a role is saved; may be cancelled.
 * @fires {CustomEvent<{ role: Role }>} role-saved - A role was created or changed.
 * @fires {CustomEvent<{ draft: RoleDraft, failure: Failure }>} role-save-failed - It was not.
 * @fires {CustomEvent<{ roleId: string }>} role-archive-request - Before a role is archived; may be cancelled.
 * @fires {CustomEvent<{ role: Role }>} role-archived - A role was archived.
 * @fires {CustomEvent<{ roleId: string, failure: Failure }>} role-archive-failed - It was not.
 * @slot heading - The title; the kit's own words unless given.
 * @csspart heading - The title.
 * @csspart role - One role in the lists.
 * @csspart footer - What saves a role that is written, below its rights.
 * @csspart notice - What went wrong when the roles were asked for.
 * @csspart question - The dialog that asks before something happens.
 */
export class RoleEditorElement extends LitElement {
  static override styles = [baseStyles, dialogStyles, roleEditorStyles];

  protected readonly reasons = new ReasonController(this);
  readonly #team = new TeamController(this);
  readonly #asked = new OffersController(this, this.#team);
  readonly #ceilings = new CeilingsController(this, this.#team);
  readonly #holders = new HoldersController(this, this.#team);
  readonly #confirm = new ConfirmController(this);
  readonly #announcer = new AnnouncerController(this);
  readonly #writer = new RoleWriter(this, this.#team);
  readonly #form = new FormController(this, {
    team: this.#team,
    writer: this.#writer,
    announcer: this.#announcer,
    confirm: this.#confirm,
  });

  protected override willUpdate(): void {
    this.#asked.ask({});
    void this.#ceilings.ask(this.#asked.state);
    this.#holders.ask();
  }

  protected override render(): TemplateResult {
    return html`<div class="editor stack">${this.#content()}</div>
      ${confirmDialog(this.#confirm)} ${liveRegion(this.#announcer)}`;
  }

  #content(): TemplateResult {
    const team = this.#team;
    const asked = this.#asked.state;
    const failure = asked.status === 'failed' ? asked.failure : this.#ceilings.failure;
    if (failure) return failureNotice(team, failure, () => this.#retry());
    const ceilings = this.#ceilings.now;
    const isReady = team.state.status === 'ready';
    const decision = team.can('role.write');
    if (isReady && !decision.allowed) {
      return html`<p class="notice">${icon('lock')}<span>${team.reason(decision)}</span></p>`;
    }
    if (!ceilings || !isReady) {
      return skeleton(team.m.common.loading, 'title', 'line', 'title', 'field', 'title', 'rows');
    }
    const { offers } = this.#asked;
    const { role, errors, isSaving, change, save, cancel } = this.#form;
    if (role) {
      const groups = rightGroups(offers);
      return roleForm({
        team,
        role,
        groups,
        ceilings,
        errors,
        isSaving,
        onChange: change,
        onSave: save,
        onCancel: cancel,
      });
    }
    return roleRows({
      team,
      offers,
      ceilings,
      holders: (roleId) => this.#holders.count(roleId),
      onCreate: () => this.#form.open('create', newRole(roleKinds(team)[0]?.id ?? '')),
      onEdit: (offer) => this.#edit(offer),
      onCopy: (offer) => this.#copy(offer, ceilings),
      onArchive: (offer) => void this.#archive(offer),
    });
  }

  get #locale(): string {
    return this.#team.client?.me?.tenant.locale ?? 'en';
  }

  #edit(offer: RoleOffer): void {
    const role = this.#team.client?.me?.tenant.customRoles?.find(({ id }) => id === offer.role.id);
    if (role) this.#form.open(`edit-${role.id}`, writtenRole(role, offer, this.#locale));
  }

  #copy(offer: RoleOffer, { rights }: Ceilings): void {
    const { roleEditor: words } = this.#team.m;
    const copyName = words.copyName({ name: this.#team.localization.text(offer.role.name) });
    const name = copyName.replaceAll(/[\u2068\u2069]/g, ''); // a name to type on, not a sentence around one
    this.#form.open(`copy-${offer.role.id}`, copiedRole(offer, name, this.#locale, rights));
  }

  async #archive(offer: RoleOffer): Promise<void> {
    const { roleEditor: words, common } = this.#team.m;
    const name = this.#team.localization.text(offer.role.name);
    const isDone = await this.#confirm.ask({
      title: words.archiveTitle({ name }),
      text: words.archiveText,
      confirm: words.archive,
      cancel: common.cancel,
      isDangerous: true,
      run: async () => {
        const failure = await this.#writer.archive(offer.role.id);
        return failure && this.#team.failure(failure);
      },
      fallbackFocus: () => this.renderRoot.querySelector<HTMLElement>('#create'),
    });
    if (isDone) this.#announcer.say(words.archived({ name }));
  }

  #retry(): void {
    this.#ceilings.forget();
    this.#asked.retry();
  }
}
