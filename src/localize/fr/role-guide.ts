import type { Messages } from '../messages.js';

export const roleGuide: Messages['roleGuide'] = {
  title: 'Ce que permet chaque rôle',
  permission: 'Autorisation',
  everywhere: 'En général',
  roleToShow: 'Rôle',
  legend: 'Signes',
  notes: 'Notes',
  note: (p) => `note\u00A0${p.number}`,
  showFormer: 'Afficher les anciens noms',
  hideFormer: 'Masquer les anciens noms',
  formerly: (p) => `autrefois ${p.names}`,
  sign: {
    yes: 'Oui',
    scopes: 'Ses boutiques',
    account: 'Son entreprise',
    self: 'Pour soi',
    optional: 'Réglable',
    no: 'Non',
  },
  meaning: {
    yes: 'partout dans l’entreprise',
    scopes: 'seulement dans les boutiques de la personne',
    account: 'seulement dans la propre entreprise de la personne',
    self: 'seulement ce qui est à la personne',
    optional: 'peut être activé ou désactivé pour chaque personne\u00A0; la valeur de départ est indiquée',
    no: 'jamais',
  },
  switchable: (p) => `Réglable\u00A0: ${p.isOn ? 'activé' : 'désactivé'}`,
  params: { domain: 'leur propre domaine' },
  notAlways: (p) => (p.reason ? `Pas toujours\u00A0: ${p.reason}` : 'Sous conditions.'),
  further: (p) =>
    `Dans certains cas\u00A0: ${p.reach}.${p.reason ? ` Dans les autres, on lit\u00A0: «\u00A0${p.reason}\u00A0»` : ''}`,
  empty: 'Il n’y a aucun rôle à montrer.',
};
