import { EngineFailure } from '../../engine/index.js';

/** Where a page ended: what the list is sorted by, one value after the other; the id comes last. */
export type Place = readonly (string | number)[];

/** A cursor for a place in a list of this order; opaque to who carries it. */
export function cursorAt(place: Place, order: string): string {
  return Buffer.from(JSON.stringify([order, ...place])).toString('base64url');
}

/**
 * The place behind a cursor.
 * @param kinds - What its values are.
 * @throws {EngineFailure} `invalid`, field `cursor`, for one of another list, or that was not given out.
 */
export function readCursor(cursor: string, order: string, kinds: readonly ('string' | 'number')[]): Place {
  const [of, ...place] = parsed(cursor);
  const isPlace = place.length === kinds.length && place.every((value, index) => typeof value === kinds[index]);
  if (of !== order || !isPlace) throw notGivenOut();
  return place as (string | number)[];
}

function parsed(cursor: string): unknown[] {
  try {
    const value: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString());
    if (Array.isArray(value)) return value;
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
  }
  throw notGivenOut();
}

function notGivenOut(): EngineFailure {
  return new EngineFailure({ code: 'invalid', field: 'cursor' });
}
