import type { Messages } from '../messages.js';

export const toasts: Messages['toasts'] = {
  region: 'Ergebnisse',
  undo: 'Rückgängig',
  undoKey: 'F8 führt zu „Rückgängig“.',
  undone: ({ name }) => `Bei ${name} ist alles wie zuvor.`,
};
