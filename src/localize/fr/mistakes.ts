import type { Messages } from '../messages.js';

export const mistakes: Messages['mistakes'] = {
  toCorrect: (p, f) => f.plural(p.count, { one: '#\u00A0point à corriger', other: '#\u00A0points à corriger' }),
};
