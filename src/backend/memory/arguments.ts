import type { Intent } from '../../engine/index.js';
import { BackendError, type WriteOptions } from '../index.js';

/** Arguments as data of our own; what the caller does with theirs afterwards changes nothing. */
export function copyOf<A extends readonly unknown[]>(args: A): A {
  try {
    return structuredClone(args);
  } catch (error) {
    throw new BackendError({ code: 'invalid', message: 'Only plain data can be sent.' }, { cause: error });
  }
}

/** What a write carries along besides its values. */
export function intentOf(options: WriteOptions | undefined): Intent {
  return { ifVersion: options?.ifVersion, idempotencyKey: options?.idempotencyKey };
}
