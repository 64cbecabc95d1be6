import type { Messages } from '../messages.js';

export const security: Messages['security'] = {
  title: 'Sécurité',
  changePassword: 'Changer le mot de passe',
  current: 'Mot de passe actuel',
  changed: 'Votre mot de passe a été changé. Vos autres appareils ont été déconnectés.',
  wrongPassword: 'Ce n’est pas votre mot de passe actuel.',
  devices: 'Vos appareils',
  noDevices: 'Aucun appareil connu.',
  unknownDevice: 'Appareil inconnu',
  thisDevice: 'Cet appareil',
  partnerPage: 'Page d’un partenaire',
  lastSeen: ({ when }) => `Dernière utilisation\u00A0: ${when}`,
  end: 'Déconnecter',
  endOf: ({ device }) => `Déconnecter\u00A0: ${device}`,
  endTitle: ({ device }) => `Déconnecter ${device}\u00A0?`,
  endText: 'Il faudra s’y reconnecter.',
  endDone: ({ device }) => `Déconnecté\u00A0: ${device}`,
  signOut: 'Se déconnecter',
  signOutText: 'Met fin à votre session sur cet appareil seulement.',
  signOutEverywhere: 'Se déconnecter partout',
  signOutEverywhereText: 'Met fin à vos sessions sur tous vos appareils, celui-ci compris.',
};
