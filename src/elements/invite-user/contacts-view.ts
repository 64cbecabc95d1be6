import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { repeat } from 'lit/directives/repeat.js';
import { displayName, type Contact } from '../../domain/rules.js';
import { breakable } from '../shared/breakable.js';
import { failureNotice } from '../shared/failure-notice.js';
import { icon } from '../shared/icons.js';
import { skeleton } from '../shared/skeleton.js';
import { contactFilters } from './contact-filters.js';
import { formFoot, placementFields } from './form-parts.js';
import type { ContactsView } from './contacts-model.js';

/** The form from contacts, in any of its states. */
export function contactsView(view: ContactsView): TemplateResult {
  const { form, submission, team, list, choice } = view;
  const isSending = submission.progress !== undefined;
  const isReady = form.roleOffers.state.status === 'ready';
  const isEmpty = list.status === 'ready' && list.items.length === 0 && !list.isFiltered && choice.size === 0;
  const onSubmit = (event: Event): void => {
    event.preventDefault();
    view.submit();
  };
  return html`<form novalidate @submit=${onSubmit} aria-busy=${isSending ? 'true' : 'false'}>
    ${view.sent}
    <fieldset class="stack" ?disabled=${isSending}>
      ${isEmpty ? nobodyLeft(view) : html`${contactFilters(view)} ${people(view)} ${placementFields(view)}`}
    </fieldset>
    ${formFoot(view, isReady && !isEmpty ? team.word('sendInvitation', team.m.common.add) : undefined)}
  </form>`;
}

/** Everybody has a user already (R074, J11). */
function nobodyLeft({ team, isOneCompany }: ContactsView): TemplateResult {
  const { provisioning: words } = team.m;
  return html`<p class="empty">${isOneCompany ? words.noneLeftHere : words.noneLeft}</p>`;
}

function people(view: ContactsView): TemplateResult {
  const { team, list, choice, keys, submission, isMany } = view;
  const { m } = team.localization;
  const { provisioning: words } = m;
  const mistake = submission.errors['contacts'];
  if (list.status === 'failed' && list.failure) return failureNotice(team, list.failure, () => list.reload());
  if (list.status === 'loading') return skeleton(m.common.loading, 'line', 'rows');
  const failed = choice.failed.filter(({ id }) => list.items.every((one) => one.id !== id));
  const shown = [...failed, ...list.items];
  // radio buttons are one stop as they are
  const stop = isMany ? keys.stop(shown) : undefined;
  const onKeydown = (event: KeyboardEvent): void => keys.move(event, shown);
  return html`<fieldset aria-describedby="contacts-error">
    <legend class="field__label">${words.people}</legend>
    ${isMany ? status(view, shown) : nothing}
    <div class="choices contacts ${mistake ? 'contacts--invalid' : ''}" tabindex="-1">
      ${
        shown.length === 0
          ? html`<p class="muted">${words.noMatch}</p>`
          : html`<ul @focusin=${keys.onFocusin} @keydown=${isMany ? onKeydown : nothing}>
              ${repeat(
                shown,
                ({ id }) => id,
                (contact) => person(view, contact, stop),
              )}
            </ul>`
      }
      ${list.hasMore ? more(view) : nothing}
    </div>
    <p class="field__error" id="contacts-error">${mistake ?? nothing}</p>
  </fieldset>`;
}

/** Reads the next page, or says why it could not be read. */
function more({ team, list }: ContactsView): TemplateResult {
  const { m, f } = team.localization;
  const { provisioning: words } = m;
  const { total, items, isLoadingMore, failure } = list;
  if (failure) return failureNotice(team, failure, () => void list.more());
  return html`<button
    class="button button--small"
    type="button"
    aria-disabled=${isLoadingMore ? 'true' : nothing}
    @click=${() => void list.more()}
  >
    ${total === undefined ? words.more : words.moreOf({ count: total - items.length }, f)}
  </button>`;
}

/** How many are chosen, and how many of them a filter hides. */
function status({ team, choice, list, choose, clearChoice }: ContactsView, shown: readonly Contact[]): TemplateResult {
  const { m, f } = team.localization;
  const { provisioning: words } = m;
  const chosenHere = shown.filter((contact) => choice.has(contact)).length;
  const hidden = choice.size - chosenHere;
  const isAll = shown.length > 0 && chosenHere === shown.length;
  return html`<div class="contacts__status">
    ${
      shown.length > 1
        ? html`<label class="choice">
            <input
              type="checkbox"
              id="all-contacts"
              .checked=${live(isAll)}
              .indeterminate=${chosenHere > 0 && !isAll}
              @change=${() => choose(list.items, !isAll)}
            />
            <span>${words.allShown({ count: shown.length }, f)}</span>
          </label>`
        : nothing
    }
    ${
      choice.size > 0
        ? html`<p>
            ${words.chosen({ count: choice.size }, f)}${hidden > 0 ? html`, ${words.hidden({ count: hidden }, f)}` : nothing}
            <button class="link-button" type="button" @click=${clearChoice}>${words.clear}</button>
          </p>`
        : nothing
    }
  </div>`;
}

/** @param stop - Whom Tab leads to; `undefined` where the browser sees to it. */
function person(view: ContactsView, contact: Contact, stop: string | undefined): TemplateResult {
  const { team, choice, isMany, isOneCompany, list, choose } = view;
  const { provisioning: words } = team.m;
  const { id, email, type } = contact;
  const failure = choice.failureOf(contact);
  const company = isOneCompany ? '' : list.companyOf(contact);
  return html`<li class="contact ${failure ? 'contact--failed' : ''}">
    <label class="choice">
      <input
        type=${isMany ? 'checkbox' : 'radio'}
        name="contact"
        .value=${id}
        .checked=${live(choice.has(contact))}
        tabindex=${stop === undefined ? nothing : id === stop ? 0 : -1}
        aria-invalid=${failure ? 'true' : nothing}
        aria-describedby=${failure ? `contact-${id}` : nothing}
        @change=${(event: Event) => choose([contact], (event.target as HTMLInputElement).checked)}
      />
      <span class="contact__who">
        <bdi class="contact__name">${displayName(contact)}</bdi>
        <bdi class="contact__email">${breakable(email)}</bdi>
        ${company ? html`<bdi class="contact__company">${company}</bdi>` : nothing}
      </span>
      ${type ? html`<span class="contact__type">${words.types[type]}</span>` : nothing}
    </label>
    ${failure ? html`<p class="field__error" id="contact-${id}">${icon('warning')} ${team.failure(failure)}</p>` : nothing}
  </li>`;
}
