import { html, nothing, type LitElement, type ReactiveController, type TemplateResult } from 'lit';
import type { MemberList, TeamController } from '../../client/index.js';
import type { Failure } from '../../domain/rules.js';
import { addEnglish } from '../../localize/index.js';
import { bulk as english } from '../../localize/en/bulk.js';
import { memberDetail as englishDetail } from '../../localize/en/member-detail.js';
import type { DetailView } from '../member-detail/detail-view.js';
import { settleOptions } from '../member-detail/options-part.js';
import { chosenOffer } from '../member-detail/role-part.js';
import { OffersController } from '../role-picker/offers-controller.js';
import { icon } from '../shared/icons.js';
import { ReasonController, reasonPopover } from '../shared/reason.js';
import type { BulkAction } from './bulk-actions.js';
import { bulkBar, bulkLabel, chosenText } from './bulk-bar.js';
import { downloadOutcome, outcome, type OutcomeFilter } from './bulk-outcome.js';
import { confirmButton, question } from './bulk-question.js';
import { BulkRun } from './bulk-run.js';
import type { RowResult } from './bulk-work.js';
import { defineRolePicker } from './late-elements.js';
import { peopleCount } from './people-count.js';

addEnglish({ bulk: english, memberDetail: englishDetail });

/** Asks before many are changed, shows how far it is, and afterwards what became of each. */
export class BulkDialog implements ReactiveController {
  readonly #host: LitElement;
  readonly #team: TeamController;
  readonly #list: MemberList;
  readonly #run: BulkRun;
  readonly #offers: OffersController;
  protected readonly reasons: ReasonController;
  #shown = 'closed';
  #filter: OutcomeFilter = 'all';

  /** @param onChoice - Told when others are chosen than before: who is done is not any more. */
  constructor(host: LitElement, team: TeamController, list: MemberList, onChoice: () => void) {
    this.#host = host;
    this.#team = team;
    this.#list = list;
    this.#run = new BulkRun(host, team, list, onChoice);
    this.#offers = new OffersController(host, team);
    host.addController(this);
    this.reasons = new ReasonController(host);
  }

  /** Why the last change did not happen, by person; for their rows. */
  get failures(): ReadonlyMap<string, Failure> {
    return this.#run.failures;
  }

  /** How many are chosen, in words. */
  get chosenText(): string {
    return chosenText(this.#team, this.#list);
  }

  /** What can be done with those who are chosen; while nobody is, only the way to it, switched off. */
  bar(onClear: () => void): TemplateResult | typeof nothing {
    return bulkBar(this.#team, this.#list, (action) => this.start(action), onClear);
  }

  forget(): void {
    this.#run.failures = new Map();
  }

  start(action: BulkAction): void {
    if (action === 'update') void defineRolePicker();
    this.#filter = 'all';
    void this.#run.start(action);
  }

  hostUpdate(): void {
    const { state, action, kind } = this.#run;
    if (state.status === 'asking' && action === 'update') this.#offers.ask({ action: 'member.update', kind });
  }

  /** Each step puts the keyboard on its title: what was pressed before is gone. */
  hostUpdated(): void {
    const dialog = this.#host.renderRoot.querySelector<HTMLDialogElement>('dialog.bulk-dialog');
    const { status } = this.#run.state;
    if (!dialog || status === this.#shown) return;
    this.#shown = status;
    if (status === 'closed') dialog.close();
    else if (!dialog.open) dialog.showModal();
    dialog.querySelector<HTMLElement>('h2')?.focus();
  }

  render(): TemplateResult {
    const { state, action, ids, kind, plans } = this.#run;
    const { m } = this.#team;
    const due = state.status === 'asking' ? plans.filter(({ failure }) => !failure).length : 0;
    return html`<dialog
        class="dialog bulk-dialog ${action === 'update' && state.status === 'asking' ? 'dialog--wide' : ''}"
        aria-labelledby="bulk-title"
        @cancel=${(event: Event) => {
          event.preventDefault();
          if (state.status === 'running') this.#run.stop();
          else this.#run.close();
        }}
      >
        ${
          state.status === 'closed'
            ? nothing
            : html`<div class="stack">
                <h2 id="bulk-title" tabindex="-1">
                  ${m.bulk.title({
                    action: bulkLabel(this.#team, action),
                    people: peopleCount(this.#team, due || ids.length, kind ? [kind] : []),
                  })}
                </h2>
                ${this.#content()}
              </div>`
        }
      </dialog>
      ${reasonPopover}`;
  }

  #content(): TemplateResult {
    const { state } = this.#run;
    const { m, localization } = this.#team;
    switch (state.status) {
      case 'asking':
        return this.#question();
      case 'running':
        return html`<progress max=${state.total} .value=${state.done} aria-labelledby="bulk-title"></progress>
          <p>${m.bulk.progress({ done: state.done, total: state.total }, localization.f)}</p>
          ${actions(
            html`<button class="button" type="button" @click=${() => this.#run.stop()}>${m.bulk.stop}</button>`,
          )}`;
      case 'done':
        return this.#outcome(state.results);
      case 'failed':
        return html`<p class="notice notice--danger" role="alert">
            ${icon('warning')}<span>${this.#team.failure(state.failure)}</span>
          </p>
          ${actions(this.#closing())}`;
      case 'gathering':
      case 'closed':
        return html`<p role="status">${m.bulk.gathering}</p>
          ${actions(this.#closing())}`;
    }
  }

  #question(): TemplateResult {
    const isHidden = this.#list.selection.explicit.some((id) => !this.#list.has(id));
    const view = {
      view: this.#view(),
      run: this.#run,
      hidden: isHidden ? this.chosenText : '',
      onLeaveRole: () => this.#leaveRole(),
    };
    return html`${question(view)} ${actions(html`${this.#closing(this.#team.m.common.cancel)} ${confirmButton(view)}`)}`;
  }

  #view(): DetailView {
    const { draft } = this.#run;
    const view: DetailView = {
      team: this.#team,
      draft,
      offers: this.#offers.offers,
      scopes: [],
      errors: {},
      onInput: (path, value) => {
        draft.set(path, value);
        if (path === 'roles') settleOptions(draft, chosenOffer(view), []);
        this.#host.requestUpdate();
      },
    };
    return view;
  }

  /** Everybody keeps the role they have. */
  #leaveRole(): void {
    this.#run.draft.clear();
    this.#host.requestUpdate();
  }

  #outcome(results: readonly RowResult[]): TemplateResult {
    const { m, localization } = this.#team;
    const again = this.#run.retryable.length;
    const onFilter = (filter: OutcomeFilter): void => {
      this.#filter = filter;
      this.#host.requestUpdate();
    };
    return html`${outcome({ team: this.#team, results, filter: this.#filter, onFilter })}
    ${actions(
      html`<button class="button" type="button" @click=${() => downloadOutcome(this.#team, results)}>
          ${m.bulk.download}
        </button>
        ${
          again > 0
            ? html`<button class="button" type="button" @click=${() => void this.#run.retry()}>
                ${m.bulk.retryFailed({ count: again }, localization.f)}
              </button>`
            : nothing
        }
        ${this.#closing()}`,
    )}`;
  }

  #closing(label = this.#team.m.common.close): TemplateResult {
    return html`<button class="button" type="button" @click=${() => this.#run.close()}>${label}</button>`;
  }
}

function actions(buttons: TemplateResult): TemplateResult {
  return html`<div class="dialog__actions">${buttons}</div>`;
}
