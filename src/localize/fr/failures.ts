import type { Messages } from '../messages.js';

export const failures: Messages['failures'] = {
  unauthenticated: 'Votre session est terminée. Connectez-vous de nouveau, puis réessayez.',
  forbidden: 'Ce n’est pas permis ici.',
  notFound: 'Cet élément n’existe plus.',
  conflict: 'Quelqu’un d’autre a modifié ces données entre-temps. Vérifiez-les avant d’enregistrer.',
  alreadyMember: 'Cette adresse a déjà un compte.',
  alreadyInvited: 'Cette adresse a déjà été invitée.',
  invalid: 'Certaines données ne sont pas valides. Vérifiez votre saisie.',
  wrongStatus: 'Le statut de cette personne ne le permet pas.',
  invitationInvalid: 'Cette invitation n’est plus valide. Demandez-en une nouvelle.',
  rateLimited: 'Trop de tentatives. Patientez un moment, puis réessayez.',
  unsupported: 'Votre système ne le permet pas.',
  timeout: 'L’opération a pris trop de temps. Réessayez.',
  network: 'Aucune connexion. Vérifiez votre réseau, puis réessayez.',
  server: 'Une erreur s’est produite sur le serveur. Réessayez.',
};
