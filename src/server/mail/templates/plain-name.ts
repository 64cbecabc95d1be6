/** Long enough for people and companies, short enough that nobody's letter fits into a name (security.md IJ-08). */
const LONGEST_NAME = 80;
/** A single grapheme may carry any number of marks; nobody's name needs more than this many code units. */
const LONGEST_GRAPHEME = 16;

/** Controls, lone surrogates, line and paragraph separators. */
const BREAKS = /[\p{Cc}\p{Cs}\p{Zl}\p{Zp}]+/gu;
/** Invisible characters, bidi controls among them. The two joiners stay: some scripts cannot be written without them. */
const INVISIBLE = /(?![\u200C\u200D])\p{Cf}/gu;
/** A dot that mail programs would read as part of a host: `shop.example`, not `J. R. R.` or `S.A.` */
const HOST_DOT = /(?<=\S)[.\u3002\uFF0E\uFF61](?=[\u200C\u200D]*(?:[\p{L}\p{M}]{2}|xn|\p{N}))/giu;
const SCHEME = /(?<=[\p{L}\p{N}+-])[:\uFF1A](?=\S)/gu;
/** An address without the signs that would let it pass for the address of a page. */
const MAIL_ADDRESS = /^[\p{L}\p{M}\p{N}._+-]+@[a-z0-9.-]+$/u;

/**
 * A name as it may stand in a mail: one line, no invisible or direction-changing characters, at most 80 graphemes, and
 * nothing that a mail program would turn into a link. The name of somebody without a name is their address; it stays.
 * @returns The empty string when nothing is left of it.
 */
export function plainName(value: string): string {
  const line = value
    .slice(0, 10 * LONGEST_NAME * LONGEST_GRAPHEME)
    .replace(BREAKS, ' ')
    .replace(INVISIBLE, '')
    .replace(/\s+/g, ' ')
    .trim();
  if (MAIL_ADDRESS.test(line) && line.length <= 254) return line;
  return cut(line).replace(HOST_DOT, '\u2024').replace(SCHEME, ': ').replaceAll('=?', '= ?'); // RFC 2047: the beginning of a word in code, which readers decode in a subject
}

function cut(line: string): string {
  const graphemes = Array.from(new Intl.Segmenter().segment(line), ({ segment }) => wellFormed(segment));
  return graphemes.length > LONGEST_NAME ? `${graphemes.slice(0, LONGEST_NAME - 1).join('')}…` : graphemes.join('');
}

function wellFormed(grapheme: string): string {
  return grapheme.length <= LONGEST_GRAPHEME ? grapheme : grapheme.slice(0, LONGEST_GRAPHEME).replace(/\p{Cs}/gu, '');
}
