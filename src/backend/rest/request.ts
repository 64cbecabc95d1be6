import { contactQuerySchema, memberQuerySchema } from '../../domain/index.js';
import { BACKGROUND_HEADER, KEY_HEADER, memberSearchOf, searchOf, type Route } from '../../wire/index.js';
import { BackendError } from '../index.js';
import type { Asked } from './asked.js';
import type { Settings } from './options.js';

/** A request, but for the token, which is asked for each time it is sent. */
export interface RestRequest {
  readonly method: Route['method'];
  readonly url: string;
  readonly headers: Headers;
  readonly body: string | undefined;
  readonly timeoutMs: number;
}

const READ_TIMEOUT_MS = 15_000;
const WRITE_TIMEOUT_MS = 30_000;

/** @throws {BackendError} `invalid` for a query nobody understands; nothing is sent then. */
export function requestOf(settings: Settings, asked: Asked, route: Route): RestRequest {
  const { base, timeoutMs = route.method === 'GET' ? READ_TIMEOUT_MS : WRITE_TIMEOUT_MS } = settings;
  const ids = new Map(asked.ids);
  const path = route.path.replaceAll(/\{(\w+)\}/g, (_, name: string) => ids.get(name) ?? '');
  const search = searchFor(asked, route).toString();
  return {
    method: route.method,
    url: base + path + (search && `?${search}`),
    headers: headersFor(settings, asked, route),
    body: asked.body && JSON.stringify(asked.body),
    timeoutMs,
  };
}

/** `If-Match: *` where the caller has no version: whatever it is now, but it has to be there (RFC 9110 §13.1.1). */
function headersFor(settings: Settings, asked: Asked, route: Route): Headers {
  const headers = new Headers(settings.headers);
  headers.set('Accept', 'application/json, application/problem+json');
  if (asked.body) headers.set('Content-Type', 'application/json');
  if (route.needsVersion) headers.set('If-Match', asked.ifVersion === undefined ? '*' : `"${asked.ifVersion}"`);
  if (route.key) headers.set(KEY_HEADER, asked.idempotencyKey ?? newKey());
  if (asked.isBackground) headers.set(BACKGROUND_HEADER, '1');
  return headers;
}

/** Not `randomUUID`: that needs a secure context, which an intranet page may not be. */
function newKey(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}

function searchFor({ route: name, query }: Asked, route: Route): URLSearchParams {
  if (!query) return new URLSearchParams();
  if (name === 'listMembers') return memberSearchOf(checked(memberQuerySchema, query));
  if (name === 'listContacts') return searchOf(checked(contactQuerySchema, query));
  return searchOf(route.query ? checked(route.query as Parser<typeof query>, query) : query);
}

interface Issue {
  readonly path: readonly PropertyKey[];
  readonly keys?: readonly string[];
}

interface Parser<T> {
  safeParse(
    value: unknown,
  ):
    | { readonly success: true; readonly data: T }
    | { readonly success: false; readonly error: { readonly issues: readonly Issue[] } };
}

function checked<T>(schema: Parser<T>, value: unknown): T {
  const result = schema.safeParse(value);
  if (result.success) return result.data;
  const [issue] = result.error.issues;
  const field = [...(issue?.path ?? []), ...(issue?.keys?.slice(0, 1) ?? [])].map(String).join('.');
  throw new BackendError({ code: 'invalid', field });
}
