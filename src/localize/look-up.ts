import type { FoundCatalogue } from './found-catalogue.js';
import { english } from './english.js';
import { policyWord } from './policy-word.js';
import { withOverrides, type MessageOverrides, type Messages } from './messages.js';

/** Languages the kit brings along, loaded when first asked for. */
const LOADERS: Readonly<Record<string, () => Promise<Messages>>> = {
  ar: async () => (await import('./locales/ar.js')).ar,
  de: async () => (await import('./locales/de.js')).de,
  es: async () => (await import('./locales/es.js')).es,
  fr: async () => (await import('./locales/fr.js')).fr,
  ja: async () => (await import('./locales/ja.js')).ja,
};

const warned = new Set<string>();

/**
 * The kit's own catalogue for the language, and over it whatever is registered for the tag or for a shorter one of it
 * (RFC 4647, lookup), the longest last. English with one warning where there is none.
 * @param registered - By tag, in small letters; what was registered last counts most.
 */
export async function lookUp(
  locale: string,
  registered: ReadonlyMap<string, readonly MessageOverrides[]>,
): Promise<FoundCatalogue> {
  const tags = shortened(locale.toLowerCase());
  const language = tags[0] ?? '';
  const base = await bundled(language);
  const own = tags.filter((tag) => registered.has(tag));
  const found = own.at(-1) ?? (base || language === 'en' ? language : '');
  if (!found) warnOnce(locale);
  const said = own.flatMap((tag) => registered.get(tag) ?? []);
  for (const tag of own) for (const messages of registered.get(tag) ?? []) check(tag, messages);
  const messages = said.reduce<Messages>(withOverrides, base ?? english);
  const spoken = !found ? 'en' : scriptOf(locale) === scriptOf(found) ? locale : found;
  return { messages, locale: spoken, word: policyWord(spoken, messages) };
}

const checked = new WeakSet<MessageOverrides>();

/** Once for each that is used. */
function check(tag: string, messages: MessageOverrides): void {
  if (checked.has(messages)) return;
  checked.add(messages);
  import('./catalogue-mistakes.js').then((part) => part.warnOfMistakes(tag, messages)).catch(() => {});
}

/** `zh`, `zh-hant`, `zh-hant-tw`: the tag and what is left of it step by step, the shortest first. */
function shortened(tag: string): string[] {
  const parts = tag.split('-');
  // a single letter begins an extension, and says nothing alone
  return parts.flatMap((part, index) => (part.length === 1 && index > 0 ? [] : [parts.slice(0, index + 1).join('-')]));
}

function scriptOf(tag: string): string | undefined {
  try {
    return new Intl.Locale(tag).maximize().script;
  } catch {
    return undefined; // malformed, and yet registered
  }
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
