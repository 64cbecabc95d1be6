import type { Messages } from '../messages.js';

export const teamList: Messages['teamList'] = {
  title: 'Équipe',
  invite: 'Inviter',
  searchLabel: 'Rechercher par nom ou courriel',
  clearFilters: 'Effacer les filtres',
  keys: 'Flèches pour se déplacer, Entrée pour ouvrir, Espace pour sélectionner, Maj+F10 pour les actions.',
  people: (p, f) => f.plural(p.count, { one: '# personne', other: '# personnes' }),
  found: (p) => `Résultats\u00A0: ${p.people}`,
  account: 'Compte',
  lastSignIn: 'Dernière connexion',
  createdAt: 'Ajout',
  actions: 'Actions',
  actionsFor: (p) => `Actions pour ${p.name}`,
  select: (p) => `Sélectionner ${p.name}`,
  selectAll: 'Tout sélectionner',
};
