import type { Messages } from '../messages.js';

export const inviteUser: Messages['inviteUser'] = {
  way: 'Qui ajouter',
  send: 'Envoyer l’invitation',
  sending: (p, f) =>
    p.total === 1 ? 'Envoi en cours…' : `Envoi en cours… ${f.number(p.done)} sur ${f.number(p.total)}`,
  stop: 'Arrêter',
  stopped:
    'Vous avez arrêté l’envoi. Ce qui est arrivé reste envoyé\u00A0; personne ne recevra deux invitations si vous recommencez.',
  addressesHint:
    'Plusieurs à la fois\u00A0: séparez-les par des virgules ou des retours à la ligne, ou collez une liste.',
  fromList: 'Inviter à partir d’une liste ou d’un fichier',
  addresses: 'Adresses à inviter',
  change: (p) => `Modifier ${p.address}`,
  remove: (p) => `Retirer ${p.address}`,
  duplicates: (p, f) =>
    f.plural(p.count, { one: '#\u00A0adresse était déjà là.', other: '#\u00A0adresses étaient déjà là.' }),
  added: (p, f) => f.plural(p.count, { one: '#\u00A0adresse', other: '#\u00A0adresses' }),
  notValid: (p, f) => f.plural(p.count, { one: '#\u00A0non valide', other: '#\u00A0non valides' }),
  addressMissing: 'Saisissez une adresse courriel.',
  malformed: 'Cette adresse courriel n’est pas valide.',
  lookAlike: 'Certaines lettres ne font que ressembler à d’autres. Saisissez l’adresse de nouveau.',
  tooLong: 'C’est trop long pour une adresse courriel.',
  handle: 'Nom avant le @',
  handleNoAt: 'Saisissez seulement la partie avant le @. Le domaine est fixe.',
  handleMissing: 'Saisissez la partie avant le @.',
  confirmDomain: (p) => `${p.domain} est le domaine de mon entreprise.`,
  confirmDomainRequired: 'Confirmez d’abord le domaine.',
  askToCorrect: 'S’il est erroné, seul un propriétaire de cette équipe peut le corriger. Adressez-vous à l’un d’eux.',
  noDomain: 'Le domaine de votre entreprise n’est pas encore défini\u00A0: vous ne pouvez inviter personne.',
  domainMalformed: 'Ce n’est pas un domaine. Saisissez-le comme exemple.com.',
  domainDiffers: (p) => `${p.address} n’est pas une adresse de ${p.domain}. Il en faut une pour rejoindre l’équipe.`,
  firstNameMissing: 'Saisissez un prénom.',
  lastNameMissing: 'Saisissez un nom de famille.',
  chooseScopes: 'Choisissez-en au moins une.',
  sent: (p, f) => f.plural(p.count, { one: 'Invitation envoyée.', other: '#\u00A0invitations envoyées.' }),
  notSent: (p, f) =>
    f.plural(p.count, {
      one: '#\u00A0n’a pas été envoyée. Voyez pourquoi ci-dessous.',
      other: '#\u00A0n’ont pas été envoyées. Voyez pourquoi ci-dessous.',
    }),
  leaveTitle: 'Fermer sans envoyer\u00A0?',
  leaveText: 'Ce que vous avez saisi ici sera perdu.',
  leave: 'Fermer',
  stay: 'Continuer',
};
