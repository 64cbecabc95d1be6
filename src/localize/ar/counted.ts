import type { Formatters } from '../format.js';

/** Arabic counts in six ways; a table that lacks one of them does not compile. */
export type ArabicForms = Readonly<Record<Intl.LDMLPluralRule, string>>;

/** People, as they are counted: nobody, one, two, 3–10, 11–99, hundreds. */
export const PEOPLE: ArabicForms = {
  zero: 'لا أحد',
  one: 'شخص واحد',
  two: 'شخصان',
  few: '# أشخاص',
  many: '# شخصًا',
  other: '# شخص',
};

/** The same after a verb or a verbal noun: two are counted in another case. */
export const PEOPLE_AS_OBJECT: ArabicForms = { ...PEOPLE, two: 'شخصين' };

/** A count in the form that Arabic asks for. */
export function counted(f: Formatters, count: number, forms: ArabicForms): string {
  return f.plural(count, forms);
}
