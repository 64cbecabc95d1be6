import type { Messages } from '../messages.js';

export const mistakes: Messages['mistakes'] = {
  toCorrect: ({ count }, f) => f.plural(count, { one: '# Angabe zu korrigieren', other: '# Angaben zu korrigieren' }),
};
