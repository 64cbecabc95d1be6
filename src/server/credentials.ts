import { cookieName, readCookie } from './cookie.js';
import { HttpFailure } from './http-failure.js';
import type { ServerOptions } from './options.js';

/** With what a request came. */
export interface Credentials {
  readonly token: string;
  readonly from: 'cookie' | 'bearer';
}

const BEARER = /^Bearer ([\w~+/.-]{16,200}=*)$/i;

/** Whether a text can be a bearer token (RFC 6750 §2.1) of a length that tokens have. */
export const isToken = (text: string): boolean => BEARER.test(`Bearer ${text}`);

/** The token of a request: the header's, else the cookie's. A header that is no token is nobody. */
export function credentialsOf(request: Request, tenantId: string, options: ServerOptions): Credentials | undefined {
  const header = request.headers.get('authorization');
  if (header !== null) {
    const token = BEARER.exec(header)?.[1];
    return token === undefined ? undefined : { token, from: 'bearer' };
  }
  const name = cookieName(tenantId, options.cookies ?? 'secure');
  const token = readCookie(request.headers.get('cookie'), name);
  return token === undefined ? undefined : { token, from: 'cookie' };
}

const SAFE = new Set(['GET', 'HEAD', 'OPTIONS']);

/** Whether a method only looks (RFC 9110 §9.2.1). */
export const isSafe = (method: string): boolean => SAFE.has(method);

/**
 * Refuses what a page of somebody else's sends with the browser's cookies, or to sign a browser in (SE-14). A token in
 * a header is no browser's doing.
 * @throws {HttpFailure} `crossSite`.
 */
export function refuseCrossSite(request: Request, options: ServerOptions): void {
  if (isSafe(request.method) || request.headers.has('authorization')) return;
  const site = request.headers.get('sec-fetch-site');
  if (site === 'same-origin' || site === 'none') return;
  const origin = request.headers.get('origin');
  if (origin === null && site === null) return; // no browser
  const isOwn = origin !== null && origin === ownOrigin(request, options);
  if (isOwn || (origin !== null && options.origins?.includes(origin))) return;
  throw new HttpFailure({ code: 'crossSite' });
}

function ownOrigin(request: Request, { publicOrigin }: ServerOptions): string {
  return publicOrigin ?? new URL(request.url).origin;
}
