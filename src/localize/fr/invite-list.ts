import type { Messages } from '../messages.js';

export const inviteList: Messages['inviteList'] = {
  back: 'Revenir aux adresses une à une',
  paste: 'Collez une liste',
  hint: 'Une personne par ligne\u00A0: adresse courriel et, si vous voulez, prénom, nom et rôle. D’un tableur, avec ou sans ligne de titres.',
  hintStores:
    'Une personne par ligne\u00A0: adresse courriel et, si vous voulez, prénom, nom, rôle et boutiques. D’un tableur, avec ou sans ligne de titres.',
  file: 'Ou choisissez un fichier (CSV)',
  check: 'Vérifier la liste',
  nothingRead: 'Il n’y a aucune adresse dans cette liste.',
  tooLong: 'Ce fichier est trop long pour une liste de personnes.',
  read: (p, f) => f.plural(p.count, { one: '#\u00A0ligne lue', other: '#\u00A0lignes lues' }),
  rows: (p, f) => f.plural(p.count, { one: '#\u00A0ligne', other: '#\u00A0lignes' }),
  forAll: 'Pour toutes les personnes dont la ligne ne dit rien d’autre',
  show: 'Afficher',
  all: 'Toutes',
  states: { ready: 'Prêtes', wrong: 'À corriger', corrected: 'Modifiées', sent: 'Envoyées' },
  lookingUp: 'Recherche des personnes déjà présentes…',
  row: (p) => `ligne ${p.number}`,
  fieldOf: (p) => `${p.field}, ligne ${p.row}`,
  asForAll: (p) => `${p.field}\u00A0: comme pour toute la liste`,
  remove: (p) => `Retirer ${p.address}`,
  pages: 'Pages de la liste',
  previous: 'Précédentes',
  next: 'Suivantes',
  range: (p, f) => `${f.number(p.from)} à ${f.number(p.to)} sur ${f.number(p.count)}`,
  send: (p, f) => f.plural(p.count, { one: 'Envoyer #\u00A0invitation', other: 'Envoyer #\u00A0invitations' }),
  noneReady: 'Aucune ligne ne peut être envoyée. Corrigez-les d’abord.',
  left: (p, f) =>
    f.plural(p.count, {
      one: '#\u00A0ligne n’est pas envoyée. Voyez pourquoi ci-dessous.',
      other: '#\u00A0lignes ne sont pas envoyées. Voyez pourquoi ci-dessous.',
    }),
  retry: (p, f) => f.plural(p.count, { one: 'Réessayer pour #', other: 'Réessayer pour #' }),
  download: (p, f) =>
    f.plural(p.count, { one: 'Télécharger #\u00A0ligne en CSV', other: 'Télécharger #\u00A0lignes en CSV' }),
  reason: 'Raison',
  double: 'Cette adresse se trouve déjà plus haut dans la liste.',
  otherDomain: (p) => `Ce n’est pas une adresse de ${p.domain}.`,
  unknownRole: (p) => `«\u00A0${p.role}\u00A0» n’est pas un rôle d’ici. Choisissez-en un.`,
  unknownScopes: (p) => `Inconnu ici\u00A0: ${p.names}. Choisissez de nouveau.`,
  about: (p) => `${p.what}\u00A0: ${p.sentence}`,
  allAnyway: (p) => `Sans limite à ${p.names}\u00A0: le rôle ${p.role} les couvre toujours tous.`,
  noneAnyway: (p) => `Non retenu\u00A0: ${p.names}. Le rôle ${p.role} n’est pas limité ainsi.`,
  roleAsksMore: (p) =>
    `Ce rôle demande aussi\u00A0: ${p.field}. Choisissez-le pour toute la liste, ou invitez cette personne seule.`,
};
