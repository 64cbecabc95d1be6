import type { Intent } from '../../engine/index.js';
import { BackendError, type WriteOptions } from '../index.js';
import type { AnyMethod } from './faults.js';

/** What a write carries along besides its values. */
export function intentOf(options: WriteOptions | undefined): Intent {
  return { ifVersion: options?.ifVersion, idempotencyKey: options?.idempotencyKey };
}

type Shape = 'text' | 'object' | 'list' | 'objects';

/** The name and shape of a method's first argument, where the engine counts on it without looking. */
const FIRST: Partial<Record<AnyMethod, readonly [string, Shape]>> = {
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
  requestPasswordReset: ['email', 'text'],
  readInvitation: ['token', 'text'],
  endSession: ['sessionId', 'text'],
};

const isObject = (value: unknown): boolean => typeof value === 'object' && value !== null && !Array.isArray(value);

const HAS_SHAPE: Readonly<Record<Shape, (value: unknown) => boolean>> = {
  text: (value) => typeof value === 'string',
  object: isObject,
  list: (value) => Array.isArray(value),
  objects: (value) => Array.isArray(value) && value.every(isObject),
};

/**
 * The arguments as data of our own: what the caller does with theirs afterwards changes nothing.
 * @throws {BackendError} `invalid`; with the first argument's name as `field` when its shape is another one.
 */
export function checkedCopy<A extends readonly unknown[]>(method: AnyMethod, args: A): A {
  const [field, shape] = FIRST[method] ?? [];
  if (field !== undefined && shape && !HAS_SHAPE[shape](args[0])) throw new BackendError({ code: 'invalid', field });
  try {
    return structuredClone(args);
  } catch (error) {
    throw new BackendError({ code: 'invalid', message: 'Only plain data can be sent.' }, { cause: error });
  }
}
