import { english } from './english.js';
import type { MessageOverrides } from './messages.js';

type Section = Readonly<Record<string, unknown>>;

/** Reasons are the policy's to name, too. */
const OPEN = 'reasons';

/**
 * Says on the console what of a page's sentences the kit has no place for, and what is no sentence where one belongs.
 * Fetched once a page has sentences of its own; the whole English only for sections of parts that are not here yet.
 */
export async function warnOfMistakes(locale: string, messages: MessageOverrides): Promise<void> {
  const isHere = Object.keys(messages).every((section) => section !== OPEN && Object.hasOwn(english, section));
  compare(isHere ? english : (await import('./locales/en.js')).en, messages, (path, mistake) =>
    console.warn(`Rosterkit: registerCatalogue('${locale}'): ${path} ${mistake}`),
  );
}

function compare(kit: object, own: Section, warn: (path: string, mistake: string) => void, path = ''): void {
  for (const [key, value] of Object.entries(own)) {
    const place = path ? `${path}.${key}` : key;
    const sentence: unknown = Object.hasOwn(kit, key) ? Reflect.get(kit, key) : undefined;
    if (sentence === undefined) {
      if (path !== OPEN)
        warn(place, `is no ${path ? 'sentence' : 'section'} of the kit; there are: ${Object.keys(kit).join(', ')}.`);
    } else if (value === null || typeof value !== typeof sentence)
      warn(place, `${EXPECTED[typeof sentence]}, not ${nameOf(value)}.`);
    else if (typeof value === 'object') compare(sentence as object, value as Section, warn, place);
  }
}

const EXPECTED: Readonly<Record<string, string>> = {
  string: 'has to be a text',
  function: 'has to be a function that returns the text: it is given what the sentence is about',
  object: 'has to be an object of sentences',
};

function nameOf(value: unknown): string {
  if (value === null || value === undefined) return String(value);
  return (
    { string: 'a text', function: 'a function', object: 'an object' }[typeof value as string] ?? `a ${typeof value}`
  );
}
