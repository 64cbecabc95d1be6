import type { Intent } from '../engine/index.js';
import { KEY_HEADER, type Route } from '../wire/index.js';
import { HttpFailure } from './http-failure.js';

const STRONG_TAG = /^"([\x21\x23-\x7e]{1,200})"$/;
const KEY = /^[\x21-\x7e]{1,200}$/;

/**
 * What a write carries along (RFC 9110 §13.1.1, RFC 6585 §3): the version it was made from, and its key.
 * @throws {HttpFailure} `preconditionRequired`, `idempotencyKeyMissing`, `invalid`.
 */
export function intentOf(route: Route, headers: Headers): Intent {
  return { ...versionOf(route, headers.get('if-match')), ...keyOf(route, headers.get(KEY_HEADER)) };
}

function versionOf(route: Route, tag: string | null): Pick<Intent, 'ifVersion'> {
  if (!route.needsVersion) return {};
  if (tag === null) throw new HttpFailure({ code: 'preconditionRequired' });
  if (tag.trim() === '*') return {}; // whatever it is now
  const version = STRONG_TAG.exec(tag.trim())?.[1];
  if (version === undefined) throw new HttpFailure({ code: 'invalid', field: 'If-Match' });
  return { ifVersion: version };
}

function keyOf(route: Route, key: string | null): Pick<Intent, 'idempotencyKey'> {
  if (route.key === undefined) return {};
  if (key === null) {
    if (route.key === 'required') throw new HttpFailure({ code: 'idempotencyKeyMissing' });
    return {};
  }
  if (!KEY.test(key)) throw new HttpFailure({ code: 'invalid', field: KEY_HEADER });
  return { idempotencyKey: key };
}
