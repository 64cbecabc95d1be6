import type { ServerOptions } from './options.js';

type CookieMode = NonNullable<ServerOptions['cookies']>;

/** A session cookie for each tenant, so that one browser can be signed in to two of them (SE-13). */
export function cookieName(tenantId: string, mode: CookieMode): string {
  const name = `rosterkit-${encodeURIComponent(tenantId).replaceAll(/[()*'!~]/g, '_')}`;
  return mode === 'secure' ? `__Host-${name}` : name;
}

/** Kept by the browser until it is closed: how long a session lasts is the server's word. */
export function setCookie(tenantId: string, token: string, mode: CookieMode): string {
  return `${cookieName(tenantId, mode)}=${token}; ${attributes(mode)}`;
}

export function dropCookie(tenantId: string, mode: CookieMode): string {
  return `${cookieName(tenantId, mode)}=; ${attributes(mode)}; Max-Age=0`;
}

function attributes(mode: CookieMode): string {
  return ['Path=/', 'HttpOnly', 'SameSite=Strict', ...(mode === 'secure' ? ['Secure'] : [])].join('; ');
}

/** The value of a cookie; of two with one name neither is believed. */
export function readCookie(header: string | null, name: string): string | undefined {
  const values = (header ?? '')
    .split(';')
    .map((pair) => pair.trim())
    .filter((pair) => pair.startsWith(`${name}=`))
    .map((pair) => pair.slice(name.length + 1));
  return values.length === 1 && values[0] !== '' ? values[0] : undefined;
}
