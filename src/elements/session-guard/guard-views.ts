import { html, nothing, type TemplateResult } from 'lit';
import type { TeamController } from '../../client/index.js';
import type { Failure } from '../../domain/rules.js';
import { failureNotice } from '../shared/failure-notice.js';
import { icon } from '../shared/icons.js';
import { leftInWords } from './countdown.js';
import type { GuardState } from './session-state.js';

export interface GuardView {
  readonly team: TeamController;
  readonly state: GuardState;
  readonly leftMs: number;
  /** What is said now and then: of the time that is left, or that asking again changed nothing. */
  readonly spoken: string;
  /** Staying signed in did not get through. */
  readonly failure: Failure | undefined;
  readonly onStay: () => void;
  readonly onSignOut: () => void;
  readonly onCheck: () => void;
  readonly onReload: () => void;
  readonly onClose: () => void;
}

/** In place of the content until the server has answered. */
export function checkingView({ team, state, onCheck }: GuardView): TemplateResult | typeof nothing {
  if (state.status !== 'checking') return nothing;
  return html`<div class="checking kit-text" part="checking">
    ${
      state.failure
        ? failureNotice(team, state.failure, onCheck)
        : html`<p class="muted" role="status">${team.m.sessionGuard.checking}</p>`
    }
  </div>`;
}

/** Asks whether anybody is there. Escape says so too: who presses it is. */
export function warningDialog(view: GuardView): TemplateResult {
  const { team, state, leftMs, spoken, failure, onStay, onSignOut, onClose } = view;
  const { sessionGuard: m } = team.m;
  const stay = (event: Event): void => {
    event.preventDefault();
    onStay();
  };
  return html`<dialog
    class="dialog warning kit-text"
    part="warning"
    role="alertdialog"
    aria-labelledby="warning-title"
    aria-describedby="warning-text"
    @cancel=${stay}
    @close=${onClose}
  >
    ${
      state.status === 'warned'
        ? html`<div class="stack">
            <h2 id="warning-title">${m.warningTitle}</h2>
            <p id="warning-text">${m.warningText}</p>
            <div class="notes">
              <p class="time" role="timer">${m.timeLeft({ time: leftInWords(leftMs, team.localization) })}</p>
              <p class="visually-hidden" role="status">${spoken}</p>
              <div role="alert">${failure ? notice(team.failure(failure)) : nothing}</div>
            </div>
            <div class="dialog__actions">
              <button class="button" part="sign-out" type="button" @click=${onSignOut}>${m.signOut}</button>
              <button class="button button--primary" part="stay" type="button" @click=${onStay}>${m.stay}</button>
            </div>
          </div>`
        : nothing
    }
  </dialog>`;
}

/** In place of the content when the session is over, or somebody else's. */
export function guardPanel(view: GuardView): TemplateResult {
  const { state, onClose } = view;
  return html`<dialog
    class="dialog panel kit-text"
    part="panel"
    aria-labelledby="panel-title"
    @cancel=${(event: Event) => event.preventDefault()}
    @close=${onClose}
  >
    ${state.status === 'ended' ? endedView(view, state) : state.status === 'changed' ? changedView(view) : nothing}
  </dialog>`;
}

function endedView(
  { team, spoken, onCheck }: GuardView,
  { cause, failure }: GuardState & { status: 'ended' },
): TemplateResult {
  const { sessionGuard: m, common } = team.m;
  const isUnfinished = cause === 'signOut' && failure !== undefined;
  return html`<div class="stack">
    ${
      cause === 'nobody'
        ? html`<h2 id="panel-title" class="visually-hidden">${m.nobodyTitle}</h2>`
        : html`<h2 id="panel-title" tabindex="-1">${m.endedTitle}</h2>`
    }
    <div class="notes">
      ${cause === 'nobody' ? nothing : html`<p>${m.ended[cause]} ${cause === 'signOut' ? nothing : m.kept}</p>`}
      <div role="alert">
        ${
          failure
            ? notice(
                html`${isUnfinished ? m.unfinished : team.failure(failure)}
                  <button class="link-button" type="button" @click=${onCheck}>${common.retry}</button>`,
              )
            : nothing
        }
      </div>
      <p role="status">${spoken}</p>
    </div>
    <slot name="signed-out"
      >${
        isUnfinished
          ? nothing
          : html`<p class="muted">${m.elsewhere}</p>
              <div class="dialog__actions">
                <button class="button button--primary" part="check" type="button" @click=${onCheck}>
                  ${m.checkAgain}
                </button>
              </div>`
      }</slot
    >
  </div>`;
}

function changedView({ team, onReload }: GuardView): TemplateResult {
  const { sessionGuard: m } = team.m;
  return html`<div class="stack">
    <h2 id="panel-title" tabindex="-1">${m.changedTitle}</h2>
    <p>${m.changedText}</p>
    <div class="dialog__actions">
      <button class="button button--primary" part="reload" type="button" @click=${onReload}>${m.reload}</button>
    </div>
  </div>`;
}

function notice(text: string | TemplateResult): TemplateResult {
  return html`<div class="notice notice--danger">
    ${icon('warning')}
    <div>${text}</div>
  </div>`;
}
