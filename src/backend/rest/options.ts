import { BackendError } from '../index.js';
import { pageClock, type RestClock } from './clock.js';
import { ownOptions } from './plain-copy.js';

/** A bearer token for the next request; `undefined` when there is none. */
export type TokenSource = () => string | undefined | Promise<string | undefined>;

/** Where the server is, and how a page speaks with it. */
export interface RestOptions {
  /**
   * The tenant's address: `https://host/api/tenants/acme-winery`. `http:` for the own machine only; in pages it may be
   * relative. Every request goes there, and no redirect leads anywhere else.
   */
  readonly baseUrl: string;
  /**
   * Asked before every request, also before one that is repeated, for the bearer token; it goes into a header, never into
   * an address, and cookies stay out then. Absent: the cookies of the server's origin.
   */
  readonly token?: TokenSource | undefined;
  /** The page's `fetch` unless given. */
  readonly fetch?: ((url: string, init: RequestInit) => Promise<Response>) | undefined;
  /** For one try, answer included; 15,000 for reads and 30,000 for writes unless given. */
  readonly timeoutMs?: number | undefined;
  /** How often a request that may be repeated is sent again, 0 to 10; 2 unless given. */
  readonly retries?: number | undefined;
  /** Sent along with every request; the adapter's own headers win. */
  readonly headers?: Readonly<Record<string, string>> | undefined;
  /** Time to wait by; the page's unless given. */
  readonly clock?: RestClock | undefined;
}

/** The options, looked at once. @internal */
export interface Settings {
  /** Without a slash at the end. */
  readonly base: string;
  readonly token: TokenSource | undefined;
  readonly credentials: 'include' | 'omit';
  readonly fetch: (url: string, init: RequestInit) => Promise<Response>;
  readonly timeoutMs: number | undefined;
  readonly retries: number;
  readonly headers: Headers;
  readonly clock: RestClock;
}

const LONGEST_TIMEOUT_MS = 2_147_483_647;

/** @throws {BackendError} `invalid` with the option's name as `field`. @internal */
export function settingsOf(given: RestOptions): Settings {
  const options = ownOptions(given);
  const { token, timeoutMs, retries = 2, headers = {}, clock = pageClock } = options;
  if (timeoutMs !== undefined && !(timeoutMs > 0 && timeoutMs <= LONGEST_TIMEOUT_MS))
    throw wrong('timeoutMs', 'It has to be a number of milliseconds above 0.');
  if (!Number.isInteger(retries) || retries < 0 || retries > 10)
    throw wrong('retries', 'It has to be a whole number from 0 to 10.');
  const { fetch = (url, init) => globalThis.fetch(url, init) } = options;
  const base = baseOf(options.baseUrl);
  return {
    base,
    token,
    credentials: token ? 'omit' : 'include',
    fetch,
    timeoutMs,
    retries,
    headers: headersOf(headers),
    clock,
  };
}

function headersOf(values: Readonly<Record<string, string>>): Headers {
  try {
    return new Headers(values);
  } catch (error) {
    throw wrong('headers', 'A name or value cannot stand in a header.', error);
  }
}

function baseOf(baseUrl: string): string {
  const url = parsed(baseUrl);
  if (!url) throw wrong('baseUrl', 'It is no address; outside of pages it has to begin with https://.');
  if (url.protocol !== 'https:' && !(url.protocol === 'http:' && isOwnMachine(url.hostname)))
    throw wrong('baseUrl', 'It has to be https:, or http: on the own machine.');
  if (url.username !== '' || url.password !== '') throw wrong('baseUrl', 'Credentials do not belong into an address.');
  if (url.search !== '' || url.hash !== '') throw wrong('baseUrl', 'It ends with a path: no query, no fragment.');
  return url.origin + url.pathname.replace(/\/+$/, '');
}

function parsed(baseUrl: string): URL | undefined {
  const page = (globalThis as { readonly document?: { readonly baseURI: string } }).document?.baseURI;
  try {
    return new URL(baseUrl, page);
  } catch {
    return undefined;
  }
}

/** RFC 6761 §6.3, RFC 1122 §3.2.1.3, RFC 4291 §2.5.3. */
const isOwnMachine = (host: string): boolean =>
  host === 'localhost' || host.endsWith('.localhost') || /^127(\.\d+){3}$/.test(host) || host === '[::1]';

function wrong(field: string, message: string, cause?: unknown): BackendError {
  return new BackendError({ code: 'invalid', field, message: `${field}: ${message}` }, { cause });
}
