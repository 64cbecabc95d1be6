import { isolating } from '../isolate.js';

export const toasts = isolating({
  region: 'Results',
  undo: 'Undo',
  /** Read after a result that can be undone; the key brings the keyboard there. */
  undoKey: 'F8 goes to Undo.',
  undone: (p: { name: string }) => `${p.name} is as before.`,
});
