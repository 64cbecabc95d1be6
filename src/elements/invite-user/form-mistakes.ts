import type { TeamController } from '../../client/index.js';
import { canonicalDomain } from '../../domain/rules.js';
import type { InviteForm } from './invite-form.js';

/**
 * What is missing of a role and of what it asks for, by field.
 * @param reason - The policy's own sentence for a field of the role that was left empty.
 */
export function placementMistakes(
  form: InviteForm,
  team: TeamController,
  reason: () => string,
): Record<string, string> {
  const { shape, asked, scopeChoice, chosenScopes, roles, values } = form;
  const { inviteUser: words, rolePicker, common } = team.m;
  const mistakes: Record<string, string> = {};
  if (shape.needs('firstName') && !values.firstName.trim()) mistakes['firstName'] = words.firstNameMissing;
  if (shape.needs('lastName') && !values.lastName.trim()) mistakes['lastName'] = words.lastNameMissing;
  if (shape.needs('roles') && roles.length === 0) mistakes['roles'] = rolePicker.required;
  for (const field of asked) {
    const value = form.attributeValue(field).trim();
    if (value === '') mistakes[`attributes.${field.id}`] = reason() || common.required;
    else if (field.type === 'emailDomain' && canonicalDomain(value) === undefined) {
      mistakes[`attributes.${field.id}`] = words.domainMalformed;
    }
  }
  if (scopeChoice !== 'none' && chosenScopes.length === 0) mistakes['scopes'] = words.chooseScopes;
  return mistakes;
}
