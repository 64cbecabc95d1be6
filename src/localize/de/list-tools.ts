import type { Messages } from '../messages.js';

export const listTools: Messages['listTools'] = {
  filters: 'Filter',
  askSomebody: 'Bitten Sie jemanden, der dieses Team verwaltet, um Zugang.',
  anyRole: 'Alle Rollen',
  anyStatus: 'Alle Status',
  anyScope: ({ scopes }) => `${scopes}: alle`,
  sort: 'Sortieren',
  ascending: ({ column }) => `${column}, aufsteigend`,
  descending: ({ column }) => `${column}, absteigend`,
  empty: 'Hier ist noch niemand.',
  emptyHint: 'Laden Sie die erste Person ein.',
  alone: 'Sonst ist noch niemand hier.',
  noMatch: 'Keine Treffer.',
  noMatchHint: 'Versuchen Sie ein anderes Wort oder setzen Sie die Filter zurück.',
  denied: 'Sie können diese Liste nicht sehen.',
  failed: 'Die Liste konnte nicht geladen werden.',
};
