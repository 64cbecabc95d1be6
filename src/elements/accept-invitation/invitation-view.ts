import { html, nothing, type TemplateResult } from 'lit';
import type { TeamController } from '../../client/index.js';
import { displayName, type InvitationPreview } from '../../domain/rules.js';
import { textField, type TextField } from '../shared/field.js';
import { icon } from '../shared/icons.js';
import { addressForManagers, passwordField } from '../sign-in/credential-fields.js';
import { formFrame } from '../sign-in/form-frame.js';
import { isolated } from '../sign-in/isolated.js';
import { formFailure, sessionFailure } from '../sign-in/session-failure.js';
import type { InvitationFlow } from './invitation-flow.js';

/** What is asked of somebody who joins. */
export function acceptanceForm(team: TeamController, flow: InvitationFlow, preview: InvitationPreview): TemplateResult {
  const { m } = team;
  const { acceptInvitation: words, common, signIn } = m;
  const { form } = flow;
  return html`${invitation(team, preview)}
  ${formFrame({
    team,
    form,
    label: words.title,
    fields: html`${addressForManagers(preview.email)} ${nameField(flow, 'firstName', 'given-name', team)}
    ${nameField(flow, 'lastName', 'family-name', team)}
    ${passwordField({
      form,
      words: signIn,
      label: preview.hasLogin ? signIn.password : signIn.newPassword,
      hint: preview.hasLogin ? words.existingPasswordText : `${words.newPasswordText} ${signIn.passwordRules}`,
      isNew: !preview.hasLogin,
    })}`,
    failure: failureOf(team, flow),
    submit: words.accept,
    submitting: words.accepting,
    cancel: common.cancel,
    onSubmit: () => void flow.accept(),
    onCancel: () => void flow.cancel(),
  })}`;
}

/** Asks before an invitation is accepted where somebody else is signed in (IN-05). */
export function otherPerson(team: TeamController, flow: InvitationFlow, preview: InvitationPreview): TemplateResult {
  const { acceptInvitation: words } = team.m;
  const { email: address } = preview;
  const member = team.client?.me?.member;
  const { isBusy } = flow.form;
  return html`${invitation(team, preview)}
    <div class="notice notice--warning" part="notice" role="group" aria-labelledby="other-title">
      ${icon('warning')}
      <div class="stack">
        <h2 id="other-title">${words.otherTitle}</h2>
        <p>${words.otherText({ name: nameAndAddress(member), address: isolated(address) })}</p>
        <p>${words.otherHint}</p>
      </div>
    </div>
    ${formFailure(failureOf(team, flow))}
    <div class="cluster">
      <button
        class="button button--primary"
        part="sign-out"
        type="button"
        aria-busy=${isBusy ? 'true' : nothing}
        @click=${() => flow.signOut()}
      >
        ${isBusy ? team.m.signIn.signingOut : words.signOutFirst}
      </button>
      <button class="button go-on" part="go-on" type="button" @click=${() => flow.goOn()}>
        ${words.goOn({ address: isolated(address) })}
      </button>
    </div>`;
}

/** One sentence for every link that leads nowhere, and what to do. */
export function invalidLink({ m }: TeamController): TemplateResult {
  const { invalidTitle, invalidText } = m.acceptInvitation;
  return html`<div class="stack" part="message" tabindex="-1" role="group" aria-labelledby="invalid-title">
    <h2 id="invalid-title">${invalidTitle}</h2>
    <p>${invalidText}</p>
  </div>`;
}

/** Who is in now. */
export function acceptedMessage({ m }: TeamController, { tenantName: team }: InvitationPreview): TemplateResult {
  return html`<p class="notice notice--success" part="message" tabindex="-1">
    ${icon('check')}<span>${m.acceptInvitation.accepted({ team: isolated(team) })}</span>
  </p>`;
}

/** To what, and which address: to be read, not typed. */
function invitation({ m }: TeamController, { tenantName: team, email }: InvitationPreview): TemplateResult {
  const { invitedTo, invited } = m.acceptInvitation;
  return html`<p part="team">${invitedTo({ team: isolated(team) })}</p>
    <dl class="address">
      <dt class="field__label">${invited}</dt>
      <dd part="address"><bdi>${email}</bdi></dd>
    </dl>`;
}

function nameField(
  { form }: InvitationFlow,
  id: 'firstName' | 'lastName',
  autocomplete: NonNullable<TextField['autocomplete']>,
  { m }: TeamController,
): TemplateResult {
  return textField({
    id,
    label: `${m.common[id]} (${m.common.optional})`,
    value: form.values[id] ?? '',
    error: form.errors[id],
    autocomplete,
    maxLength: 100,
    onInput: (value) => form.input(id, value),
  });
}

function failureOf(team: TeamController, { form }: InvitationFlow): string | undefined {
  return form.failure && sessionFailure(team, form.failure, form.failedAtMs);
}

function nameAndAddress(member: Parameters<typeof displayName>[0] | undefined): string {
  const name = member ? displayName(member) : '';
  const address = member?.email ?? '';
  return name === address || address === '' ? isolated(name) : `${isolated(name)} (${isolated(address)})`;
}
