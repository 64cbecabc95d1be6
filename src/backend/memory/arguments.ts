import type { Intent } from '../../engine/index.js';
import { BackendError, type WriteOptions } from '../index.js';
import type { BackendMethod } from './faults.js';

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

type Shape = 'text' | 'object' | 'list' | 'objects';

/** The name and shape of a method's first argument, where the engine counts on it without looking. */
const FIRST: Partial<Record<BackendMethod, readonly [string, Shape]>> = {
  getMember: ['memberId', 'text'],
  resendInvitation: ['memberId', 'text'],
  revokeInvitation: ['memberId', 'text'],
  updateMember: ['memberId', 'text'],
  deactivateMember: ['memberId', 'text'],
  reactivateMember: ['memberId', 'text'],
  removeMember: ['memberId', 'text'],
  restoreMember: ['memberId', 'text'],
  archiveRole: ['roleId', 'text'],
  roleOffers: ['question', 'object'],
  updateSettings: ['settings', 'object'],
  invite: ['drafts', 'list'],
  provision: ['drafts', 'list'],
  bulk: ['operations', 'objects'],
  authorize: ['checks', 'objects'],
};

const isObject = (value: unknown): boolean => typeof value === 'object' && value !== null && !Array.isArray(value);

const HAS_SHAPE: Readonly<Record<Shape, (value: unknown) => boolean>> = {
  text: (value) => typeof value === 'string',
  object: isObject,
  list: (value) => Array.isArray(value),
  objects: (value) => Array.isArray(value) && value.every(isObject),
};

/** @throws {BackendError} `invalid` with the argument's name as `field` when its shape is another one. */
export function checkArguments(method: BackendMethod, [first]: readonly unknown[]): void {
  const expected = FIRST[method];
  if (!expected) return;
  const [field, shape] = expected;
  if (!HAS_SHAPE[shape](first)) throw new BackendError({ code: 'invalid', field });
}
