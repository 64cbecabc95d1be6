import type { Messages } from '../messages.js';

export const memberDetail: Messages['memberDetail'] = {
  back: 'Retour à la liste',
  details: 'Détails',
  access: 'Accès',
  permissions: 'Autorisations',
  invitedBy: (p) => `Invitation envoyée par ${p.name}, ${p.when}`,
  joined: (p) => `Membre depuis le ${p.when}`,
  expires: (p) => `L’invitation expire ${p.when}`,
  inviteNewAddress: 'Inviter la nouvelle adresse',
  saved: (p) => `${p.name}\u00A0: modifications enregistrées.`,
  unsavedTitle: 'Quitter sans enregistrer\u202F?',
  unsavedText: 'Vos modifications seront perdues.',
  leave: 'Quitter',
  notFound: 'Cette personne n’est plus là.',
};
