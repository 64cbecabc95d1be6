import type { Messages } from '../messages.js';

export const teamHelp: Messages['teamHelp'] = {
  title: 'ヘルプ',
};
