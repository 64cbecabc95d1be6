import type { Messages } from '../messages.js';

export const mistakes: Messages['mistakes'] = {
  toCorrect: ({ count }, f) => f.plural(count, { one: '# dato por corregir', other: '# datos por corregir' }),
};
