import { randomUUID } from 'node:crypto';
import type { Decision, Member, ObjectFacts, PermissionId, Tenant } from '../domain/index.js';
import {
  authorize,
  reachFor,
  requireRight,
  requireSight,
  whoIs,
  type Caller,
  type HostFacts,
  type HostReach,
} from '../engine/index.js';
import { credentialsOf, isSafe, refuseCrossSite } from './credentials.js';
import { jsonLog } from './log.js';
import type { ServerOptions } from './options.js';
import { presentIn } from './presence.js';
import { readBody } from './request-body.js';
import { answerError, secureHeaders } from './wrapping.js';

/** The options of the server that say who is believed; give the guard the same. */
export type GuardOptions = Pick<
  ServerOptions,
  'engine' | 'origins' | 'publicOrigin' | 'cookies' | 'maxBodyBytes' | 'log'
>;

/**
 * Somebody who is signed in, at a route of the host's. Every question is asked of what is stored at that moment: a
 * demotion, a switch or a removal bites between two of them.
 */
export interface HostAccess {
  readonly caller: Caller;
  /** As they were when the request came in. */
  readonly member: Member;
  readonly tenant: Tenant;
  /** The decision, to say no in a way of the host's. What is missing refuses: give the `object` the right reaches for. */
  can(action: PermissionId, facts?: HostFacts): Promise<Decision>;
  /**
   * Goes on only with the right; on a write the refusal is put into the audit trail.
   * @throws {EngineFailure} `forbidden`: 403 with the policy's reason.
   */
  require(action: PermissionId, facts?: HostFacts): Promise<void>;
  /**
   * A thing that may be seen by one of the rights.
   * @param object - As the host found it; `undefined` when it did not.
   * @throws {EngineFailure} `forbidden` (403) for who has none of the rights, else `notFound` (404), whether it is not
   *   there or out of sight.
   */
  see<T extends ObjectFacts>(actions: PermissionId | readonly PermissionId[], object: T | undefined): Promise<T>;
  /**
   * How far a list goes. With several rights, what one or the other lets through.
   * @throws {EngineFailure} `forbidden`.
   */
  reach(actions: PermissionId | readonly PermissionId[]): Promise<HostReach>;
  /**
   * The body, as our own routes read theirs: JSON, of limited size, no field named twice.
   * @throws An error that `answer` makes a problem of.
   */
  readJson(): Promise<unknown>;
}

/** What keeps the routes of a host as our own are kept. */
export interface Guard {
  /**
   * Answers a request of somebody who is signed in to a tenant. Foreign pages, strangers, refusals and faults become
   * problems (RFC 9457) as on our own routes.
   */
  answer(request: Request, tenantId: string, work: (access: HostAccess) => Promise<Response>): Promise<Response>;
  /** The same for a route that everybody may call: only foreign pages are turned away. */
  answerAnybody(request: Request, work: (readJson: () => Promise<unknown>) => Promise<Response>): Promise<Response>;
  /**
   * Somebody who came in earlier and on whose session something of the host's hangs; asked anew, as everybody is.
   * @throws {EngineFailure} `unauthenticated` when they may not come in any more.
   */
  recall(request: Request, caller: Caller): Promise<HostAccess>;
}

const MAX_BODY_BYTES = 1_048_576;

/** Makes the guard of a host that mounts the server and has things of its own. It has no rule; the engine decides. */
export function createGuard(options: GuardOptions): Guard {
  const reading = (request: Request) => () => readBody(request, options.maxBodyBytes ?? MAX_BODY_BYTES);
  const recall = (request: Request, caller: Caller): Promise<HostAccess> =>
    accessOf(options, caller, request, reading(request));
  return {
    answer: (request, tenantId, work) =>
      answering(request, options, async () => {
        const credentials = credentialsOf(request, tenantId, options);
        const { caller } = await presentIn(request, { engine: options.engine, tenantId, credentials });
        return work(await recall(request, caller));
      }),
    answerAnybody: (request, work) => answering(request, options, () => work(reading(request))),
    recall,
  };
}

async function answering(request: Request, options: GuardOptions, work: () => Promise<Response>): Promise<Response> {
  const response = await attempt(request, options, work);
  const headers = new Headers(response.headers);
  secureHeaders(headers);
  if (!headers.has('cache-control')) headers.set('cache-control', 'no-store');
  return new Response(response.body, { status: response.status, headers });
}

async function attempt(request: Request, options: GuardOptions, work: () => Promise<Response>): Promise<Response> {
  try {
    refuseCrossSite(request, options);
    return await work();
  } catch (error) {
    const fault = error instanceof Error ? error : new Error(String(error));
    return answerError(fault, options.log ?? jsonLog, randomUUID());
  }
}

async function accessOf(
  { engine }: GuardOptions,
  caller: Caller,
  request: Request,
  readJson: () => Promise<unknown>,
): Promise<HostAccess> {
  const { member, tenant } = await whoIs(engine, caller);
  const isWrite = !isSafe(request.method);
  return {
    caller,
    member,
    tenant,
    can: async (action, facts = {}) => {
      const [decision] = await authorize(engine, caller, [{ action, ...facts, phase: 'enforce' }]);
      if (!decision) throw new Error('A question was not answered');
      return decision;
    },
    require: (action, facts = {}) => requireRight(engine, caller, action, { ...facts, isWrite }),
    see: async (actions, object) => {
      await requireSight(engine, caller, [actions].flat(), { object, isWrite });
      if (!object) throw new Error('A thing that is not there was seen');
      return object;
    },
    reach: (actions) => reachFor(engine, caller, [actions].flat()),
    readJson,
  };
}
