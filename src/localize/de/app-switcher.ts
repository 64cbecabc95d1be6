import type { Messages } from '../messages.js';

export const appSwitcher: Messages['appSwitcher'] = {
  title: 'Anwendungen',
  switchFrom: ({ name }) => `${name}: zu einer anderen Anwendung wechseln`,
};
