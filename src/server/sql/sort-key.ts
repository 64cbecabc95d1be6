import { foldText } from '../../domain/index.js';

/** Index entries have a limit (2,704 bytes for all columns); further letters do not move a row. */
const LONGEST = 200;

/** An address or company's name in the form it is sorted by. */
export function foldedKey(text: string): string {
  return foldText(text).slice(0, LONGEST);
}

/** A person's name in the form it is sorted by, byte by byte. */
export function nameKey(name: string): string {
  return foldText(name).slice(0, LONGEST);
}
