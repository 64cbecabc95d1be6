import type { Messages } from '../messages.js';

export const myProfile: Messages['myProfile'] = {
  title: 'Mon profil',
  save: 'Enregistrer le profil',
  saved: 'Votre profil a été enregistré.',
  language: 'Langue',
  avatarUrl: 'Adresse d’une image',
  nothing: 'Non indiqué',
  noName: 'Pas encore de nom',
  nameMissing: 'Saisissez un nom.',
  notAnAddress: 'Saisissez une adresse web complète, qui commence par https://',
  denied: 'Votre profil ne peut pas être modifié ici.',
};
