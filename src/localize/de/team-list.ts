import type { Messages } from '../messages.js';

export const teamList: Messages['teamList'] = {
  title: 'Team',
  invite: 'Einladen',
  searchLabel: 'Nach Name oder E-Mail suchen',
  clearFilters: 'Filter zurücksetzen',
  keys: 'Pfeiltasten bewegen, Eingabetaste öffnet, Leertaste wählt aus, Umschalt+F10 zeigt die Aktionen.',
  people: ({ count }, f) => f.plural(count, { one: '# Person', other: '# Personen' }),
  found: ({ people }) => `${people} gefunden`,
  account: 'Konto',
  lastSignIn: 'Letzte Anmeldung',
  createdAt: 'Hinzugefügt',
  actions: 'Aktionen',
  actionsFor: ({ name }) => `Aktionen für ${name}`,
  select: ({ name }) => `${name} auswählen`,
  selectAll: 'Alle auswählen',
};
