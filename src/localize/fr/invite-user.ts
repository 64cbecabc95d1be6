import type { Messages } from '../messages.js';

export const inviteUser: Messages['inviteUser'] = {
  title: 'Inviter une personne',
  send: 'Envoyer l’invitation',
  sending: 'Envoi en cours…',
  addressesHint: 'Plusieurs à la fois\u00A0: séparez-les par des virgules ou des retours à la ligne.',
  handle: 'Nom avant le @',
  handleNoAt: 'Seulement la partie avant le @.',
  confirmDomain: (p) => `${p.domain} est le domaine de mon entreprise`,
  confirmDomainRequired: 'Confirmez d’abord le domaine.',
  chooseRole: 'Choisissez un rôle.',
  chooseScopes: 'Choisissez au moins une boutique.',
  chooseContacts: 'Choisissez au moins un contact.',
  contacts: 'Contacts',
  noContacts: 'Tous les contacts ont déjà un utilisateur.',
  customer: 'Client',
  prospect: 'Client potentiel',
  sent: (p, f) => f.plural(p.count, { one: 'Invitation envoyée.', other: '#\u00A0invitations envoyées.' }),
  notSent: (p, f) =>
    f.plural(p.count, {
      one: '#\u00A0invitation n’a pas été envoyée.',
      other: '#\u00A0invitations n’ont pas été envoyées.',
    }),
  another: 'Inviter une autre personne',
  domainDiffers: (p) => `Cette adresse n’est pas de ${p.domain}. Elle ne permettra pas de rejoindre l’équipe.`,
  denied: 'Vous ne pouvez inviter personne ici.',
};
