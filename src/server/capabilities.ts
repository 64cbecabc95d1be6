import { PROFILE_FIELDS, sortKeySchema } from '../domain/index.js';
import { MAX_BULK } from '../engine/index.js';
import type { ServerOptions } from './options.js';

/** The version of the contract that the answers keep to; a page of another one says so. */
const CONTRACT_VERSION = 1;

/** What the server can do: everything the engine can. */
export function capabilitiesOf({ authorization = 'both' }: ServerOptions): object {
  return {
    contractVersion: CONTRACT_VERSION,
    operations: [
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
    ],
    members: {
      search: 'contains',
      sort: sortKeySchema.options,
      filter: ['roles', 'status', 'kinds', 'scopes', 'accountId'],
      paging: 'cursor',
      total: 'exact',
      maxPageSize: 500,
    },
    authorization,
    concurrency: 'version',
    idempotency: 'key',
    maxBulk: MAX_BULK,
    profileFields: [...PROFILE_FIELDS],
    live: false,
  };
}
