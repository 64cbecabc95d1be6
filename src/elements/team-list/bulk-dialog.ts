import { addEnglish } from '../../localize/index.js';
import { memberDetail as english } from '../../localize/en/member-detail.js';
import { html, nothing, type LitElement, type ReactiveController, type TemplateResult } from 'lit';
import type { MemberList, TeamController } from '../../client/index.js';
import type { Failure } from '../../domain/rules.js';
import type { DetailView } from '../member-detail/detail-view.js';
import { ACTIONS } from '../member-detail/member-actions.js';
import { nameOf } from '../member-detail/member-words.js';
import { optionsPart } from '../member-detail/options-part.js';
import { chosenOffer, missingAttributes, rolePart } from '../member-detail/role-part.js';
import { OffersController } from '../role-picker/offers-controller.js';
import { icon } from '../shared/icons.js';
import type { BulkAction } from './bulk-actions.js';
import { bulkBar, bulkLabel, chosenText } from './bulk-bar.js';
import { BulkRun, type Refused } from './bulk-run.js';
import { defineRolePicker } from './late-elements.js';

addEnglish({ memberDetail: english });

/** Outcomes listed one by one; the rest is a number. */
const LISTED = 50;

/** Asks before many are changed, shows how far it is, and afterwards what did not happen and why. */
export class BulkDialog implements ReactiveController {
  readonly #host: LitElement;
  readonly #team: TeamController;
  readonly #list: MemberList;
  readonly #run: BulkRun;
  readonly #offers: OffersController;
  #shown = 'closed';

  constructor(host: LitElement, team: TeamController, list: MemberList) {
    this.#host = host;
    this.#team = team;
    this.#list = list;
    this.#run = new BulkRun(host, team, list);
    this.#offers = new OffersController(host, team);
    host.addController(this);
  }

  /** Why the last change did not happen, by person; for their rows. */
  get failures(): ReadonlyMap<string, Failure> {
    return this.#run.failures;
  }

