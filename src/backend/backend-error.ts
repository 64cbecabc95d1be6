import type { Effect, Failure, FailureCode, Reason } from '../domain/rules.js';

/** The one error an adapter rejects with (besides `AbortError`). `code` is for programs, `message` for logs. */
export class BackendError extends Error implements Failure {
  override readonly name = 'BackendError';
  readonly code: FailureCode;
  declare readonly reason?: Reason;
  declare readonly effect?: Effect;
  declare readonly params?: Readonly<Record<string, string>>;
  declare readonly field?: string;
  declare readonly current?: unknown;
  declare readonly retryAfterMs?: number;

  constructor(failure: Failure, options?: ErrorOptions) {
    super(failure.message ?? [failure.code, failure.reason, failure.field].filter(Boolean).join(' '), options);
    this.code = failure.code;
    const { message: _, code: __, ...rest } = failure;
    Object.assign(this, rest);
  }

  /** The failure as plain data, e.g. for an item of a bulk result. */
  toFailure(): Failure {
    const { code, reason, effect, params, field, current, retryAfterMs, message } = this;
    const entries = { code, reason, effect, params, field, current, retryAfterMs, message };
    return Object.fromEntries(Object.entries(entries).filter(([, value]) => value !== undefined)) as unknown as Failure;
  }
}

/** Whether an error is a `BackendError`, also one of another copy of the kit on the same page. */
export function isBackendError(error: unknown): error is BackendError {
  return error instanceof Error && error.name === 'BackendError' && 'code' in error;
}

/** Whether an error says that the call was given up by its signal. */
export function isAbortError(error: unknown): boolean {
  return error instanceof Error && error.name === 'AbortError';
}
