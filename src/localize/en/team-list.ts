import type { Formatters } from '../format.js';

export const teamList = {
  title: 'Team',
  invite: 'Invite',
  searchLabel: 'Search by name or e-mail',
  clearFilters: 'Clear filters',
  keys: 'Arrow keys move, Enter opens, Space selects, Shift+F10 shows the actions.',
  people: (p: { count: number }, f: Formatters) => f.plural(p.count, { one: '# person', other: '# people' }),
  found: (p: { people: string }) => `${p.people} found`,
  account: 'Account',
  lastSignIn: 'Last sign-in',
  createdAt: 'Added',
  actions: 'Actions',
  actionsFor: (p: { name: string }) => `Actions for ${p.name}`,
  select: (p: { name: string }) => `Select ${p.name}`,
  selectAll: 'Select all',
};
