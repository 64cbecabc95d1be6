import type { Migration } from '../migration.js';

/**
 * Finds the few members of a rare store without a look at all the others. The statistics of the arrays tell
 * PostgreSQL which store is rare: pages of a common one are still read in the order of the list.
 */
export const rareScopes: Migration = {
  id: 3,
  name: 'rare scopes',
  statements: [
    'CREATE INDEX members_by_scopes ON members USING gin (scopes)',
    'CREATE INDEX members_of_all_scopes ON members (tenant_id) WHERE has_all_scopes',
  ],
};
