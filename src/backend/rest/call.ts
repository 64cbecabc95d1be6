import { BackendError, isAbortError } from '../index.js';
import { abortError, orAborted } from '../abort.js';
import { askedOf } from './arguments.js';
import type { Call } from './asked.js';
import type { exchange as exchangeFunction } from './exchange.js';
import type { Settings } from './options.js';
import { ownOptions } from './plain-copy.js';

/** Calls the server; the answer has gone through the route's schema. */
export type Caller = <T>(call: Call) => Promise<T>;

/**
 * The one way out. HTTP, schemas and routes are loaded with the first call: they weigh more than everything else here,
 * and a page draws before it has them.
 */
export function callerOf(settings: Settings): Caller {
  return async <T>(call: Call): Promise<T> => {
    const { signal } = ownOptions(call.options);
    if (signal?.aborted) throw abortError(signal);
    return orAborted(mapped(settings, call, signal) as Promise<T>, signal);
  };
}

async function mapped(settings: Settings, call: Call, signal: AbortSignal | undefined): Promise<unknown> {
  try {
    const asked = askedOf(call);
    const { exchange } = await loaded();
    return await exchange(settings, asked, signal);
  } catch (error) {
    if (error instanceof BackendError || isAbortError(error)) throw error;
    throw new BackendError({ code: 'server', message: String(error) }, { cause: error });
  }
}

async function loaded(): Promise<{ readonly exchange: typeof exchangeFunction }> {
  try {
    return await import('./exchange.js');
  } catch (error) {
    throw new BackendError({ code: 'network', message: 'A part of the kit could not be loaded.' }, { cause: error });
  }
}
