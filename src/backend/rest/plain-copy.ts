import { BackendError } from '../index.js';

const DEEPEST = 40;

/**
 * Data of our own: what the caller does with theirs afterwards changes nothing. Objects come without a prototype and
 * lists hide a `toJSON`, so that a page that writes on `Object.prototype` adds nothing to a body (EM-08).
 * @throws {BackendError} `invalid` for what JSON cannot carry: functions, dates, maps, `NaN`, circles.
 */
export function plainCopy(value: unknown, depth = 0): unknown {
  if (value === null || typeof value === 'string' || typeof value === 'boolean') return value;
  if (typeof value === 'number' && Number.isFinite(value)) return value;
  if (typeof value !== 'object' || depth > DEEPEST) throw notPlain();
  if (Array.isArray(value)) {
    const list = Array.from(value, (item) => (item === undefined ? null : plainCopy(item, depth + 1)));
    return Object.defineProperty(list, 'toJSON', { value: undefined });
  }
  if (Object.prototype.toString.call(value) !== '[object Object]') throw notPlain();
  const copy = Object.create(null) as Record<string, unknown>;
  for (const [key, item] of Object.entries(value)) if (item !== undefined) copy[key] = plainCopy(item, depth + 1);
  return copy;
}

/** Options as they were given: what a page writes on `Object.prototype` is none of them (EM-08). */
export function ownOptions<T extends object>(options: T | undefined): T {
  return Object.assign(Object.create(null) as T, options);
}

function notPlain(): BackendError {
  return new BackendError({ code: 'invalid', message: 'Only plain data can be sent.' });
}
