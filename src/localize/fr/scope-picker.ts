import type { Messages } from '../messages.js';

export const scopePicker: Messages['scopePicker'] = {
  allHint: 'Présentes et futures\u00A0: aussi celles qui s’ajouteront plus tard.',
  lockedHint: 'Ce rôle les a toujours toutes, présentes et futures.',
  some: 'Seulement celles choisies',
  someHint: 'Celles ajoutées plus tard devront être choisies à ce moment-là.',
  search: 'Rechercher par nom',
  onlyChosen: 'Choisies seulement',
  count: (p, f) => `${f.number(p.chosen)} sur ${f.number(p.total)} choisies`,
  chooseShown: (p, f) => f.plural(p.count, { one: 'Choisir la # affichée', other: 'Choisir les # affichées' }),
  clear: 'Effacer le choix',
  others: 'Autres',
  itself: 'N’inclut pas ce qui figure au-dessous.',
  empty: 'Il n’y a rien à choisir.',
  noMatch: 'Aucun résultat.',
  keys: 'Les flèches déplacent, Espace choisit, les lettres cherchent un nom.',
  required: 'Choisissez-en au moins une.',
};
