import { html, nothing, type TemplateResult } from 'lit';
import type { TeamController } from '../../client/index.js';
import { failureNotice } from '../shared/failure-notice.js';
import { textField } from '../shared/field.js';
import { icon } from '../shared/icons.js';
import { addressField } from './address-field.js';
import { attributeFields, nameFields, optionFields, scopeField } from './further-fields.js';
import { handleField, undefinedDomain } from './handle-field.js';
import { roleField } from './role-field.js';
import type { InviteView } from './view-model.js';

/** The form in any of its states. */
export function inviteView(view: InviteView): TemplateResult {
  const { form, submission, team } = view;
  const { emailDomain } = form.shape;
  const { state } = form.roleOffers;
  const isSending = submission.progress !== undefined;
  const onSubmit = (event: Event): void => {
    event.preventDefault();
    view.submit();
  };
  if (emailDomain === '') return html`${undefinedDomain(view)} ${actions(view, false)}`;
  return html`<form novalidate @submit=${onSubmit} aria-busy=${isSending ? 'true' : 'false'}>
    ${submission.sent.length > 0 && !isSending ? sentNotice(team, submission.sent) : nothing}
    <fieldset class="stack" ?disabled=${isSending}>
      ${nameFields(view)} ${emailDomain === undefined ? emailField(view) : handleField(view, emailDomain)}
      ${
        state.status === 'failed'
          ? failureNotice(team, state.failure, () => form.roleOffers.retry())
          : state.status === 'loading'
            ? html`<p class="skeleton" role="status"><span class="visually-hidden">${team.m.common.loading}</span></p>`
            : html`${roleField(view)} ${attributeFields(view)} ${scopeField(view)} ${optionFields(view)}`
      }
    </fieldset>
    <div class="foot">${progressOf(view)} ${actions(view, state.status === 'ready')}</div>
  </form>`;
}

function emailField(view: InviteView): TemplateResult {
  const { form, submission, team } = view;
  if (!form.shape.isForOne) return addressField(view);
  return textField({
    id: 'email',
    label: team.m.common.email,
    value: form.values.typed,
    error: submission.errors['email'],
    isRequired: true,
    inputMode: 'email',
    onInput: (typed) => {
      submission.forgive('email');
      form.change({ typed });
    },
  });
}

/** How far the sending is, and what went wrong on the way. */
function progressOf({ submission, team, submit }: InviteView): TemplateResult {
  const { progress, failure, isStopped } = submission;
  const { m, f } = team.localization;
  const { inviteUser: words } = m;
  return html`${
    progress
      ? html`<div>
          <p>${words.sending(progress, f)}</p>
          ${progress.total > 1 ? html`<progress max=${progress.total} .value=${progress.done} aria-hidden="true"></progress>` : nothing}
        </div>`
      : nothing
  }
  ${isStopped ? html`<p class="notice notice--warning">${icon('warning')}<span>${words.stopped}</span></p>` : nothing}
  ${failure ? failureNotice(team, failure, submit) : nothing}`;
}

/** Who was invited, address by address. */
export function sentNotice(team: TeamController, addresses: readonly string[]): TemplateResult {
  const { m, f } = team.localization;
  return html`<div class="notice notice--success">
    ${icon('check')}
    <div>
      <p>${m.inviteUser.sent({ count: addresses.length }, f)}</p>
      <ul class="small">
        ${addresses.map((address) => html`<li><bdi>${address}</bdi></li>`)}
      </ul>
    </div>
  </div>`;
}

function actions({ submission, team, onCancel }: InviteView, isSendable: boolean): TemplateResult {
  const { inviteUser: words, common } = team.m;
  if (submission.progress) {
    return html`<div class="dialog__actions">
      <button class="button" type="button" id="stop" @click=${() => submission.stop()}>${words.stop}</button>
    </div>`;
  }
  return html`<div class="dialog__actions">
    ${onCancel ? html`<button class="button" type="button" @click=${onCancel}>${common.cancel}</button>` : nothing}
    ${
      isSendable
        ? html`<button class="button button--primary" type="submit" part="send">
            ${team.word('sendInvitation', words.send)}
          </button>`
        : nothing
    }
  </div>`;
}
