import type { Text } from './text.js';

/**
 * The text in the best language there is: the exact tag, its language, English, then whatever comes first.
 * @param locale - A BCP 47 tag such as `fr-CA`.
 * @returns The empty string when `text` is missing or empty.
 */
export function textIn(text: Text | undefined, locale: string): string {
  if (!text) return '';
  const language = locale.split('-')[0] ?? '';
  return own(text, locale) ?? own(text, language) ?? own(text, 'en') ?? Object.values(text)[0] ?? '';
}

function own(text: Text, key: string): string | undefined {
  return Object.hasOwn(text, key) ? text[key] : undefined;
}
