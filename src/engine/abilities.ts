import { PROFILE_FIELDS, sortKeySchema } from '../domain/index.js';
import { MAX_BULK } from './each.js';

/** What every adapter over the engine can do, in the words of `Capabilities`; how it is reached, the adapter adds. */
export const ABILITIES = {
  members: {
    search: 'contains',
    sort: sortKeySchema.options,
    filter: ['roles', 'status', 'kinds', 'scopes', 'accountId'],
    paging: 'cursor',
    total: 'exact',
    maxPageSize: 500,
  },
  concurrency: 'version',
  idempotency: 'key',
  maxBulk: MAX_BULK,
  profileFields: PROFILE_FIELDS,
} as const;
