import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { repeat } from 'lit/directives/repeat.js';
import { splitAddresses } from '../../domain/rules.js';
import { aboutField, fieldNotes } from '../shared/field.js';
import { icon } from '../shared/icons.js';
import { isFinished, type Address } from './addresses.js';
import type { AddressView } from './view-model.js';

/** Several addresses: each a token with its own reason where it cannot be sent; the rest is being typed. */
export function addressField(view: AddressView): TemplateResult {
  const { form, submission, team, note } = view;
  const { inviteUser: words, common } = team.m;
  const { addresses, typed } = form.values;
  const isSaid = addresses.some((address) => reasonOf(view, address) !== ''); // where it is wrong
  const error = isSaid ? undefined : submission.errors['email'];
  const about = { id: 'email', hint: note || words.addressesHint, error };
  return html`<div class="field">
    <label class="field__label" for="email">${team.word('email', common.email)}</label>
    <div class="input tokens">
      ${
        addresses.length > 0
          ? html`<ul class="tokens__list" aria-label=${words.addresses}>
              ${repeat(
                addresses,
                ({ text }) => text,
                (address, index) => token(view, address, index),
              )}
            </ul>`
          : nothing
      }
      <input
        id="email"
        dir="auto"
        .value=${live(typed)}
        inputmode="email"
        autocomplete="off"
        autocapitalize="none"
        spellcheck="false"
        aria-required="true"
        aria-invalid=${about.error ? 'true' : nothing}
        aria-describedby=${aboutField(about)}
        @input=${(event: Event) => onInput(view, (event.target as HTMLInputElement).value)}
        @keydown=${(event: KeyboardEvent) => onKeydown(view, event)}
        @paste=${(event: ClipboardEvent) => onPaste(view, event)}
        @change=${() => gatherLater(view)}
      />
    </div>
    ${fieldNotes(about)}
  </div>`;
}

function token(view: AddressView, address: Address, index: number): TemplateResult {
  const { team, form } = view;
  const { inviteUser: words } = team.m;
  const { text } = address;
  const reason = reasonOf(view, address);
  return html`<li class="token ${reason ? 'token--bad' : ''}">
    <button
      class="token__text"
      type="button"
      dir="auto"
      title=${words.change({ address: text })}
      aria-describedby=${reason ? `address-${index}` : nothing}
      @click=${(event: Event) => edit(view, address, event)}
    >
      ${text}
    </button>
    <button
      class="icon-button"
      type="button"
      aria-label=${words.remove({ address: text })}
      @click=${(event: Event) => {
        form.change({ addresses: form.values.addresses.filter((other) => other !== address) });
        focusInput(event);
      }}
    >
      ${icon('close')}
    </button>
    ${reason ? html`<span class="token__reason" id="address-${index}">${reason}</span>` : nothing}
  </li>`;
}

/** Why an address cannot be sent, or was not taken. */
export function reasonOf({ team }: AddressView, { problem, failure }: Address): string {
  if (failure) return team.failure(failure);
  const { malformed, lookAlike, tooLong } = team.m.inviteUser;
  if (!problem) return '';
  return { empty: malformed, malformed, lookAlike, tooLong }[problem];
}

/** Puts an address back into the field, to be corrected; what is being typed there is gathered first. */
function edit({ form }: AddressView, address: Address, event: Event): void {
  form.gatherTyped();
  form.change({ addresses: form.values.addresses.filter((other) => other !== address), typed: address.text });
  focusInput(event);
}

/** A dialog takes the keyboard away while it is drawn; what was typed is gathered after that. */
function gatherLater(view: AddressView): void {
  queueMicrotask(() => view.gather());
}

function onInput(view: AddressView, text: string): void {
  view.submission.forgive('email');
  view.form.change({ typed: text });
  if (isFinished(text)) view.gather();
}

function onKeydown(view: AddressView, event: KeyboardEvent): void {
  const { typed, addresses } = view.form.values;
  const last = addresses.at(-1);
  if (event.isComposing) return;
  if (event.key === 'Enter' && typed.trim() !== '') {
    event.preventDefault();
    view.gather();
  } else if (event.key === 'Backspace' && typed === '' && last) {
    event.preventDefault();
    edit(view, last, event);
  }
}

/** A list is taken apart at once; a single address is pasted as text, and can be typed on. */
function onPaste(view: AddressView, event: ClipboardEvent): void {
  const text = event.clipboardData?.getData('text') ?? '';
  if (splitAddresses(text).length < 2 && !text.includes('<')) return;
  event.preventDefault();
  view.submission.forgive('email');
  view.gather(`${view.form.values.typed},${text}`);
}

function focusInput(event: Event): void {
  (event.target as Element).closest('.tokens')?.querySelector('input')?.focus();
}
