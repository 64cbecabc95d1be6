import type { Formatters } from '../format.js';

/** Of forms with several mistakes. */
export const mistakes = {
  /** Above the sentences themselves. */
  toCorrect: (p: { count: number }, f: Formatters) =>
    f.plural(p.count, { one: '# thing to correct', other: '# things to correct' }),
};
