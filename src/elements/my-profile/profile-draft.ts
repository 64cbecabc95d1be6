import type { Identity, ProfileField, ProfilePatch } from '../../domain/rules.js';
import type { Messages } from '../../localize/index.js';

export type ProfileValues = Readonly<Record<ProfileField, string>>;

/** What stands in the form when it opens. */
export function valuesOf({ firstName, lastName, phone = '', locale, avatarUrl = '' }: Identity): ProfileValues {
  return { firstName, lastName, phone, locale, avatarUrl };
}

/** What differs, trimmed: only that is sent. */
export function patchOf(before: ProfileValues, values: ProfileValues, fields: readonly ProfileField[]): ProfilePatch {
  const changed = fields.map((field) => [field, values[field].trim()] as const);
  return Object.fromEntries(changed.filter(([field, value]) => value !== before[field]));
}

/** What has to be corrected first, by field. */
export function mistakesIn(
  values: ProfileValues,
  fields: readonly ProfileField[],
  { myProfile: words }: Messages,
): Partial<Record<ProfileField, string>> {
  const name = fields.filter((field) => field === 'firstName' || field === 'lastName');
  const picture = values.avatarUrl.trim();
  return {
    ...(name[0] && name.every((field) => values[field].trim() === '') ? { [name[0]]: words.nameMissing } : {}),
    ...(picture !== '' && !/^https:\/\/[^\s/]+/i.test(picture) ? { avatarUrl: words.notAnAddress } : {}),
  };
}
