import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import type { Messages } from '../../localize/index.js';
import { aboutField, fieldNotes } from '../shared/field.js';
import type { SessionForm } from './session-form.js';

export interface CredentialField {
  readonly form: SessionForm;
  readonly label: string;
  readonly hint?: string | undefined;
}

/**
 * The address people sign in with. Not `type="email"`: browsers rewrite what is typed there, and some addresses of other
 * scripts beyond recognition.
 */
export function addressField({ form, label, hint }: CredentialField): TemplateResult {
  const about = { id: 'email', hint, error: form.errors['email'] };
  return html`<div class="field">
    <label class="field__label" for="email">${label}</label>
    <input
      class="input"
      id="email"
      name="email"
      type="text"
      inputmode="email"
      autocomplete="username"
      autocapitalize="none"
      spellcheck="false"
      dir="auto"
      .value=${live(form.values['email'] ?? '')}
      aria-required="true"
      aria-invalid=${about.error ? 'true' : nothing}
      aria-describedby=${aboutField(about) || nothing}
      @input=${(event: Event) => form.input('email', (event.target as HTMLInputElement).value)}
    />
    ${fieldNotes(about)}
  </div>`;
}

export interface PasswordField extends CredentialField {
  readonly words: Messages['signIn'];
  /** A new one is offered by password managers, the current one filled in. */
  readonly isNew?: boolean;
}

/** Drawn on a grid of 16, as the other icons are; no other widget needs them. */
const EYE = 'M1.5 8S4 3.5 8 3.5 14.5 8 14.5 8 12 12.5 8 12.5 1.5 8 1.5 8M10 8a2 2 0 1 1-4 0 2 2 0 0 1 4 0';
const STROKE = 'M2.5 13.5l11-11';

/** A password, which may be pasted, filled in by a manager, and looked at before it is sent (WCAG 3.3.8). */
export function passwordField({ form, label, hint, words, isNew = false }: PasswordField): TemplateResult {
  const about = { id: 'password', hint, error: form.errors['password'] };
  const { isPasswordShown } = form;
  const toggle = isPasswordShown ? words.hidePassword : words.showPassword;
  return html`<div class="field">
    <label class="field__label" for="password">${label}</label>
    <div class="password">
      <input
        class="input"
        id="password"
        name="password"
        type=${isPasswordShown ? 'text' : 'password'}
        autocomplete=${isNew ? 'new-password' : 'current-password'}
        autocapitalize="none"
        spellcheck="false"
        .value=${live(form.values['password'] ?? '')}
        aria-required="true"
        aria-invalid=${about.error ? 'true' : nothing}
        aria-describedby=${aboutField(about) || nothing}
        @input=${(event: Event) => form.input('password', (event.target as HTMLInputElement).value)}
      />
      <button
        class="icon-button"
        part="show-password"
        type="button"
        aria-controls="password"
        aria-label=${toggle}
        title=${toggle}
        @click=${() => form.togglePassword()}
      >
        <svg class="icon" viewBox="0 0 16 16" aria-hidden="true">
          <path d=${isPasswordShown ? `${EYE}${STROKE}` : EYE}></path>
        </svg>
      </button>
    </div>
    ${fieldNotes(about)}
  </div>`;
}

/** Tells a password manager whose password this is, where that is known; people read the address elsewhere. */
export function addressForManagers(email: string): TemplateResult {
  return html`<input hidden type="text" autocomplete="username" readonly .value=${email} aria-hidden="true" />`;
}
