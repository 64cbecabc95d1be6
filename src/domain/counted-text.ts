import type { Text } from './text.js';

/**
 * What a system calls so many of its people, with `#` in the place of the number, in the page's own language: a count is
 * part of a sentence, so words of another language would not do. The vocabulary has whole phrases by plural category,
 * `counted.one`, `counted.other` and so on; one that has only `counted.other` says it of every number. Where there is no
 * phrase, the words `member` (for the category `one`) and `members` (for `other`) follow the number. Each can be told of
 * one kind of people alone: `counted.other.staff`, `members.staff`.
 * @param locale - A well-formed BCP 47 tag.
 * @returns `undefined` where the vocabulary has nothing that fits.
 */
export function countedText(
  vocabulary: Readonly<Record<string, Text>>,
  count: number,
  locale: string,
  kind?: string,
): string | undefined {
  const category = new Intl.PluralRules(locale).select(count);
  const find = (term: string): string | undefined =>
    vocabulary[term]?.[locale] || vocabulary[term]?.[locale.split('-')[0] ?? ''];
  const word = category === 'one' ? 'member' : category === 'other' ? 'members' : '';
  const phraseOf = (suffix: string): string | undefined => {
    const noun = find(word + suffix);
    return find(`counted.${category}${suffix}`) || find(`counted.other${suffix}`) || (noun && `# ${noun}`);
  };
  return (kind && phraseOf(`.${kind}`)) || phraseOf('') || undefined;
}
