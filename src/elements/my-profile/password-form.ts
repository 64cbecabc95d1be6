import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import type { TeamController } from '../../client/index.js';
import { icon } from '../shared/icons.js';
import { mistakesSummary } from '../shared/mistakes-summary.js';
import { aboutField, fieldNotes } from '../shared/field.js';
import { addressForManagers } from '../sign-in/credential-fields.js';
import { formFailure, sessionFailure } from '../sign-in/session-failure.js';
import type { SessionForm } from '../sign-in/session-form.js';
import type { PasswordChange } from './password-change.js';

/** The button, then in its place the form; afterwards what has come of it. */
export function passwordForm(team: TeamController, change: PasswordChange): TemplateResult {
  const { security } = team.m;
  if (change.isOpen) return openForm(team, change);
  return html`<button class="button" part="change-password" type="button" @click=${() => void change.open()}>
      ${icon('lock')}${security.changePassword}
    </button>
    ${
      change.isDone
        ? html`<p class="notice notice--success">${icon('check')}<span>${security.changed}</span></p>`
        : nothing
    }`;
}

function openForm(team: TeamController, change: PasswordChange): TemplateResult {
  const { security, signIn, common } = team.m;
  const { form } = change;
  const onSubmit = (event: Event): void => {
    event.preventDefault();
    void change.save(event.currentTarget as HTMLFormElement);
  };
  return html`<form class="stack" novalidate aria-label=${security.changePassword} @submit=${onSubmit}>
    ${addressForManagers(team.client?.me?.member.email ?? '')} ${passwordField(form, 'current', security.current)}
    ${passwordField(form, 'password', signIn.newPassword, signIn.passwordRules)}
    <label class="choice">
      <input type="checkbox" .checked=${live(form.isPasswordShown)} @change=${() => form.togglePassword()} />
      <span>${security.showPasswords}</span>
    </label>
    ${mistakesSummary(team, form.errors)}
    ${formFailure(form.failure && sessionFailure(team, form.failure, form.failedAtMs))}
    <div class="cluster">
      <button
        class="button button--primary"
        part="save-password"
        type="submit"
        aria-busy=${form.isBusy ? 'true' : nothing}
      >
        ${form.isBusy ? common.saving : security.changePassword}
      </button>
      <button class="button" part="cancel-password" type="button" @click=${() => void change.close()}>
        ${common.cancel}
      </button>
    </div>
  </form>`;
}

/** May be pasted, filled in by a manager, and looked at before it is sent (WCAG 3.3.8). */
function passwordField(form: SessionForm, id: 'current' | 'password', label: string, hint?: string): TemplateResult {
  const about = { id, hint, error: form.errors[id] };
  return html`<div class="field">
    <label class="field__label" for=${id}>${label}</label>
    <input
      class="input"
      id=${id}
      type=${form.isPasswordShown ? 'text' : 'password'}
      autocomplete=${id === 'current' ? 'current-password' : 'new-password'}
      autocapitalize="none"
      spellcheck="false"
      .value=${live(form.values[id] ?? '')}
      aria-required="true"
      aria-invalid=${about.error ? 'true' : nothing}
      aria-describedby=${aboutField(about) || nothing}
      @input=${(event: Event) => form.input(id, (event.target as HTMLInputElement).value)}
    />
    ${fieldNotes(about)}
  </div>`;
}
