import { ABILITIES } from '../../engine/index.js';
import { OPERATIONS, type Capabilities, type Operation } from '../index.js';
import type { BackendMethod } from './faults.js';
import type { BackendOptions } from './options.js';

/** The operation a method belongs to; reading, and options as part of an update, belong to none. */
const OPERATION_OF: Partial<Record<BackendMethod, Operation>> = {
  invite: 'invite',
  resendInvitation: 'resend',
  revokeInvitation: 'revoke',
  updateMember: 'update',
  deactivateMember: 'deactivate',
  reactivateMember: 'reactivate',
  removeMember: 'remove',
  restoreMember: 'restore',
  bulk: 'bulk',
  provision: 'provision',
  createMember: 'create',
  updateSettings: 'settings',
  saveRole: 'roles',
  archiveRole: 'roles',
  getProfile: 'profile',
  updateProfile: 'profile',
};

/** Pages read by themselves, too: to show what changed elsewhere, to keep a list fresh. */
const READS: readonly BackendMethod[] = [
  'capabilities',
  'me',
  'getPolicy',
  'listMembers',
  'getMember',
  'roleOffers',
  'listScopes',
  'listContacts',
  'getProfile',
  'authorize',
];

/** Whether a call shows that a person is there. A page says so itself when they only look (`stayActive`; SE-03). */
export function isActivity(method: BackendMethod): boolean {
  return !READS.includes(method);
}

/** Whether a method may be called. */
export function isOffered(method: BackendMethod, { operations }: Capabilities): boolean {
  const operation = OPERATION_OF[method];
  return operation === undefined || operations.includes(operation);
}

/** Everything the engine can do, but for what the options take away. */
export function capabilitiesOf({ operations = OPERATIONS, authorization = 'policy' }: BackendOptions): Capabilities {
  return { ...ABILITIES, operations, authorization, live: true };
}
