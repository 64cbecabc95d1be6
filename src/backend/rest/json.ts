import type { Answer } from './send.js';

/** RFC 6839 §3.1: `application/json`, and types built on it such as `application/problem+json`. */
const JSON_TYPE = /^\s*application\/(?:[\w.-]+\+)?json\s*(?:;|$)/i;

/**
 * The body as data; `undefined` when it is no JSON, or does not say it is. Objects have no prototype, so that what a page
 * writes on `Object.prototype` is no field of an answer (EM-08), and a field `__proto__` is left out.
 */
export function jsonOf({ headers, text }: Answer): unknown {
  if (!JSON_TYPE.test(headers.get('Content-Type') ?? '')) return undefined;
  try {
    return JSON.parse(text, bare);
  } catch {
    return undefined;
  }
}

function bare(key: string, value: unknown): unknown {
  if (key === '__proto__') return undefined;
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
  return Object.assign(Object.create(null) as object, value);
}
