import { nothing, type LitElement, type ReactiveController, type TemplateResult } from 'lit';
import { html } from 'lit/static-html.js';
import type { TeamController } from '../../client/index.js';
import type { MemberEntry } from '../../domain/rules.js';
import type { MemberDetailElement } from '../member-detail/member-detail-element.js';
import { nameOf } from '../member-detail/member-words.js';
import { emit } from '../shared/emit.js';
import { icon } from '../shared/icons.js';
import { tag } from '../shared/tags.js';
import { defineMemberDetail } from './late-elements.js';

/** Opens one person in a panel beside the list, a modal `<dialog>`; leaving with unsaved text asks first. */
export class DetailPanel implements ReactiveController {
  readonly #host: LitElement;
  readonly #team: TeamController;
  readonly #onClosed: () => void;
  #entry: MemberEntry | undefined;

  constructor(host: LitElement, team: TeamController, onClosed: () => void) {
    this.#host = host;
    this.#team = team;
    this.#onClosed = onClosed;
    host.addController(this);
  }

  /** Shows a person, unless the page wants to do it its own way. */
  open(entry: MemberEntry): void {
    if (!emit(this.#host, 'member-open-request', { entry }, { cancelable: true })) return;
    this.#entry = entry;
    this.#host.requestUpdate();
    void defineMemberDetail();
  }

  close(): void {
    if (!this.#entry) return;
    this.#entry = undefined;
    this.#dialog?.close();
    this.#host.requestUpdate();
    this.#onClosed();
  }

  hostUpdated(): void {
    const dialog = this.#dialog;
    if (this.#entry && dialog && !dialog.open) dialog.showModal();
  }

  hostDisconnected(): void {
    this.#entry = undefined;
  }

  render(): TemplateResult {
    const entry = this.#entry;
    return html`<dialog
      class="panel"
      part="panel"
      closedby="any"
      aria-label=${entry ? nameOf(this.#team, entry.member) : nothing}
      @cancel=${(event: Event) => {
        event.preventDefault();
        void this.#leave();
      }}
    >
      ${
        entry
          ? html`<div class="panel__box">
              <button
                class="icon-button panel__close"
                type="button"
                aria-label=${this.#team.m.common.close}
                @click=${() => void this.#leave()}
              >
                ${icon('close')}
              </button>
              <${tag('member-detail')}
                member-id=${entry.member.id}
                exportparts="header:member-detail__header, name:member-detail__name, actions:member-detail__actions, footer:member-detail__footer, role-picker__label, role-picker__list, role-picker__role, role-picker__details, role-picker__note, scope-picker__label, scope-picker__all, scope-picker__mode, scope-picker__list, scope-picker__scope, scope-picker__note"
                @member-removed=${() => this.close()}
                @invitation-revoked=${() => this.close()}
                @invitation-prefill-request=${() => this.close()}
              ></${tag('member-detail')}>
            </div>`
          : nothing
      }
    </dialog>`;
  }

  async #leave(): Promise<void> {
    const detail = this.#dialog?.querySelector<MemberDetailElement>('[member-id]');
    if (await (detail?.confirmLeaving?.() ?? true)) this.close();
  }

  get #dialog(): HTMLDialogElement | null {
    return this.#host.renderRoot.querySelector<HTMLDialogElement>('dialog.panel');
  }
}
