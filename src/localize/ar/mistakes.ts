import type { Messages } from '../messages.js';

export const mistakes: Messages['mistakes'] = {
  toCorrect: ({ count }, f) => `عدد ما يحتاج إلى تصحيح: ${f.number(count)}`,
};