  /** How many are chosen, in words. */
  get chosenText(): string {
    return chosenText(this.#team, this.#list);
  }

  /** What can be done with those who are chosen; nothing while nobody is. */
  bar(onClear: () => void): TemplateResult | typeof nothing {
    return bulkBar(this.#team, this.#list, (action) => this.start(action), onClear);
  }

  forget(): void {
    this.#run.failures = new Map();
  }

  start(action: BulkAction): void {
    if (action === 'update') void defineRolePicker();
    void this.#run.start(action);
  }

  hostUpdate(): void {
    const { step, action, kind } = this.#run;
    if (step.status === 'asking' && action === 'update') this.#offers.ask({ action: 'member.update', kind });
  }

  /** Each step puts the keyboard on its title: what was pressed before is gone. */
  hostUpdated(): void {
    const dialog = this.#host.renderRoot.querySelector<HTMLDialogElement>('dialog.bulk-dialog');
    const { status } = this.#run.step;
    if (!dialog || status === this.#shown) return;
    this.#shown = status;
    if (status === 'closed') dialog.close();
    else if (!dialog.open) dialog.showModal();
    dialog.querySelector<HTMLElement>('h2')?.focus();
  }

  render(): TemplateResult {
    const { step, action, ids } = this.#run;
    const { m, localization } = this.#team;
    return html`<dialog
      class="dialog bulk-dialog ${action === 'update' && step.status === 'asking' ? 'dialog--wide' : ''}"
      aria-labelledby="bulk-title"
      @cancel=${(event: Event) => {
        event.preventDefault();
        if (step.status === 'running') this.#run.stop();
        else this.#run.close();
      }}
    >
      ${
        step.status === 'closed'
          ? nothing
          : html`<div class="stack">
              <h2 id="bulk-title" tabindex="-1">
                ${m.teamList.bulkTitle({ action: bulkLabel(this.#team, action), count: ids.length }, localization.f)}
              </h2>
              ${this.#content()}
            </div>`
      }
    </dialog>`;
  }

  #content(): TemplateResult {
    const { step } = this.#run;
    const { m, localization } = this.#team;
    const words = m.teamList;
    switch (step.status) {
      case 'asking':
        return this.#question();
      case 'running':
        return html`<progress max=${step.total} .value=${step.done} aria-labelledby="bulk-title"></progress>
          <p>${words.progress({ done: step.done, total: step.total }, localization.f)}</p>
          ${actions(html`<button class="button" type="button" @click=${() => this.#run.stop()}>${words.stop}</button>`)}`;
      case 'done':
        return this.#outcome(step.done, step.refused);
      case 'failed':
        return html`<p class="notice notice--danger" role="alert">
            ${icon('warning')}<span>${this.#team.failure(step.failure)}</span>
          </p>
          ${actions(this.#closing())}`;
      case 'gathering':
      case 'closed':
        return html`<p role="status">${words.gathering}</p>
          ${actions(this.#closing())}`;
    }
  }

  #question(): TemplateResult {
    const { action, ids, draft } = this.#run;
    const { m, localization } = this.#team;
    const { memberDetail, teamList } = m;
    const isUpdate = action === 'update';
    const refused = this.#run.refused;
    const count = ids.length - refused.length;
    const view = this.#view();
    const isReady =
      count > 0 && (!isUpdate || (draft.changed.includes('roles') && missingAttributes(view).length === 0));
    const text = memberDetail.consequence[action as 'remove' | 'deactivate'];
    return html`${isUpdate ? html`${rolePart(view, true, this.#run.kind)} ${optionsPart(view, chosenOffer(view))}` : nothing}
    ${text ? html`<p>${text}</p>` : nothing} ${this.#skipped(refused)}
    ${count === 0 ? html`<p class="muted">${teamList.bulkNobody}</p>` : nothing}
    ${actions(
      html`${this.#closing(m.common.cancel)}
      ${
        count > 0
          ? html`<button
              class="button ${!isUpdate && ACTIONS[action].isDangerous ? 'button--danger' : 'button--primary'}"
              type="button"
              ?disabled=${!isReady}
              @click=${() => void this.#run.run()}
            >
              ${isUpdate ? teamList.bulkApply({ count }, localization.f) : bulkLabel(this.#team, action)}
            </button>`
          : nothing
      }`,
    )}`;
  }

  #view(): DetailView {
    const { draft } = this.#run;
    return {
      team: this.#team,
      draft,
      offers: this.#offers.offers,
      scopes: [],
      errors: {},
      onInput: (path, value) => {
        draft.set(path, value);
        this.#host.requestUpdate();
      },
    };
  }

  /** How many stay as they are, one line for each reason. */
  #skipped(refused: readonly Refused[]): TemplateResult[] {
    const { m, localization } = this.#team;
    const counts = new Map<string, number>();
    for (const { failure } of refused) {
      const reason = this.#sentence(failure);
      counts.set(reason, (counts.get(reason) ?? 0) + 1);
    }
    return [...counts].map(
      ([reason, count]) => html`<p class="muted">${m.teamList.bulkSkipped({ count, reason }, localization.f)}</p>`,
    );
  }

  #outcome(done: number, refused: readonly Refused[]): TemplateResult {
    const { m, localization } = this.#team;
    const words = m.teamList;
    const { f } = localization;
    const again = this.#run.retryable.length;
    return html`<p class="notice ${refused.length > 0 ? 'notice--warning' : 'notice--success'}">
        ${icon(refused.length > 0 ? 'warning' : 'check')}
        <span>${words.bulkDone({ done, failed: refused.length }, f)}</span>
      </p>
      <ul class="outcomes" tabindex=${refused.length > 0 ? 0 : nothing} aria-labelledby="bulk-title">
        ${refused.slice(0, LISTED).map(({ id, failure }) => {
          const member = this.#team.client?.entry(id)?.member;
          return html`<li>
            <bdi>${member ? nameOf(this.#team, member) : id}</bdi
            ><span class="sub--danger">${this.#sentence(failure)}</span>
          </li>`;
        })}
        ${refused.length > LISTED ? html`<li class="muted">${words.more({ count: refused.length - LISTED }, f)}</li>` : nothing}
      </ul>
      ${actions(
        html`${
          again > 0
            ? html`<button class="button" type="button" @click=${() => void this.#run.retry()}>
                ${words.retryFailed({ count: again }, f)}
              </button>`
            : nothing
        }
        ${this.#closing()}`,
      )}`;
  }

  #sentence(failure: Failure): string {
    return failure.reason === 'stopped' ? this.#team.m.teamList.stopped : this.#team.failure(failure);
  }

  #closing(label = this.#team.m.common.close): TemplateResult {
    return html`<button class="button" type="button" @click=${() => this.#run.close()}>${label}</button>`;
  }
}

function actions(buttons: TemplateResult): TemplateResult {
  return html`<div class="dialog__actions">${buttons}</div>`;
}
