import { isAbortError, isBackendError, type BackendError } from '../../backend/index.js';
import { FAILURE_CODES, type BulkResult, type FailureCode, type MemberEntry } from '../../domain/index.js';

/** What a backend did instead of what the contract says. */
export class ContractBroken extends Error {
  override readonly name = 'ContractBroken';
}

/** @throws {ContractBroken} unless `holds`. */
export function demand(holds: unknown, message: string): asserts holds {
  if (!holds) throw new ContractBroken(message);
}

/** Compares as data: key order, missing and `undefined` fields make no difference. */
export function same(actual: unknown, expected: unknown, what: string): void {
  const [is, should] = [canonical(actual), canonical(expected)];
  demand(is === should, `${what}: ${shorten(is)} instead of ${shorten(should)}`);
}

/** What a call is expected to fail with. */
export interface Expected {
  readonly code: FailureCode | readonly FailureCode[];
  readonly reason?: string | readonly string[];
  readonly field?: string;
}

/**
 * The failure of a call that must fail.
 * @throws {ContractBroken} when it succeeds, fails otherwise, or with anything but a `BackendError`.
 */
export async function refused(call: () => Promise<unknown>, expected: Expected, what: string): Promise<BackendError> {
  let outcome: unknown;
  try {
    outcome = await call();
  } catch (error) {
    return failedAs(error, expected, what);
  }
  throw new ContractBroken(`${what}: succeeded with ${shorten(canonical(outcome))} instead of failing`);
}

function failedAs(error: unknown, { code, reason, field }: Expected, what: string): BackendError {
  demand(isBackendError(error), `${what}: failed with ${String(error)}, which is no BackendError`);
  demand(FAILURE_CODES.includes(error.code), `${what}: unknown code ${error.code}`);
  const [codes, reasons] = [[code].flat(), [reason ?? []].flat()];
  demand(codes.includes(error.code), `${what}: failed as ${error.message} instead of ${codes.join(' or ')}`);
  demand(
    reasons.length === 0 || (error.reason !== undefined && reasons.includes(error.reason)),
    `${what}: reason ${error.reason ?? 'missing'} instead of ${reasons.join(' or ')}`,
  );
  demand(
    field === undefined || error.field === field,
    `${what}: field ${error.field ?? 'missing'} instead of ${field ?? ''}`,
  );
  return error;
}

/** @throws {ContractBroken} unless the call is given up with an `AbortError`. */
export async function givenUp(call: () => Promise<unknown>, what: string): Promise<void> {
  let outcome = 'succeeded';
  try {
    await call();
  } catch (error) {
    if (isAbortError(error)) return;
    outcome = `failed with ${String(error)}`;
  }
  throw new ContractBroken(`${what}: ${outcome} instead of AbortError`);
}

/** The value of the only item of a bulk result. */
export function onlyValue(result: BulkResult<MemberEntry>, what: string): MemberEntry {
  demand(Array.isArray(result?.items) && result.items.length === 1, `${what}: not exactly one result`);
  const [item] = result.items;
  demand(item?.ok, `${what}: ${item?.ok === false ? shorten(canonical(item.failure)) : 'no result'}`);
  return item.value;
}

/** The failure code of each item, `ok` for those that went well; checks that indexes count from 0. */
export function outcomes(result: BulkResult<unknown>): string[] {
  demand(Array.isArray(result?.items), 'not a bulk result');
  return result.items.map((item, position) => {
    demand(item.index === position, `result ${position} has the index ${item.index}`);
    return item.ok ? 'ok' : item.failure.code;
  });
}

/** JSON with sorted keys. */
export function canonical(value: unknown): string {
  const sorted = (_: string, part: unknown): unknown =>
    typeof part === 'object' && part !== null && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).toSorted(([a], [b]) => (a < b ? -1 : 1)))
      : part;
  return JSON.stringify(value, sorted) ?? 'undefined';
}

function shorten(text: string): string {
  return text.length > 300 ? `${text.slice(0, 300)}…` : text;
}
