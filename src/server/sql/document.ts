import type { Row } from './database.js';

/** The value that a row keeps whole as JSON; what was written here was parsed before, so it is trusted on the way back. */
export function documentOf(row: Row, column = 'doc'): unknown {
  const text = row[column];
  if (typeof text !== 'string') throw new TypeError(`No document in the column ${column}`);
  return JSON.parse(text);
}

/** The values of many rows. */
export function documents<T>(rows: readonly Row[]): T[] {
  return rows.map((row) => documentOf(row) as T);
}
