import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import type { TeamController } from '../../client/index.js';
import type { Failure, ProfileField } from '../../domain/rules.js';
import { failureNotice } from '../shared/failure-notice.js';
import { mistakesSummary } from '../shared/mistakes-summary.js';
import { textField, type TextField } from '../shared/field.js';
import type { ProfileValues } from './profile-draft.js';

export interface ProfileFormView {
  readonly team: TeamController;
  readonly values: ProfileValues;
  readonly fields: readonly ProfileField[];
  readonly errors: Readonly<Record<string, string>>;
  readonly failure?: Failure | undefined;
  readonly isSaving: boolean;
  onInput(field: ProfileField, value: string): void;
  onSave(): void;
  onCancel(): void;
}

/** Languages the kit speaks; a person's own is offered besides. */
const LANGUAGES = ['en', 'fr'];
/** As the domain's schema limits them. */
const LOOKS: Partial<Record<ProfileField, Partial<TextField>>> = {
  firstName: { autocomplete: 'given-name', maxLength: 100 },
  lastName: { autocomplete: 'family-name', maxLength: 100 },
  phone: { autocomplete: 'tel', inputMode: 'tel', maxLength: 40 },
  avatarUrl: { autocomplete: 'url', inputMode: 'url' },
};

/** What people change of their own profile. */
export function profileForm(view: ProfileFormView): TemplateResult {
  const { team, fields, errors, failure, isSaving, onSave, onCancel } = view;
  const { m } = team;
  const onSubmit = (event: Event): void => {
    event.preventDefault();
    onSave();
  };
  return html`<form class="stack" novalidate @submit=${onSubmit}>
    ${fields.map((field) => (field === 'locale' ? languageField(view) : profileField(view, field)))}
    ${mistakesSummary(team, errors)} ${failure ? failureNotice(team, failure, onSave) : nothing}
    <div class="cluster">
      <button class="button button--primary" type="submit" part="save" aria-busy=${isSaving ? 'true' : nothing}>
        ${isSaving ? m.common.saving : team.word('saveProfile', m.myProfile.save)}
      </button>
      <button class="button" type="button" @click=${onCancel}>${m.common.cancel}</button>
    </div>
  </form>`;
}

function profileField(
  { team, values, errors, onInput }: ProfileFormView,
  id: Exclude<ProfileField, 'locale'>,
): TemplateResult {
  const { common, myProfile } = team.m;
  return textField({
    ...LOOKS[id],
    id,
    label: id === 'avatarUrl' ? myProfile.avatarUrl : common[id],
    value: values[id],
    error: errors[id],
    onInput: (value) => onInput(id, value),
  });
}

function languageField({ team, values, onInput }: ProfileFormView): TemplateResult {
  const names = new Intl.DisplayNames([team.localization.locale], { type: 'language', fallback: 'code' });
  const languages = [...new Set([values.locale, ...LANGUAGES])].filter(Boolean);
  return html`<div class="field">
    <label class="field__label" for="locale">${team.m.myProfile.language}</label>
    <select
      id="locale"
      .value=${live(values.locale)}
      @change=${(event: Event) => onInput('locale', (event.target as HTMLSelectElement).value)}
    >
      ${languages.map(
        (tag) => html`<option value=${tag} ?selected=${tag === values.locale}>${names.of(tag) ?? tag}</option>`,
      )}
    </select>
  </div>`;
}
