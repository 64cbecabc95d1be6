import { randomUUID } from 'node:crypto';
import { HTTPException } from 'hono/http-exception';
import { isUnreachable } from './unreachable.js';
import { faultOf, type Log } from './log.js';
import { problem, respondFailure } from './respond.js';
import type { ServerMiddleware } from './server-context.js';

/** An id for each request, one line in the log, and an answer whatever happens (NF-16). */
export function logged(log: Log): ServerMiddleware {
  return async (context, next) => {
    const id = randomUUID();
    const started = performance.now();
    context.set('requestId', id);
    await next();
    context.res.headers.set('x-request-id', id);
    const memberId = context.get('memberId');
    log({
      level: context.res.status >= 500 ? 'error' : 'info',
      event: 'request',
      id,
      method: context.req.method,
      path: context.req.path, // without the query: it may name people
      status: context.res.status,
      ms: Math.round(performance.now() - started),
      ...(memberId === undefined ? {} : { memberId }),
    });
  };
}

/** Every error as a problem; what nobody expected is logged and told to nobody. */
export function answerError(error: Error, log: Log, id: string | undefined): Response {
  const expected = respondFailure(error);
  if (expected) return expected;
  if (error instanceof HTTPException) return problem({ code: 'malformed' });
  if (error instanceof URIError) return problem({ code: 'notFound' });
  log({ level: 'error', event: 'fault', id, ...faultOf(error) });
  return problem({ code: isUnreachable(error) ? 'network' : 'server' });
}

/** What a browser is told of every answer; a page of data is never framed, sniffed or taken by another site. */
export const secured: ServerMiddleware = async (context, next) => {
  await next();
  secureHeaders(context.res.headers);
};

export function secureHeaders(headers: Headers): void {
  headers.set('x-content-type-options', 'nosniff');
  headers.set('referrer-policy', 'no-referrer');
  if (!headers.has('content-security-policy')) {
    headers.set('content-security-policy', "default-src 'none'; frame-ancestors 'none'");
  }
  headers.set('cross-origin-resource-policy', 'same-site');
  headers.set('strict-transport-security', 'max-age=31536000');
  // whose answer it is depends on both (EM-12, EM-13)
  headers.set('vary', 'Cookie, Authorization, Origin');
}
