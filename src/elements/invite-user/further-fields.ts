import { html, nothing, type TemplateResult } from 'lit';
import { canonicalDomain, domainOf, type AttributeField } from '../../domain/rules.js';
import { isolated } from '../../localize/index.js';
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
      hint: isolated(team.localization.text(field.hint), team.localization.direction),
      error: submission.errors[key],
      warning: strangers(view, field, form.settledValue(field)),
      isRequired: true,
      ...(field.type === 'emailDomain' ? { inputMode: 'url' as const } : {}),
      onInput: (typed) => {
        submission.forgive(key);
        form.typeAttribute(field.id, typed);
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
