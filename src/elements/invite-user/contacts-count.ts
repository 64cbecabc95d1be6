import type { TeamController } from '../../client/index.js';
import { countedText } from '../../domain/rules.js';

/** Terms of the vocabulary that count people of the directory, who are no members yet. */
const TERMS = /^contacts\./;

/** So many of the directory in the system's own words, e.g. "5 contacts"; in the kit's where it has none. */
export function contactsCount({ client, localization }: TeamController, count: number): string {
  const { m, f, locale } = localization;
  const own = Object.entries(client?.system?.vocabulary ?? {}).flatMap(([term, text]) =>
    TERMS.test(term) ? [[term.replace(TERMS, 'counted.'), text] as const] : [],
  );
  const phrase = countedText(Object.fromEntries(own), count, locale);
  return phrase ? f.plural(count, { other: phrase }) : m.provisioning.contacts({ count }, f);
}
