import type { Messages } from '../messages.js';

export const myProfile: Messages['myProfile'] = {
  title: 'Mein Profil',
  save: 'Profil speichern',
  saved: 'Ihr Profil wurde gespeichert.',
  language: 'Sprache',
  avatarUrl: 'Adresse eines Bildes',
  nothing: 'Nicht angegeben',
  noName: 'Noch kein Name',
  nameMissing: 'Geben Sie einen Namen ein.',
  notAnAddress: 'Geben Sie eine vollständige Webadresse ein, die mit https:// beginnt',
  denied: 'Ihr Profil kann hier nicht geändert werden.',
};
