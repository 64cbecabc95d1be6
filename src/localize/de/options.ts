import type { Messages } from '../messages.js';

export const options: Messages['options'] = {
  title: 'Berechtigungen',
  byDefault: ({ isOn }) => (isOn ? 'Standardmäßig ein' : 'Standardmäßig aus'),
  own: ({ isOn }) => (isOn ? 'Eigene Einstellung; standardmäßig aus' : 'Eigene Einstellung; standardmäßig ein'),
  kept: 'Die Einstellung bleibt erhalten.',
};
