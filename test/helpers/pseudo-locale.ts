import { en } from '../../src/localize/locales/en.js';
import type { Formatters } from '../../src/localize/index.js';
import type { Messages } from '../../src/localize/messages.js';

const ACCENTED: Readonly<Record<string, string>> = {
  a: 'á',
  e: 'é',
  i: 'í',
  o: 'ó',
  u: 'ú',
  y: 'ý',
  c: 'ç',
  n: 'ñ',
  s: 'š',
  z: 'ž',
  A: 'Å',
  E: 'Ê',
  I: 'Î',
  O: 'Ø',
  U: 'Û',
};

/** A sentence with accents, 40 % longer, in brackets: what is cut off or not translated shows. */
function pseudo(sentence: string): string {
  // what the sentence was told may be of the catalogue, too: one pair of brackets is enough
  const parts = sentence.replaceAll(/[⟦⟧]/g, '').split(/(\{\w+\})/);
  const accented = parts.map((part) =>
    part.startsWith('{') ? part : part.replace(/[a-z]/gi, (c) => ACCENTED[c] ?? c),
  );
  return `⟦${accented.join('')} ${'one two three four five six seven eight nine ten '
    .repeat(3)
    .slice(0, Math.ceil(sentence.length * 0.4))
    .trim()}⟧`;
}

function pseudoOf(value: unknown): unknown {
  if (typeof value === 'string') return pseudo(value);
  if (typeof value === 'function') {
    return (parameters: object, formatters: Formatters) => pseudo(String(value(parameters, formatters)));
  }
  return Object.fromEntries(Object.entries(value as object).map(([key, inner]) => [key, pseudoOf(inner)]));
}

/** The whole catalogue in it, for tests and stories; with `ar` as locale it also runs from right to left. */
export const pseudoMessages = pseudoOf(en) as Messages;
