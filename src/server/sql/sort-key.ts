import { foldText } from '../../domain/index.js';
import { LETTER_ORDER } from './letter-order.js';

/** Index entries have a limit (2,704 bytes for all columns); further letters do not move a row. */
const LONGEST = 200;

/** An address or company's name in the form it is sorted by. */
export function foldedKey(text: string): string {
  return cut(foldText(text));
}

/** Chinese and Korean characters are in order as they are, and come after the alphabets, but Korean before Japanese. */
const KANA = 0x3041;
/** Each place in the alphabet as one character; their order byte by byte is the order of the letters. */
const PLACES: ReadonlyMap<string, string> = new Map(
  LETTER_ORDER.flatMap((letters, index) => [...letters].map((letter) => [letter, placeOf(letters, index)])),
);
/** What stands for two letters. */
const LIGATURES: Readonly<Record<string, string>> = { æ: 'ae', œ: 'oe', ß: 'ss' };
/** The alphabets' places end below it; Korean and Chinese characters, which have no places, lie above. */
const UNPLACED = 0x1100;

/**
 * A person's name in the form it is sorted by: byte by byte these keys are in the order in which people expect names,
 * whatever their script. Case and accents make no difference, except where they make another letter (Cyrillic й); rows
 * that differ in nothing else are in the order of their ids.
 */
export function nameKey(name: string): string {
  const letters = [...name.normalize('NFC').toLowerCase()];
  return cut(letters.map((letter) => PLACES.get(letter) ?? composedKey(letter)).join(''));
}

function composedKey(letter: string): string {
  const parts = LIGATURES[letter] ?? letter.normalize('NFKD').toLowerCase();
  return [...parts].map((part) => PLACES.get(part) ?? unplacedKey(part)).join('');
}

function unplacedKey(character: string): string {
  if (/\p{M}/u.test(character)) return ''; // an accent
  return (character.codePointAt(0) ?? 0) < UNPLACED ? String.fromCodePoint(UNPLACED - 1) + character : character;
}

function placeOf(letters: string, index: number): string {
  return (letters.codePointAt(0) ?? 0) < KANA ? String.fromCodePoint(0x21 + index) : letters.slice(0, 1);
}

/** Never through the middle of a surrogate pair. */
function cut(text: string): string {
  return text.slice(0, LONGEST).replace(/[\uD800-\uDBFF]$/, '');
}
