import type { Failure } from '../domain/index.js';
import { isEngineFailure } from '../engine/index.js';
import { problemOf, type ProblemCode } from '../wire/index.js';
import { HttpFailure } from './http-failure.js';

/** Nothing of a team is kept by anything between server and page (RFC 9111 §5.2.2.5). */
const NO_STORE = { 'cache-control': 'no-store' } as const;

/** What a handler came to. */
export interface Outcome {
  /** Sent as JSON; absent: no body. */
  readonly value?: unknown;
  /** The version of what is sent, for its ETag. */
  readonly version?: string | undefined;
  readonly headers?: Readonly<Record<string, string>>;
}

export function respond({ value, version, headers = {} }: Outcome, status: number): Response {
  const all = { ...NO_STORE, ...headers, ...(version === undefined ? {} : { etag: `"${version}"` }) };
  if (value === undefined) return new Response(null, { status: 204, headers: all });
  return new Response(JSON.stringify(value), { status, headers: { ...all, 'content-type': 'application/json' } });
}

/** An expected failure as RFC 9457 has it; `undefined` for a fault. */
export function respondFailure(error: unknown): Response | undefined {
  if (isEngineFailure(error)) return problem(error.toFailure());
  if (error instanceof HttpFailure) return problem(error.problem, error.pointers, error.headers);
  return undefined;
}

export function problem(
  failure: Omit<Failure, 'code'> & { readonly code: ProblemCode },
  pointers: readonly string[] = [],
  headers: Readonly<Record<string, string>> = {},
): Response {
  const body = problemOf(failure);
  const errors = pointers.length > 0 ? { errors: pointers.map((pointer) => ({ pointer })) } : {};
  return new Response(JSON.stringify({ ...body, ...errors }), {
    status: body.status,
    headers: { ...NO_STORE, 'content-type': 'application/problem+json', ...headersOf(failure), ...headers },
  });
}

function headersOf({ code, retryAfterMs, current }: Omit<Failure, 'code'> & { readonly code: ProblemCode }) {
  const version = (current as { readonly version?: unknown } | undefined)?.version;
  return {
    ...(code === 'unauthenticated' ? { 'www-authenticate': 'Bearer' } : {}),
    ...(retryAfterMs === undefined ? {} : { 'retry-after': String(Math.max(1, Math.ceil(retryAfterMs / 1000))) }),
    ...(typeof version === 'string' ? { etag: `"${version}"` } : {}),
  };
}
