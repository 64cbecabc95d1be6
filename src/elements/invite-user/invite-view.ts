import { html, nothing, type TemplateResult } from 'lit';
import { addressField } from './address-field.js';
import { actions, formFoot, personField, placementFields, sentNotice } from './form-parts.js';
import { nameFields } from './further-fields.js';
import { handleField, undefinedDomain } from './handle-field.js';
import type { AddressView } from './view-model.js';

/** The form by e-mail, in any of its states. */
export function inviteView(view: AddressView): TemplateResult {
  const { form, submission, team } = view;
  const { emailDomain } = form.shape;
  const isSending = submission.progress !== undefined;
  const isReady = form.roleOffers.state.status === 'ready';
  const { m, f } = team.localization;
  const onSubmit = (event: Event): void => {
    event.preventDefault();
    view.submit();
  };
  if (emailDomain === '') return html`${undefinedDomain(view)} ${actions(view, undefined)}`;
  return html`<form novalidate @submit=${onSubmit} aria-busy=${isSending ? 'true' : 'false'}>
    ${
      submission.sent.length > 0 && !isSending
        ? sentNotice(m.inviteUser.sent({ count: submission.sent.length }, f), submission.sent)
        : nothing
    }
    <fieldset class="stack" ?disabled=${isSending}>
      ${nameFields(view)}
      <div class="addresses">
        ${emailDomain === undefined ? emailField(view) : handleField(view, emailDomain)} ${listLink(view)}
      </div>
      ${placementFields(view)}
    </fieldset>
    ${formFoot(view, isReady ? team.word('sendInvitation', m.inviteUser.send) : undefined)}
  </form>`;
}

function emailField(view: AddressView): TemplateResult {
  const { form } = view;
  if (!form.shape.isForOne) return addressField(view);
  return personField(view, 'email', {
    value: form.values.typed,
    isRequired: true,
    inputMode: 'email',
    onInput: (typed) => form.change({ typed }),
  });
}

function listLink({ team, useList }: AddressView): TemplateResult | typeof nothing {
  if (!useList) return nothing;
  return html`<p>
    <button class="link-button small" type="button" id="use-list" @click=${useList}>
      ${team.m.inviteUser.fromList}
    </button>
  </p>`;
}
