import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { canonicalDomain, domainOf, type AttributeField, type Scope } from '../../domain/rules.js';
import { failureNotice } from '../shared/failure-notice.js';
import { textField } from '../shared/field.js';
import { optionSwitches } from '../shared/option-switches.js';
import type { InviteView } from './view-model.js';

/** Addresses named in a warning; more are counted by the reader. */
const NAMED = 3;

export function nameFields({ form, submission, team }: InviteView): TemplateResult | typeof nothing {
  const { common } = team.m;
  const field = (id: 'firstName' | 'lastName'): TemplateResult | typeof nothing =>
    form.shape.has(id)
      ? textField({
          id,
          label: team.word(id, common[id]),
          value: form.values[id],
          error: submission.errors[id],
          isRequired: form.shape.needs(id),
          maxLength: 100,
          onInput: (value) => {
            submission.forgive(id);
            form.change({ [id]: value });
          },
        })
      : nothing;
  return form.shape.has('firstName') || form.shape.has('lastName')
    ? html`<div class="pair">${field('firstName')} ${field('lastName')}</div>`
    : nothing;
}

/** The fields the chosen role asks for: typed, or as text where they are fixed. */
export function attributeFields(view: InviteView): TemplateResult[] {
  const { form, submission, team } = view;
  return form.attributes.map((field) => {
    const key = `attributes.${field.id}`;
    const label = team.localization.text(field.label);
    const value = form.attributeValue(field);
    if (field.mode === 'fixed') {
      return html`<div class="field">
        <span class="field__label">${label}</span>
        <span><bdi>${value || team.m.common.none}</bdi></span>
      </div>`;
    }
    return textField({
      id: `attribute-${field.id}`,
      label,
      value,
      hint: team.localization.text(field.hint),
      error: submission.errors[key],
      warning: strangers(view, field, value),
      isRequired: true,
      ...(field.type === 'emailDomain' ? { inputMode: 'url' as const } : {}),
      onInput: (typed) => {
        submission.forgive(key);
        form.change({ attributes: { ...form.values.attributes, [field.id]: typed } });
      },
    });
  });
}

/** Addresses that are not of the domain typed for them: a warning, no hindrance (J04). */
function strangers({ form, team }: InviteView, { type }: AttributeField, value: string): string {
  const domain = type === 'emailDomain' ? canonicalDomain(value) : undefined;
  if (domain === undefined) return '';
  const others = form.addresses.flatMap(({ email }) => (email && domainOf(email) !== domain ? [email] : []));
  const address = team.localization.f.list(others.slice(0, NAMED));
  return others.length > 0 ? team.m.inviteUser.domainDiffers({ address, domain }) : '';
}

/** Which stores: all as text, or a list to choose from. */
export function scopeField(view: InviteView): TemplateResult | typeof nothing {
  const { form, submission, team } = view;
  const { scopeChoice, limits, scopes } = form;
  const { common } = team.m;
  if (scopeChoice === 'none') return nothing;
  const label = team.word('scopes', common.scopes);
  const all = team.word('allScopes', common.allScopes);
  if (scopeChoice === 'all') {
    return html`<div class="field">
      <span class="field__label">${label}</span>
      <span>${all}</span>
    </div>`;
  }
  if (scopes && 'code' in scopes) return failureNotice(team, scopes, () => form.loadScopes());
  const mistake = submission.errors['scopes'];
  return html`<fieldset aria-describedby="scopes-error">
    <legend class="field__label">${label}</legend>
    <div class="choices ${mistake ? 'choices--invalid' : ''}" tabindex="-1">
      ${limits.scopes === undefined || limits.scopes === 'all' ? scopeBox(view, all) : nothing}
      ${scopeChoice.map((scope) => scopeBox(view, scope.name, scope))}
    </div>
    <p class="field__error" id="scopes-error">${mistake ?? nothing}</p>
  </fieldset>`;
}

/** One store, or without one all of them: those there are, and those to come. */
function scopeBox({ form, submission }: InviteView, label: string, scope?: Scope): TemplateResult {
  const { chosenScopes } = form;
  const isOn = scope ? chosenScopes !== 'all' && chosenScopes.includes(scope.id) : chosenScopes === 'all';
  const toggle = (): void => {
    submission.forgive('scopes');
    const chosen = chosenScopes === 'all' ? [] : chosenScopes;
    if (!scope) form.change({ scopes: isOn ? [] : 'all' });
    else form.change({ scopes: isOn ? chosen.filter((id) => id !== scope.id) : [...chosen, scope.id] });
  };
  return html`<label class="choice">
    <input type="checkbox" name="scope" .checked=${live(isOn)} @change=${toggle} />
    <bdi>${label}</bdi>
  </label>`;
}

/** Rights of the role that can be switched for this person (R085). */
export function optionFields({ form, submission, team }: InviteView): TemplateResult | typeof nothing {
  return optionSwitches(team, {
    options: form.options,
    own: (permission) => form.values.options[permission],
    errors: submission.errorsOf('options'),
    onSwitch: (permission, isOn) => {
      submission.forgive(`options.${permission}`);
      form.change({ options: { ...form.values.options, [permission]: isOn } });
    },
  });
}
