import type { Page } from '../domain/index.js';
import { invalid } from './engine-failure.js';

/** How people's names are ordered, whatever their script. */
const collator = new Intl.Collator('und');

/** The place of a row in a list: what it is sorted by, then its name, then its id. */
export type Place = readonly [primary: string | number, name: string, id: string];

function comparePlaces(a: Place, b: Place): number {
  if (a[0] !== b[0]) return a[0] < b[0] ? -1 : 1;
  return compareNames([a[1], a[2]], [b[1], b[2]]);
}

/** By name as people order them, then by id. */
export function compareNames(a: readonly [name: string, id: string], b: readonly [name: string, id: string]): number {
  return collator.compare(a[0], b[0]) || (a[1] < b[1] ? -1 : Number(a[1] > b[1]));
}

/** The first index whose item comes after; `isAfter` is false, then true, along the list. */
export function firstIndex<T>(items: readonly T[], isAfter: (item: T) => boolean): number {
  let low = 0;
  let high = items.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (isAfter(items[middle] as T)) high = middle;
    else low = middle + 1;
  }
  return low;
}

interface Cut<T> {
  /** All of them, in order. */
  readonly items: readonly T[];
  readonly placeOf: (item: T) => Place;
  /** What the order is called: a cursor works in the list it was given out for. */
  readonly order: string;
  readonly descending: boolean;
  readonly cursor: string | undefined;
  readonly limit: number;
}

/** One page of a sorted list; rows that come and go before the cursor move nothing. */
export function pageOf<T>({ items, placeOf, order, descending, cursor, limit }: Cut<T>): Page<T> {
  const after = cursor === undefined ? undefined : readCursor(cursor, order);
  const sign = descending ? -1 : 1;
  const start = after ? firstIndex(items, (item) => sign * comparePlaces(placeOf(item), after) > 0) : 0;
  const page = items.slice(start, start + limit);
  const last = page.at(-1);
  const hasMore = last !== undefined && start + limit < items.length;
  return { items: page, total: items.length, ...(hasMore ? { nextCursor: cursorAt(placeOf(last), order) } : {}) };
}

function cursorAt(place: Place, order: string): string {
  return encodeURIComponent(JSON.stringify([order, ...place]));
}

function readCursor(cursor: string, order: string): Place {
  try {
    const [of, primary, name, id] = JSON.parse(decodeURIComponent(cursor)) as unknown[];
    const isKey = typeof primary === 'string' || typeof primary === 'number';
    if (of === order && isKey && typeof name === 'string' && typeof id === 'string') return [primary, name, id];
  } catch (error) {
    if (!(error instanceof SyntaxError || error instanceof URIError || error instanceof TypeError)) throw error;
  }
  throw invalid('cursor');
}
