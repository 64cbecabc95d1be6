import { english } from './english.js';
import { withOverrides, type MessageOverrides, type Messages } from './messages.js';

/** Languages the kit brings along, loaded when first asked for. */
const LOADERS: Readonly<Record<string, () => Promise<Messages>>> = {
  ar: async () => (await import('./locales/ar.js')).ar,
  de: async () => (await import('./locales/de.js')).de,
  es: async () => (await import('./locales/es.js')).es,
  fr: async () => (await import('./locales/fr.js')).fr,
  ja: async () => (await import('./locales/ja.js')).ja,
};

/** Told to the window when a sentence is another one, so that what is shown already is said anew. */
export const CATALOGUE_CHANGED = 'rosterkit:catalogue';

const registered = new Map<string, MessageOverrides>();
const warned = new Set<string>();

/**
 * Adds a language, or changes sentences of one: `registerCatalogue('en', { teamList: { title: 'Crew' } })`.
 * What is left out stays in the kit's own language, or in English where the kit does not know the language.
 * Also after something has been shown: providers say it anew.
 */
export function registerCatalogue(locale: string, messages: MessageOverrides): void {
  const key = locale.toLowerCase();
  registered.set(key, withOverrides(registered.get(key) ?? {}, messages));
  globalThis.dispatchEvent?.(new Event(CATALOGUE_CHANGED)); // there is no window where a server is rendered
}

/**
 * The catalogue for a language tag: what is registered for the exact tag, then for its language, then the kit's own, then
 * English with one warning. Never rejects.
 * @param locale - A BCP 47 tag; a malformed one is an unknown one.
 */
export async function loadCatalogue(locale: string): Promise<Messages> {
  const key = locale.toLowerCase();
  const language = key.split('-')[0] ?? '';
  const base = await bundled(language);
  const own = [registered.get(language), key === language ? undefined : registered.get(key)];
  if (!own.some(Boolean) && !base && language !== 'en') warnOnce(locale);
  return own.reduce<Messages>((messages, said) => (said ? withOverrides(messages, said) : messages), base ?? english);
}

async function bundled(language: string): Promise<Messages | undefined> {
  try {
    return Object.hasOwn(LOADERS, language) ? await LOADERS[language]?.() : undefined;
  } catch {
    return undefined; // not reachable: English is better than nothing, and the caller warns
  }
}

function warnOnce(locale: string): void {
  if (warned.has(locale)) return;
  warned.add(locale);
  console.warn(`Rosterkit: no catalogue for "${locale}", English is shown. See registerCatalogue().`);
}
