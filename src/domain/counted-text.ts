import type { Text } from './text.js';

/** The plural categories of a language, as `Intl.PluralRules` names them. */
type Category = Intl.LDMLPluralRule;

/**
 * What a system calls so many of its people, with `#` in the place of the number, in the page's own language: a count is
 * part of a sentence, so words of another language would not do. The vocabulary has whole phrases by plural category,
 * `counted.one`, `counted.other` and so on; one that has only `counted.other` says it of every number. Where there is no
 * phrase, the words `member` (for the category `one`) and `members` (for `other`) follow the number. Each can be told of
 * one kind of people alone: `counted.other.staff`, `members.staff`.
 * @param category - Of the number, in the page's language.
 * @returns `undefined` where the vocabulary has nothing that fits.
 */
export function countedText(
  vocabulary: Readonly<Record<string, Text>> | undefined,
  category: Category,
  { locale, kind }: { readonly locale: string; readonly kind?: string | undefined },
): string | undefined {
  const find = (term: string): string | undefined => {
    const text = vocabulary && Object.hasOwn(vocabulary, term) ? vocabulary[term] : undefined;
    return text && ownText(text, locale);
  };
  const word = category === 'one' ? 'member' : category === 'other' ? 'members' : undefined;
  const phraseOf = (suffix: string): string | undefined => {
    const phrase = find(`counted.${category}${suffix}`) ?? find(`counted.other${suffix}`);
    const noun = word && find(word + suffix);
    return phrase ?? (noun && `# ${noun}`);
  };
  return (kind === undefined ? undefined : phraseOf(`.${kind}`)) ?? phraseOf('');
}

/** The text in the language of the page, or not at all. */
function ownText(text: Text, locale: string): string | undefined {
  const tag = [locale, locale.split('-')[0] ?? ''].find((key) => Object.hasOwn(text, key));
  return tag === undefined ? undefined : text[tag] || undefined;
}
