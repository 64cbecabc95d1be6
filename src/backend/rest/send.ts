import ky, { isTimeoutError } from 'ky';
import { BackendError } from '../index.js';
import { abortError } from '../abort.js';
import type { Settings } from './options.js';
import type { RestRequest } from './request.js';

/** An answer with its whole body, before anybody has looked what it means. */
export interface Answer {
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
}

/** RFC 6750 §2.1 and everything else that can stand in a header without a blank. */
const TOKEN = /^[\x21-\x7e]+$/;

/**
 * Sends a request once.
 * @throws {BackendError} `timeout`; `network` when there was no whole answer; `unauthenticated` without a usable token or
 * when the server leads somewhere else: what stands there is not looked at, and nothing is sent there (NF-07).
 */
export async function send(settings: Settings, request: RestRequest, signal: AbortSignal | undefined): Promise<Answer> {
  try {
    return await received(settings, request, signal);
  } catch (error) {
    if (error instanceof BackendError) throw error;
    if (signal?.aborted) throw abortError(signal);
    const code = isTimeoutError(error) ? 'timeout' : 'network';
    const { method, url } = request;
    throw new BackendError({ code, message: `${method} ${url}: ${String(error)}` }, { cause: error });
  }
}

/** ky keeps the time, over token, headers and body together; what is sent is ours to the last header. */
async function received(settings: Settings, request: RestRequest, signal: AbortSignal | undefined): Promise<Answer> {
  const pending = ky(request.url, {
    headers: new Headers(),
    timeout: false,
    totalTimeout: request.timeoutMs,
    retry: 0,
    throwHttpErrors: false,
    ...(signal ? { signal } : {}),
    fetch: (timed) => sent(settings, request, (timed as Request).signal),
  });
  const response = await pending;
  if (isElsewhere(response)) {
    void response.body?.cancel().catch(() => {});
    throw new BackendError({ code: 'unauthenticated', message: `${request.method} ${request.url} was redirected.` });
  }
  return { status: response.status, headers: response.headers, text: await pending.text() };
}

async function sent(settings: Settings, request: RestRequest, signal: AbortSignal): Promise<Response> {
  const headers = new Headers(request.headers);
  const token = await tokenOf(settings);
  if (token !== undefined) headers.set('Authorization', `Bearer ${token}`);
  signal.throwIfAborted();
  const init: RequestInit = {
    method: request.method,
    headers,
    ...(request.body === undefined ? {} : { body: request.body }),
    credentials: settings.credentials,
    redirect: 'manual',
    mode: 'cors',
    cache: 'no-store',
    referrerPolicy: 'no-referrer',
    signal,
  };
  // no prototype: what a page writes on `Object.prototype` is no option of a request (EM-08)
  return settings.fetch(request.url, Object.assign(Object.create(null) as RequestInit, init));
}

const isElsewhere = ({ type, redirected, status }: Response): boolean =>
  type === 'opaqueredirect' || redirected || (status >= 300 && status < 400);

async function tokenOf({ token }: Settings): Promise<string | undefined> {
  let value: unknown;
  try {
    value = await token?.();
  } catch (error) {
    throw new BackendError({ code: 'unauthenticated', message: 'There is no token.' }, { cause: error });
  }
  if (value === undefined || value === null || value === '') return undefined;
  if (typeof value === 'string' && TOKEN.test(value)) return value;
  throw new BackendError({ code: 'unauthenticated', message: 'The token cannot stand in a header.' });
}
