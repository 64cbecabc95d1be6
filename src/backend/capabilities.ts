import type { ProfileField, SortKey } from '../domain/rules.js';

/** Calls a backend may lack; what is not named here every backend has. */
export const OPERATIONS = [
  'invite',
  'resend',
  'revoke',
  'update',
  'options',
  'deactivate',
  'reactivate',
  'remove',
  'restore',
  'bulk',
  'provision',
  'create',
  'settings',
  'roles',
  'profile',
] as const;
export type Operation = (typeof OPERATIONS)[number];

/** What a backend can do, asked once. A control whose operation is missing is not there. */
export interface Capabilities {
  readonly operations: readonly Operation[];
  readonly members: {
    readonly search: 'contains' | 'prefix' | 'exact' | 'none';
    readonly sort: readonly SortKey[];
    readonly filter: readonly ('roles' | 'status' | 'kinds' | 'scopes' | 'accountId')[];
    readonly paging: 'cursor' | 'none';
    readonly total: 'exact' | 'estimate' | 'none';
    readonly maxPageSize: number;
  };
  /** Where decisions come from: a policy the page may read, decisions sent along, or both (then those sent win). */
  readonly authorization: 'policy' | 'decisions' | 'both';
  readonly concurrency: 'version' | 'none';
  readonly idempotency: 'key' | 'none';
  /** The most operations in one `bulk` call. */
  readonly maxBulk: number;
  readonly profileFields: readonly ProfileField[];
  /** Whether `subscribe` tells of changes made elsewhere. */
  readonly live: boolean;
}
