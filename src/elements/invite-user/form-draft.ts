import type { InvitationDraft } from '../../domain/rules.js';
import { ownOptions } from '../shared/option-switches.js';
import type { InviteForm } from './invite-form.js';

/** The invitation for one address, with the fields the form shows. */
export function invitationOf(form: InviteForm, email: string): InvitationDraft {
  const { shape, asked, values } = form;
  const attributes = asked.map((field) => [field.id, form.attributeValue(field).trim()] as const);
  return {
    email,
    ...placementOf(form),
    ...(shape.has('firstName') ? { firstName: values.firstName.trim() } : {}),
    ...(shape.has('lastName') ? { lastName: values.lastName.trim() } : {}),
    ...(attributes.length > 0 ? { attributes: Object.fromEntries(attributes) } : {}),
  };
}

/** Role, stores and switched rights, as far as the form shows them. */
export function placementOf(form: InviteForm): Pick<InvitationDraft, 'roles' | 'scopes' | 'options'> {
  const { shape, roles, scopeChoice, chosenScopes, values } = form;
  const options = ownOptions(form.options, (permission) => values.options[permission]);
  return {
    ...(shape.has('roles') ? { roles: [...roles] } : {}),
    ...(scopeChoice === 'none' ? {} : { scopes: chosenScopes === 'all' ? 'all' : [...chosenScopes] }),
    ...(Object.keys(options).length > 0 ? { options } : {}),
  };
}
