import type { Messages } from '../messages.js';

export const options: Messages['options'] = {
  title: 'Autorisations',
  byDefault: (p) => (p.isOn ? 'Activé par défaut' : 'Désactivé par défaut'),
  own: (p) => (p.isOn ? 'Réglage propre\u00A0; désactivé par défaut' : 'Réglage propre\u00A0; activé par défaut'),
  kept: 'Le réglage est conservé.',
};
