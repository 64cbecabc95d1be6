/** What may stand between the cells of a row, the likeliest last in a tie: a spreadsheet in French writes `;`. */
const DELIMITERS = [',', ';', '\t'] as const;
type Delimiter = (typeof DELIMITERS)[number];

/**
 * The rows of a table as text: RFC 4180, with commas, semicolons or tabs, any ends of lines, and a byte order mark.
 * Rows without any content are left out. A quote that is never closed ends with the text.
 */
export function parseCsv(text: string): string[][] {
  const source = text.replace(/^\uFEFF/, '');
  const rows = parseWith(source, delimiterOf(source));
  return rows.filter((row) => row.some((cell) => cell !== ''));
}

/** The delimiter that stands most often outside quotes in the first line with content. */
function delimiterOf(source: string): Delimiter {
  const counts = new Map<string, number>();
  let isQuoted = false;
  for (const character of source.trimStart()) {
    if (character === '"') isQuoted = !isQuoted;
    else if (!isQuoted && (character === '\n' || character === '\r')) break;
    else if (!isQuoted) counts.set(character, (counts.get(character) ?? 0) + 1);
  }
  const [first, ...others] = DELIMITERS;
  const countOf = (delimiter: Delimiter): number => counts.get(delimiter) ?? 0;
  return others.reduce<Delimiter>((best, one) => (countOf(one) > countOf(best) ? one : best), first);
}

function parseWith(source: string, delimiter: Delimiter): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  let at = 0;
  while (at <= source.length) {
    const { cell, end } = source[at] === '"' ? quoted(source, at, delimiter) : plain(source, at, delimiter);
    row.push(cell.trim());
    if (source[end] !== delimiter) {
      rows.push(row);
      row = [];
    }
    at = source[end] === '\r' && source[end + 1] === '\n' ? end + 2 : end + 1;
  }
  return rows;
}

interface Cell {
  readonly cell: string;
  /** Where the delimiter or the end of the line stands. */
  readonly end: number;
}

function plain(source: string, start: number, delimiter: Delimiter): Cell {
  let end = start;
  while (end < source.length && source[end] !== delimiter && source[end] !== '\n' && source[end] !== '\r') end++;
  return { cell: source.slice(start, end), end };
}

/** Two quotes inside stand for one; what follows the closing one up to the delimiter belongs to the cell. */
function quoted(source: string, start: number, delimiter: Delimiter): Cell {
  let cell = '';
  let at = start + 1;
  while (at < source.length) {
    const close = source.indexOf('"', at);
    if (close < 0) return { cell: cell + source.slice(at), end: source.length };
    cell += source.slice(at, close);
    if (source[close + 1] !== '"') {
      const rest = plain(source, close + 1, delimiter);
      return { cell: cell + rest.cell, end: rest.end };
    }
    cell += '"';
    at = close + 2;
  }
  return { cell, end: source.length };
}
