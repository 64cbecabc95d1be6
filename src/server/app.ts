import { Hono } from 'hono';
import { cors } from 'hono/cors';
import { ROUTES, routeEntries, TENANTS_PATH, type Route, type RouteName } from '../wire/index.js';
import { answer } from './answer.js';
import type { Handler } from './call.js';
import { checkOptions } from './check-options.js';
import { addDescription } from './describe.js';
import { addHealth } from './health.js';
import { jsonLog } from './log.js';
import type { ServerOptions } from './options.js';
import { problem } from './respond.js';
import type { Connection, ServerRouter } from './server-context.js';
import { SESSION_HANDLERS } from './session-handlers.js';
import { TEAM_HANDLERS } from './team-handlers.js';
import { addBounceWebhook } from './webhooks.js';
import { answerError, logged, secured } from './wrapping.js';

/** A server: a function from request to response, to be mounted anywhere. */
export interface ServerApp {
  fetch(request: Request, connection?: Connection): Promise<Response>;
}

/** How long a browser may keep the answer to a preflight, in seconds. */
const PREFLIGHT_SECONDS = 600;

const HANDLERS: Readonly<Record<RouteName, Handler>> = { ...TEAM_HANDLERS, ...SESSION_HANDLERS };

/**
 * The server over an engine. It authenticates, understands and answers; what is allowed the engine decides, in the same
 * unit of work that writes.
 * @throws {TypeError} For options that cannot be meant, and for a route that says nothing of who may call it.
 */
export function createApp(options: ServerOptions): ServerApp {
  checkOptions(options);
  const app: ServerRouter = new Hono({ strict: true });
  const log = options.log ?? jsonLog;
  app.use(logged(log));
  app.use(secured);
  app.use(
    `${TENANTS_PATH}/*`,
    cors({
      origin: (origin) => (options.origins?.includes(origin) ? origin : null),
      credentials: true,
      allowMethods: ['GET', 'POST', 'PUT', 'PATCH', 'DELETE'],
      allowHeaders: ['authorization', 'content-type', 'idempotency-key', 'if-match', 'rosterkit-background'],
      exposeHeaders: ['etag', 'retry-after', 'x-request-id'],
      maxAge: PREFLIGHT_SECONDS,
    }),
  );
  for (const [name, route] of routeEntries()) addRoute(app, name, route, options);
  addHealth(app, options);
  addBounceWebhook(app, options);
  addDescription(app);
  addOtherMethods(app);
  app.onError((error, context) => answerError(error, log, context.get('requestId')));
  app.notFound(() => problem({ code: 'notFound' }));
  return { fetch: async (request, connection) => app.fetch(request, connection ?? {}) };
}

const pathOf = ({ path }: Route): string => TENANTS_PATH + `/:tenantId${path}`.replaceAll(/\{(\w+)\}/g, ':$1');

/**
 * Fails closed: without a word on who may call it, or without a handler, the server does not start (V14, PE-03).
 * @internal
 */
export function addRoute(app: ServerRouter, name: RouteName, route: Route, options: ServerOptions): void {
  const handler = Object.hasOwn(HANDLERS, name) ? HANDLERS[name] : undefined;
  const isDeclared = Object.values((route.access as object | undefined) ?? {}).some((word) => word !== '');
  if (!isDeclared || !handler) throw new TypeError(`The route ${name} has no ${isDeclared ? 'handler' : 'access'}.`);
  app.on(route.method, pathOf(route), (context) => answer(context, { route, handler, options }));
}

/** A known address with a method it does not know: 405 and the methods it does (RFC 9110 §15.5.6). */
function addOtherMethods(app: ServerRouter): void {
  const methods = new Map<string, string[]>();
  for (const route of Object.values(ROUTES) as Route[]) {
    const path = pathOf(route);
    methods.set(path, [...(methods.get(path) ?? []), ...(route.method === 'GET' ? ['GET', 'HEAD'] : [route.method])]);
  }
  for (const [path, known] of methods) {
    const allow = [...new Set(known)].join(', ');
    app.all(path, () => problem({ code: 'methodNotAllowed' }, [], { allow }));
  }
}
