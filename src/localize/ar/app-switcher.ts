import type { Messages } from '../messages.js';

export const appSwitcher: Messages['appSwitcher'] = {
  title: 'التطبيقات',
  switchFrom: ({ name }) => `${name}: الانتقال إلى تطبيق آخر`,
};
