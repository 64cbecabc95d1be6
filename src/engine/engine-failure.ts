import type { Effect, Failure, FailureCode, Reason, Refused } from '../domain/index.js';

/** What a use case rejects with when something expected goes wrong. `code` is for programs, `message` for logs. */
export class EngineFailure extends Error implements Failure {
  override readonly name = 'EngineFailure';
  readonly code: FailureCode;
  declare readonly reason?: Reason;
  declare readonly effect?: Effect;
  declare readonly params?: Readonly<Record<string, string>>;
  declare readonly field?: string;
  declare readonly current?: unknown;
  declare readonly retryAfterMs?: number;

  constructor(failure: Failure) {
    super(failure.message ?? [failure.code, failure.reason, failure.field].filter(Boolean).join(' '));
    const { message: _, ...rest } = failure;
    this.code = failure.code;
    Object.assign(this, rest);
  }

  /** The failure as plain data, e.g. for an item of a bulk result. */
  toFailure(): Failure {
    const { code, reason, effect, params, field, current, retryAfterMs } = this;
    const entries = Object.entries({ code, reason, effect, params, field, current, retryAfterMs });
    return Object.fromEntries(entries.filter(([, value]) => value !== undefined)) as unknown as Failure;
  }
}

/** Whether an error is one a use case means, and no fault. */
export function isEngineFailure(error: unknown): error is EngineFailure {
  return error instanceof EngineFailure;
}

/** Not understood, and where. */
export function invalid(field: string, reason?: Reason): EngineFailure {
  return new EngineFailure({ code: 'invalid', field, ...(reason === undefined ? {} : { reason }) });
}

/** Refused by the policy. A field that may not be written is named as the failure's `field` too. */
export function forbidden({ reason, effect, params }: Refused): EngineFailure {
  const field = params?.['field'];
  return new EngineFailure({
    code: 'forbidden',
    reason,
    effect,
    ...(params ? { params } : {}),
    ...(field === undefined ? {} : { field }),
  });
}
