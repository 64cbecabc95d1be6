import { foldText } from '../../domain/index.js';
import type { Parameters } from './parameters.js';

/** Characters that no database keeps as they are; in a search they are all one. */
const UNSTORABLE = /[\0\u{D800}-\u{DFFF}\uFFFF]/gu;

/** Texts in the form they are searched in, one per line. */
export function searchText(...texts: readonly string[]): string {
  return foldText(texts.join('\n')).replace(UNSTORABLE, '\uFFFD');
}

/**
 * Conditions that all words of a search are found in one of the columns, as they stand: `%` and `_` mean themselves.
 * `LIKE` is what a trigram index, where an operator adds one, can help with.
 */
export function foundIn(columns: readonly string[], search: string | undefined, parameters: Parameters): string[] {
  const words = searchText(search ?? '').split(/\s+/);
  return words.filter(Boolean).map((word) => {
    const pattern = parameters.add(`%${word.replace(/[\\%_]/g, String.raw`\$&`)}%`);
    return `(${columns.map((column) => `${column} LIKE ${pattern}`).join(' OR ')})`;
  });
}
