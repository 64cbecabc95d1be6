import type { Messages } from '../messages.js';

export const appSwitcher: Messages['appSwitcher'] = {
  title: 'アプリケーション',
  switchFrom: ({ name }) => `${name}：別のアプリケーションに切り替え`,
};
