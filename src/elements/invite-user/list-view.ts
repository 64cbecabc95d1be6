import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { repeat } from 'lit/directives/repeat.js';
import { failureNotice } from '../shared/failure-notice.js';
import { icon } from '../shared/icons.js';
import { actions, formFoot, placementFields } from './form-parts.js';
import type { RowFilter } from './invite-list.js';
import type { ListView } from './list-model.js';
import { listRow } from './list-row.js';
import { checkButton, listSource } from './list-source.js';

const STATES = ['ready', 'wrong', 'corrected', 'sent'] as const satisfies readonly RowFilter[];

/** Invitations from a list, in any of their states: what to read, then what was read. */
export function listView(view: ListView): TemplateResult {
  const { form, submission, team, list } = view;
  const { m, f } = team.localization;
  const { inviteList: words } = m;
  const isSending = submission.progress !== undefined;
  const onSubmit = (event: Event): void => {
    event.preventDefault();
    view.submit();
  };
  if (list.rows.length === 0) {
    return html`<div class="stack">
      ${backLink(view)} ${listSource(view)} ${actions(view, undefined, { main: checkButton(view) })}
    </div>`;
  }
  const ready = list.count('ready');
  const isDone = ready === 0 && list.count('wrong') === 0;
  const isBlocked = ready === 0 && !isSending;
  const send = isBlocked ? team.word('sendInvitation', m.inviteUser.send) : words.send({ count: ready }, f);
  return html`<form novalidate @submit=${onSubmit} aria-busy=${isSending ? 'true' : 'false'}>
    ${isSending ? nothing : backLink(view)}
    <fieldset class="stack" ?disabled=${isSending}>
      ${resultOf(view)} ${isDone ? nothing : forAll(view)} ${review(view)}
    </fieldset>
    ${formFoot(view, (isDone && !isSending) || form.roleOffers.state.status !== 'ready' ? undefined : send, {
      hindrance: isBlocked && !isDone ? words.noneReady : undefined,
      ...(list.count('sent') > 0 ? { close: m.common.close } : {}),
    })}
  </form>`;
}

/** What came of the last sending; the keyboard comes here after it. */
function resultOf({ result, list }: ListView): TemplateResult | typeof nothing {
  if (!result) return nothing;
  const isWhole = list.count('wrong') === 0;
  return html`<p class="notice ${isWhole ? 'notice--success' : 'notice--warning'}" id="list-result" tabindex="-1">
    ${icon(isWhole ? 'check' : 'warning')}<span>${result}</span>
  </p>`;
}

/** What goes for every row that says nothing else; out of the way where they all do. */
function forAll(view: ListView): TemplateResult {
  const { form, team, list } = view;
  const isNeeded = !form.shape.has('roles') || list.rows.some(({ role, unknownRole }) => !role && !unknownRole);
  return html`<details class="list__for-all" ?open=${isNeeded}>
    <summary>${team.m.inviteList.forAll}</summary>
    <div class="stack">${placementFields(view)}</div>
  </details>`;
}

function backLink({ team, back }: ListView): TemplateResult {
  return html`<p>
    <button class="link-button" type="button" @click=${back}>${team.m.inviteList.back}</button>
  </p>`;
}

/** The rows, with what narrows them and what can be done with those that were not sent. */
function review(view: ListView): TemplateResult {
  const { team, list, submission } = view;
  const { m, f } = team.localization;
  const { inviteList: words } = m;
  const { from, to } = list.range;
  return html`<section class="stack" aria-labelledby="list-title">
    <h3 id="list-title" tabindex="-1">${words.rows({ count: list.rows.length }, f)}</h3>
    ${states(view)} ${list.isLookingUp ? html`<p class="muted" role="status">${words.lookingUp}</p>` : nothing}
    ${list.failure ? failureNotice(team, list.failure, () => void list.lookUp()) : nothing}
    ${submission.progress ? nothing : failed(view)}
    <ul class="list__rows">
      ${repeat(
        list.shown,
        ({ row }) => row.id,
        (checked) => listRow(view, checked),
      )}
    </ul>
    ${
      list.pages > 1
        ? html`<nav class="list__pages" aria-label=${words.pages}>
            <button
              class="button button--small"
              type="button"
              ?disabled=${list.page === 0}
              @click=${() => list.look({ page: list.page - 1, open: undefined })}
            >
              ${words.previous}
            </button>
            <span role="status">${words.range({ from, to, count: list.filtered.length }, f)}</span>
            <button
              class="button button--small"
              type="button"
              ?disabled=${list.page + 1 >= list.pages}
              @click=${() => list.look({ page: list.page + 1, open: undefined })}
            >
              ${words.next}
            </button>
          </nav>`
        : nothing
    }
  </section>`;
}

/** How many are ready, wrong and sent; each is a filter. */
function states({ team, list }: ListView): TemplateResult {
  const { m, f } = team.localization;
  const { inviteList: words } = m;
  const box = (state: RowFilter, label: string, count: number): TemplateResult =>
    html`<label class="choice">
      <input
        type="radio"
        name="list-state"
        .checked=${live(list.filter === state)}
        @change=${() => list.look({ filter: state, page: 0, open: undefined })}
      />
      <span>${label} <span class="muted">${f.number(count)}</span></span>
    </label>`;
  const shown = STATES.filter((state) => state === list.filter || list.count(state) > 0);
  return html`<fieldset class="list__states">
    <legend class="visually-hidden">${words.show}</legend>
    ${box('', words.all, list.rows.length)} ${shown.map((state) => box(state, words.states[state], list.count(state)))}
  </fieldset>`;
}

function failed({ team, list, retry, download }: ListView): TemplateResult | typeof nothing {
  const { m, f } = team.localization;
  const { inviteList: words } = m;
  const wrong = list.count('wrong');
  const refused = list.rows.filter(({ failure }) => failure).length;
  if (wrong === 0) return nothing;
  return html`<div class="cluster">
    ${
      refused > 0
        ? html`<button class="button button--small" type="button" @click=${retry}>
            ${icon('resend')} ${words.retry({ count: refused }, f)}
          </button>`
        : nothing
    }
    <button class="button button--small" type="button" id="list-download" @click=${download}>
      ${icon('down')} ${words.download({ count: wrong }, f)}
    </button>
  </div>`;
}
