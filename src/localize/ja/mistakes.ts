import type { Messages } from '../messages.js';

export const mistakes: Messages['mistakes'] = {
  toCorrect: ({ count }, f) => `修正が必要な項目：${f.number(count)}件`,
};
