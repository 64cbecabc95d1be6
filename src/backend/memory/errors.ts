import { isEngineFailure } from '../../engine/index.js';
import { BackendError, isAbortError } from '../index.js';

/** The outcome of `work`; what the engine refuses becomes a `BackendError`. */
export async function mapped<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    throw asBackendError(error);
  }
}

function asBackendError(error: unknown): unknown {
  if (error instanceof BackendError || isAbortError(error)) return error;
  if (isEngineFailure(error))
    return new BackendError({ ...error.toFailure(), message: error.message }, { cause: error });
  return new BackendError({ code: 'server', message: String(error) }, { cause: error });
}
