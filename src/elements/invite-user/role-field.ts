import { nothing, type TemplateResult } from 'lit';
import { html } from 'lit/static-html.js';
import type { RolePickerElement } from '../role-picker/role-picker-element.js';
import { tag } from '../shared/tags.js';
import type { InviteView } from './view-model.js';

/** The picker with the roles on offer. */
export function roleField({ form, submission }: InviteView): TemplateResult | typeof nothing {
  if (!form.shape.has('roles')) return nothing;
  const mistake = submission.errors['roles'];
  return html`<div>
    <${tag('role-picker')}
      id="roles"
      exportparts="label:role-picker__label, list:role-picker__list, role:role-picker__role, details:role-picker__details, note:role-picker__note"
      .offers=${form.roleOffers.offers}
      .roles=${form.roles}
      ?required=${form.shape.needs('roles')}
      ?data-wrong=${mistake !== undefined}
      .error=${mistake ?? ''}
      @change=${(event: Event) => {
        submission.forgive('roles');
        form.change({ roles: (event.target as RolePickerElement).roles });
      }}
    ></${tag('role-picker')}>
  </div>`;
}
