import type { Row, SqlValue } from './database.js';

/** What no PostgreSQL takes in a text, or what UTF-8 cannot carry; and the mark that stands for them. */
const UNSTORABLE = /[\0\u{D800}-\u{DFFF}\uFFFF]/gu;
const MARKED = /\uFFFF([0-9a-f]{4})/g;
const MARK = '\uFFFF';

/**
 * A value as the database can keep it. U+0000 and halves of surrogate pairs would be refused, or lost on the way: each
 * becomes a mark and its number, and no two texts become the same.
 */
export function storable(value: SqlValue): SqlValue {
  if (typeof value === 'string') return value.replace(UNSTORABLE, marked);
  return Array.isArray(value) ? value.map((text: string) => text.replace(UNSTORABLE, marked)) : value;
}

/** A row with its texts as they were before `storable`. */
export function restored(row: Row): Row {
  const isMarked = Object.values(row).some((value) => typeof value === 'string' && value.includes(MARK));
  if (!isMarked) return row;
  return Object.fromEntries(
    Object.entries(row).map(([column, value]) => [column, typeof value === 'string' ? unmarked(value) : value]),
  );
}

function marked(character: string): string {
  return MARK + character.charCodeAt(0).toString(16).padStart(4, '0');
}

function unmarked(text: string): string {
  return text.replace(MARKED, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)));
}
