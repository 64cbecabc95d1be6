import type { Route } from '../../wire/index.js';
import { BackendError } from '../index.js';
import type { Asked } from './asked.js';
import type { RestClock } from './clock.js';
import { failureOf } from './failure.js';
import { jsonOf } from './json.js';
import { checkVersion, refined } from './refine.js';
import type { Answer } from './send.js';
import { understood } from './understand.js';

/**
 * What an answer says: the value of its route, `undefined` where the route has none.
 * @throws {BackendError} the failure it tells of; `server` when it is no answer of this route: a page of a proxy, half a
 * body, another shape. Never a part of it.
 */
export function readAnswer(answer: Answer, asked: Asked, route: Route, clock: RestClock): unknown {
  const { status } = answer;
  if (status < 200 || status > 299) throw failureOf(answer, clock);
  if (!route.answer) {
    if (status !== 204) throw strange(answer, route);
    return undefined;
  }
  const body = status === 204 ? undefined : jsonOf(answer);
  checkVersion(asked, body);
  const whole = body === undefined ? undefined : understood(route.answer, body);
  const value = whole === undefined ? undefined : refined(asked, whole);
  if (value === undefined) throw strange(answer, route);
  return value;
}

function strange({ status, headers, text }: Answer, { method, path }: Route): BackendError {
  const about = `${headers.get('Content-Type') ?? 'no content type'}, ${text.length} characters`;
  return new BackendError({ code: 'server', message: `${method} ${path}: HTTP ${status} is no answer (${about}).` });
}
