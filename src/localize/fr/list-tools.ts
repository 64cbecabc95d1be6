import type { Messages } from '../messages.js';

export const listTools: Messages['listTools'] = {
  filters: 'Filtres',
  askSomebody: 'Demandez l’accès à une personne qui gère cette équipe.',
  anyRole: 'Tous les rôles',
  anyStatus: 'Tous les statuts',
  anyScope: (p) => `${p.scopes}\u00A0: toutes`,
  sort: 'Trier',
  ascending: (p) => `${p.column}, ordre croissant`,
  descending: (p) => `${p.column}, ordre décroissant`,
  empty: 'Il n’y a encore personne ici.',
  emptyHint: 'Invitez la première personne.',
  alone: 'Il n’y a encore personne d’autre ici.',
  noMatch: 'Aucun résultat.',
  noMatchHint: 'Essayez un autre mot ou effacez les filtres.',
  denied: 'Vous ne pouvez pas voir cette liste.',
  failed: 'La liste n’a pas pu être chargée.',
};
