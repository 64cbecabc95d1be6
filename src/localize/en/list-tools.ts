import { isolating } from '../isolate.js';

export const listTools = isolating({
  filters: 'Filters',
  askSomebody: 'Ask somebody who manages this team for access.',
  anyRole: 'Any role',
  anyStatus: 'Any status',
  anyScope: (p: { scopes: string }) => `${p.scopes}: all`,
  sort: 'Sort',
  ascending: (p: { column: string }) => `${p.column}, ascending`,
  descending: (p: { column: string }) => `${p.column}, descending`,
  empty: 'No one is here yet.',
  emptyHint: 'Invite the first person.',
  alone: 'No one else is here yet.',
  noMatch: 'No one matches.',
  noMatchHint: 'Try another word, or clear the filters.',
  denied: 'You cannot see this list.',
  failed: 'The list could not be loaded.',
});
