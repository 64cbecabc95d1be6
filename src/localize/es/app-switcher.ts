import type { Messages } from '../messages.js';

export const appSwitcher: Messages['appSwitcher'] = {
  title: 'Aplicaciones',
  switchFrom: ({ name }) => `${name}: cambiar de aplicación`,
};
