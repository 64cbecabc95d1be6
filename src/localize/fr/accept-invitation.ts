import type { Messages } from '../messages.js';
import { fullStop } from '../full-stop.js';

export const acceptInvitation: Messages['acceptInvitation'] = {
  title: 'Rejoindre une équipe',
  invitedTo: ({ team }) => fullStop(`On vous invite à rejoindre ${team}`),
  invited: 'Adresse invitée',
  newPasswordText: 'Choisissez le mot de passe qui servira désormais à vous connecter.',
  existingPasswordText:
    'Cette adresse a déjà un compte. Saisissez son mot de passe. Oublié\u00A0? Choisissez-en un nouveau à la page de connexion\u00A0; l’invitation reste valable.',
  accept: 'Accepter l’invitation',
  accepting: 'Acceptation en cours…',
  reading: 'Recherche de l’invitation…',
  invalidTitle: 'Cette invitation n’est plus valide',
  invalidText:
    'Demandez à la personne qui vous a invité de l’envoyer de nouveau. Si vous l’avez déjà acceptée, connectez-vous avec votre mot de passe.',
  otherTitle: 'Une autre personne est connectée',
  otherText: ({ name, address }) =>
    `La session ouverte est celle de ${name}. Cette invitation est destinée à ${address}.`,
  otherHint: 'Elle ne sera pas ajoutée au compte connecté en ce moment.',
  signOutFirst: 'Se déconnecter d’abord',
  goOn: ({ address }) => `Continuer avec ${address}`,
  accepted: ({ team }) => `Vous faites maintenant partie de ${team}, et votre session est ouverte.`,
};
