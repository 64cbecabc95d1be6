import { english } from './english.js';
import type { MessageOverrides, Messages } from './messages.js';
import type { FoundCatalogue } from './found-catalogue.js';

/** Told to the window when a sentence is another one, so that what is shown already is said anew. */
export const CATALOGUE_CHANGED = 'rosterkit:catalogue';

const registered = new Map<string, readonly MessageOverrides[]>();

/**
 * Adds a language, or changes sentences of one: `registerCatalogue('en', { teamList: { title: 'Crew' } })`.
 * Holds for the regions of that tag, too: `zh-Hant` for `zh-Hant-TW`. What is left out stays in the kit's own language, or
 * in English where the kit does not know the language.
 * Also after something has been shown: providers say it anew. What cannot be a sentence of the kit's stays the kit's own,
 * with a warning on the console.
 * @throws {TypeError} For what is no language tag, or no object.
 */
export function registerCatalogue(locale: string, messages: MessageOverrides): void {
  if (typeof locale !== 'string' || typeof messages !== 'object' || !messages) {
    throw new TypeError('registerCatalogue() takes a language tag and an object of sections.');
  }
  const key = locale.toLowerCase();
  registered.set(key, [...(registered.get(key) ?? []), messages]);
  globalThis.dispatchEvent?.(new Event(CATALOGUE_CHANGED)); // there is no window where a server is rendered
}

/**
 * The catalogue for a language tag: the kit's own, and over it what is registered for the tag and for what is left of it
 * without its end, step by step (RFC 4647, lookup); English with one warning where there is none. Never rejects.
 * @param locale - A BCP 47 tag; a malformed one is an unknown one.
 */
export async function loadCatalogue(locale: string): Promise<Messages> {
  return (await findCatalogue(locale)).messages;
}

/** The same, with the tag to speak, count and write dates by. */
export async function findCatalogue(locale: string): Promise<FoundCatalogue> {
  try {
    // a page in plain English fetches nothing
    if (registered.size > 0 || !/^en(-[a-z]{2})?$/i.test(locale))
      return await (await import('./look-up.js')).lookUp(locale, registered);
  } catch {
    return { messages: english, locale: 'en' }; // not reachable: English is better than nothing
  }
  return { messages: english, locale };
}
