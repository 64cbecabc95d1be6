import { ROUTES, type Route } from '../../wire/index.js';
import { readAnswer } from './answer.js';
import type { Asked } from './asked.js';
import type { Settings } from './options.js';
import { requestOf } from './request.js';
import { withRetries } from './retry.js';
import { send } from './send.js';

/** Reads that ask by POST, since what they ask with is no part of an address. */
const READS = new Set(['authorize', 'readInvitation']);

/** Whether the same request may be sent twice: reads, and writes whose key makes them one. Never a password. */
const mayRepeat = (asked: Asked, route: Route): boolean =>
  route.method === 'GET' || route.key !== undefined || READS.has(asked.route);

/**
 * One call: request, answers, repetitions, and the answer understood.
 * @throws {BackendError} for everything but what was asked for.
 */
export async function exchange(settings: Settings, asked: Asked, signal: AbortSignal | undefined): Promise<unknown> {
  const route: Route = ROUTES[asked.route];
  const request = requestOf(settings, asked, route);
  const { clock } = settings;
  const retries = mayRepeat(asked, route) ? settings.retries : 0;
  const answer = await withRetries({ retries, clock, signal }, () => send(settings, request, signal));
  return readAnswer(answer, asked, route, clock);
}
