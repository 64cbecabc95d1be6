import type { TeamController } from '../../client/index.js';
import { countedText } from '../../domain/rules.js';

/** A formatter that is asked for these says which category a number is of. */
const CATEGORIES = { zero: 'zero', one: 'one', two: 'two', few: 'few', many: 'many', other: 'other' } as const;

/** So many people in the system's own words, e.g. "5 employees"; in the kit's where it has none in the page's language. */
export function peopleCount(team: TeamController, count: number, kinds: readonly string[] = []): string {
  const { m, localization, client } = team;
  const { f, locale } = localization;
  const category = f.plural(count, CATEGORIES) as keyof typeof CATEGORIES;
  const kind = kinds.length === 1 ? kinds[0] : undefined;
  const phrase = countedText(client?.system?.vocabulary, category, { locale, kind });
  return phrase === undefined ? m.teamList.people({ count }, f) : f.plural(count, { other: phrase });
}
