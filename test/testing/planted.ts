import { BackendError, isBackendError, type TeamBackend } from '../../src/backend/index.js';
import type { ContractPerson } from '../../src/testing/index.js';

/** A fault to put into an honest backend. */
export interface Planted {
  /** Completes “a backend that …”. */
  readonly fault: string;
  readonly plant: (honest: TeamBackend, as: (person: ContractPerson) => TeamBackend) => Partial<TeamBackend>;
  /** The groups of the suite that must notice. */
  readonly caughtBy: readonly string[];
}

/** Runs a call and changes how it fails. */
export async function failingAs<T>(
  call: Promise<T> | undefined,
  change: (error: BackendError) => Error | Promise<Error>,
): Promise<T> {
  try {
    return (await call) as T;
  } catch (error) {
    throw isBackendError(error) ? await change(error) : error;
  }
}

/** The same failure without some of its fields. */
export const without = (error: BackendError, ...names: readonly string[]): BackendError =>
  new BackendError(
    Object.fromEntries(Object.entries(error.toFailure()).filter(([name]) => !names.includes(name))) as never,
  );
