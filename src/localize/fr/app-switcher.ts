import type { Messages } from '../messages.js';

export const appSwitcher: Messages['appSwitcher'] = {
  title: 'Applications',
  switchFrom: (p) => `${p.name}\u00A0: changer d’application`,
};
