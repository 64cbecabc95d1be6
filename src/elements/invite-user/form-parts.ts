import { html, nothing, type TemplateResult } from 'lit';
import { failureNotice } from '../shared/failure-notice.js';
import { textField, type TextField } from '../shared/field.js';
import { icon } from '../shared/icons.js';
import { mistakesSummary } from '../shared/mistakes-summary.js';
import { skeleton } from '../shared/skeleton.js';
import { attributeFields, optionFields } from './further-fields.js';
import { roleField } from './role-field.js';
import { scopeField } from './scope-field.js';
import type { InviteView } from './view-model.js';

/** The role and what it asks for, once the roles are known. */
export function placementFields(view: InviteView): TemplateResult {
  const { form, team } = view;
  const { state } = form.roleOffers;
  if (state.status === 'failed') return failureNotice(team, state.failure, () => form.roleOffers.retry());
  if (state.status === 'loading') return skeleton(team.m.common.loading, 'line', 'rows', 'rows');
  return html`${roleField(view)} ${attributeFields(view)} ${scopeField(view)} ${optionFields(view)}`;
}

/** A field of one person, by its name in the draft. */
export function personField(
  { form, submission, team }: InviteView,
  id: 'email' | 'phone',
  about: Pick<TextField, 'inputMode' | 'value' | 'onInput'> & { readonly isRequired?: boolean },
): TemplateResult {
  const { onInput, isRequired = form.shape.needs(id) } = about;
  const label = team.word(id, team.m.common[id]);
  return textField({
    id,
    ...about,
    label: isRequired ? label : `${label} (${team.m.common.optional})`,
    error: submission.errors[id],
    isRequired,
    onInput: (value) => {
      submission.forgive(id);
      onInput(value);
    },
  });
}

export interface FootOptions {
  /** The button that goes on, where that is not sending yet. */
  readonly main?: TemplateResult;
  /** The word on the button that closes; *Cancel* unless something was done that stays. */
  readonly close?: string;
  /** Why nothing can be sent now; said above the buttons. */
  readonly hindrance?: string | undefined;
}

/**
 * How far the sending is, what went wrong on the way, and the buttons.
 * @param send - The word on the button that sends; without one there is nothing to send yet.
 */
export function formFoot(view: InviteView, send: string | undefined, further: FootOptions = {}): TemplateResult {
  const { hindrance } = further;
  const { submission, team } = view;
  return html`<div class="foot">
    ${submission.progress ? nothing : mistakesSummary(team, submission.errors, placeOf)} ${progressOf(view)}
    ${hindrance ? html`<p class="field__hint" id="hindrance">${hindrance}</p>` : nothing}
    ${actions(view, send, further)}
  </div>`;
}

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

/**
 * The buttons below a form. While it is sent, the one that sends stays where it is, with the keyboard, and does nothing:
 * a second press of it must not hit what stops the sending, which stands in the place of *Cancel*.
 */
export function actions(
  { submission, team, onCancel }: InviteView,
  send: string | undefined,
  { main, close = team.m.common.cancel, hindrance }: FootOptions = {},
): TemplateResult {
  const isSending = submission.progress !== undefined;
  return html`<div class="dialog__actions">
    ${
      isSending
        ? html`<button class="button" type="button" id="stop" @click=${() => submission.stop()}>
            ${team.m.inviteUser.stop}
          </button>`
        : onCancel
          ? html`<button class="button" type="button" @click=${onCancel}>${close}</button>`
          : nothing
    }
    ${
      send === undefined
        ? main
        : html`<button
            class="button button--primary"
            id="send"
            type="submit"
            part="send"
            aria-busy=${isSending ? 'true' : nothing}
            aria-disabled=${hindrance ? 'true' : nothing}
            aria-describedby=${hindrance ? 'hindrance' : nothing}
          >
            ${send}
          </button>`
    }
  </div>`;
}

/** What was done, and for whom, one by one. */
export function sentNotice(sentence: string, names: readonly string[]): TemplateResult {
  return html`<div class="notice notice--success" tabindex="-1">
    ${icon('check')}
    <div>
      <p>${sentence}</p>
      <ul class="small">
        ${names.map((name) => html`<li><bdi>${name}</bdi></li>`)}
      </ul>
    </div>
  </div>`;
}

/** The control a mistake is about, by the field's name in the draft. */
function placeOf(form: Element, field: string): HTMLElement | null {
  const id = CSS.escape(field.replace(/^attributes\./, 'attribute-'));
  return form.querySelector<HTMLElement>(`#${id}, .${id}--invalid input`);
}
