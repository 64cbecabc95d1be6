import { memberSchema, tenantSchema, type Failure, type FailureCode } from '../../domain/index.js';
import { codeOf, problemSchema } from '../../wire/index.js';
import { BackendError } from '../index.js';
import type { RestClock } from './clock.js';
import { jsonOf } from './json.js';
import { retryAfterMs } from './retry.js';
import type { Answer } from './send.js';
import { understood } from './understand.js';

/** What a status means where nobody who speaks our language has said it. */
const BY_STATUS: Readonly<Record<number, FailureCode>> = {
  400: 'invalid',
  401: 'unauthenticated',
  403: 'forbidden',
  404: 'notFound',
  405: 'unsupported',
  408: 'timeout',
  409: 'conflict',
  412: 'conflict',
  413: 'invalid',
  415: 'invalid',
  422: 'invalid',
  428: 'invalid',
  429: 'rateLimited',
  501: 'unsupported',
  502: 'network',
  503: 'network',
  504: 'network',
};

/** A problem (RFC 9457) as the error of the contract; without one, or with somebody else's, the status decides. */
export function failureOf(answer: Answer, clock: RestClock): BackendError {
  const { status } = answer;
  const body = jsonOf(answer);
  const type = isRecord(body) && typeof body['type'] === 'string' ? body['type'] : '';
  const known = codeOf(type);
  const code = status === 401 ? 'unauthenticated' : (known ?? BY_STATUS[status] ?? 'server');
  const { reason, effect, params, field, current } = known ? problemOf(body) : {};
  const waitMs = retryAfterMs(answer, clock.now());
  const stored = storedOf(current);
  return new BackendError({
    code,
    ...(reason === undefined ? {} : { reason }),
    ...(effect === undefined ? {} : { effect }),
    ...(params === undefined ? {} : { params }),
    ...(field === undefined ? {} : { field }),
    ...(stored === undefined ? {} : { current: stored }),
    ...(waitMs === undefined ? {} : { retryAfterMs: waitMs }),
    message: `HTTP ${status} ${type}`.trim(),
  });
}

function problemOf(body: unknown): Omit<Failure, 'code'> {
  return (understood(problemSchema, body) as Failure | undefined) ?? {};
}

/** The stored copy of a conflict: a member, or a tenant; anything else is left out. */
export function storedOf(current: unknown): unknown {
  if (!isRecord(current)) return undefined;
  const member = understood(memberBox, { member: current }) as { readonly member: unknown } | undefined;
  return member?.member ?? understood(tenantSchema, current);
}

/** The schema of a member where its fields have the paths they have in a row. */
const memberBox = {
  safeParse: (value: unknown) => {
    const result = memberSchema.safeParse((value as { readonly member: unknown }).member);
    if (result.success) return { success: true as const, data: { member: result.data } };
    const issues = result.error.issues.map((issue) => ({ ...issue, path: ['member', ...issue.path] }));
    return { success: false as const, error: { issues } };
  },
};

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
