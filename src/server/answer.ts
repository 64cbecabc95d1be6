import { EngineFailure, type Presence } from '../engine/index.js';
import type { Route } from '../wire/index.js';
import type { Call, Handler } from './call.js';
import { addressOf } from './client-address.js';
import { credentialsOf, refuseCrossSite, type Credentials } from './credentials.js';
import { deviceOf } from './device.js';
import { isOperator } from './operator.js';
import type { ServerOptions } from './options.js';
import { intentOf } from './preconditions.js';
import { presentIn } from './presence.js';
import { DEFAULT_LIMITS } from './rate-limits.js';
import { readQuery, readValues } from './read-values.js';
import { readBody } from './request-body.js';
import { respond } from './respond.js';
import type { ServerContext } from './server-context.js';

const MAX_BODY_BYTES = 1_048_576;

interface Target {
  readonly route: Route;
  readonly handler: Handler;
  readonly options: ServerOptions;
}

/**
 * One request, from token to answer, in the order that tells the least: whose page sent it, who it is, what was meant,
 * and only then whether it is allowed.
 */
export async function answer(context: ServerContext, { route, handler, options }: Target): Promise<Response> {
  const request = context.req.raw;
  const { tenantId = '', ...params } = context.req.param() as Record<string, string>;
  refuseCrossSite(request, options);
  const credentials = credentialsOf(request, tenantId, options);
  const presence = await presenceOf(request, { route, options, tenantId, credentials });
  if (presence) context.set('memberId', presence.caller.memberId);
  const intent = intentOf(route, request.headers);
  const query = readQuery(route, new URL(request.url));
  const body = route.body
    ? readValues(route.body, await readBody(request, options.maxBodyBytes ?? MAX_BODY_BYTES))
    : undefined;
  const call: Call = {
    engine: options.engine,
    options,
    limits: { ...DEFAULT_LIMITS, ...options.limits },
    tenantId,
    params,
    query,
    body,
    intent,
    credentials,
    presence,
    address: addressOf(context, options),
    device: deviceOf(request.headers.get('user-agent')),
  };
  return respond(await handler(call), route.answer ? (route.status ?? 200) : 204);
}

interface Asking {
  readonly route: Route;
  readonly options: ServerOptions;
  readonly tenantId: string;
  readonly credentials: Credentials | undefined;
}

/** Who is signed in; nobody on public routes, where a stale cookie must not stand in the way. */
async function presenceOf(request: Request, asking: Asking): Promise<Presence | undefined> {
  const { route, options, tenantId, credentials } = asking;
  if ('public' in route.access) return undefined;
  if ('operator' in route.access) {
    if (isOperator(options, credentials)) return undefined;
    throw new EngineFailure({ code: 'unauthenticated' });
  }
  const isPassive = route.isPassive === true;
  const presence = await presentIn(request, { engine: options.engine, tenantId, credentials, isPassive });
  if ('self' in route.access && presence.session.embed) {
    throw new EngineFailure({ code: 'forbidden', reason: 'notGranted', effect: 'hide' });
  }
  return presence;
}
