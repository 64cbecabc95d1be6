import type { Messages } from '../messages.js';

export const myProfile: Messages['myProfile'] = {
  title: 'Mon profil',
  edit: 'Modifier',
  save: 'Enregistrer le profil',
  saved: 'Votre profil a été enregistré.',
  language: 'Langue',
  notYours: 'Votre rôle et votre courriel sont définis par votre équipe.',
  nothing: 'Non indiqué',
  failed: 'Votre profil n’a pas pu être chargé.',
};
