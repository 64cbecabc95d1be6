import type { Messages } from '../messages.js';

export const operationSettings: Messages['operationSettings'] = {
  title: 'Paramètres d’exploitation',
  isOn: 'Activé pour tout le monde',
  isOff: 'Désactivé pour tout le monde',
  confirmTitle: (p) => `Désactiver pour tout le monde\u00A0: ${p.setting}\u00A0?`,
  confirmText:
    'L’arrêt est immédiat pour tout le monde, quel que soit le réglage de chaque personne. Ces réglages sont conservés et reprennent effet à la réactivation.',
  switchOff: 'Désactiver',
  saved: (p) => `${p.setting}\u00A0: ${p.value}. Enregistré.`,
  readOnly: 'En lecture seule ici.',
  numberMissing: 'Saisissez un nombre.',
};
