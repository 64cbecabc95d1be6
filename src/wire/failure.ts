import { FAILURE_CODES, type Failure, type FailureCode } from '../domain/index.js';
import * as z from '../domain/zod.js';

/** A failure as it travels: in a problem, and in the items of a bulk answer. */
export const failureSchema = z.object({
  code: z.enum(FAILURE_CODES),
  reason: z.optional(z.string()),
  effect: z.optional(z.enum(['hide', 'disable', 'readonly'])),
  params: z.optional(z.record(z.string(), z.string())),
  /** Dotted name of the field it belongs to. */
  field: z.optional(z.string()),
  /** The stored copy, on `conflict`. */
  current: z.optional(z.unknown()),
  retryAfterMs: z.optional(z.number()),
});

/** The failures of HTTP itself, which no use case knows. */
export const TRANSPORT_CODES = [
  'malformed',
  'idempotencyKeyMissing',
  'methodNotAllowed',
  'tooLarge',
  'mediaType',
  'preconditionRequired',
  'crossSite',
] as const;
export type TransportCode = (typeof TRANSPORT_CODES)[number];
export type ProblemCode = FailureCode | TransportCode;

/** RFC 9457. `type` is `urn:rosterkit:problem:` and the code; it never changes its meaning. */
export const problemSchema = z.object({
  type: z.string(),
  title: z.string(),
  /** The HTTP status. */
  status: z.number(),
  reason: z.optional(z.string()),
  effect: z.optional(z.enum(['hide', 'disable', 'readonly'])),
  params: z.optional(z.record(z.string(), z.string())),
  field: z.optional(z.string()),
  /** Every field that is wrong, as JSON pointers (RFC 6901) into the body. */
  errors: z.optional(z.array(z.object({ pointer: z.string() }))),
  current: z.optional(z.unknown()),
});
export type Problem = z.infer<typeof problemSchema>;

const TYPE = 'urn:rosterkit:problem:';

const PROBLEMS: Readonly<Record<ProblemCode, readonly [status: number, title: string]>> = {
  unauthenticated: [401, 'Nobody is signed in, or the sign-in is over.'],
  forbidden: [403, 'The policy does not allow it.'],
  notFound: [404, 'There is no such thing, or none that may be seen.'],
  conflict: [412, 'It was changed meanwhile.'],
  alreadyMember: [409, 'The address belongs to a member already.'],
  alreadyInvited: [409, 'The address is invited already.'],
  invalid: [422, 'A value was not understood.'],
  wrongStatus: [409, 'The state of the member does not allow it.'],
  invitationInvalid: [404, 'The link is used, expired, withdrawn or unknown.'],
  rateLimited: [429, 'Too many requests.'],
  unsupported: [501, 'The server does not do that.'],
  timeout: [504, 'It took too long.'],
  network: [503, 'The server cannot work at the moment.'],
  server: [500, 'The server failed.'],
  malformed: [400, 'The body is no JSON, or names a field twice.'],
  idempotencyKeyMissing: [400, 'The request needs an Idempotency-Key.'],
  methodNotAllowed: [405, 'The address does not know this method.'],
  tooLarge: [413, 'The body is too large.'],
  mediaType: [415, 'The body has to be application/json.'],
  preconditionRequired: [428, 'The request needs If-Match.'],
  crossSite: [403, 'The request comes from a page that may not send it.'],
};

/** The problem of a code; what only a log should know (`message`) stays out. */
export function problemOf(failure: Omit<Failure, 'code'> & { readonly code: ProblemCode }): Problem {
  const { code, reason, effect, params, field, current } = failure;
  const [status, title] = PROBLEMS[code];
  const values = { type: TYPE + code, title, status, reason, effect, params: params && { ...params }, field, current };
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined)) as Problem;
}

/** What each failure of HTTP means to a page: its own mistake, or somebody's in between. */
const AS_FAILURE: Readonly<Record<TransportCode, FailureCode>> = {
  malformed: 'invalid',
  idempotencyKeyMissing: 'invalid',
  methodNotAllowed: 'unsupported',
  tooLarge: 'invalid',
  mediaType: 'invalid',
  preconditionRequired: 'invalid',
  crossSite: 'forbidden',
};

/** The code a problem's `type` stands for; `undefined` for a type of somebody else. */
export function codeOf(type: string): FailureCode | undefined {
  const code = type.startsWith(TYPE) ? type.slice(TYPE.length) : '';
  if ((TRANSPORT_CODES as readonly string[]).includes(code)) return AS_FAILURE[code as TransportCode];
  return FAILURE_CODES.find((known) => known === code);
}
