import type { Text } from './text.js';

/**
 * The text in the best language there is: the exact tag, its language, English, then whatever comes first.
 * @param locale - A BCP 47 tag such as `fr-CA`.
 * @returns The empty string when `text` is missing or empty.
 */
export function textIn(text: Text | undefined, locale: string): string {
  if (!text) return '';
  return saidIn(text, locale) ?? own(text, 'en') ?? Object.values(text)[0] ?? '';
}

/** The text in this very language: of the exact tag, else of its language. */
export function saidIn(text: Text, locale: string): string | undefined {
  return own(text, locale) ?? own(text, locale.split('-')[0] ?? '');
}

function own(text: Text, key: string): string | undefined {
  return Object.hasOwn(text, key) ? text[key] : undefined;
}
