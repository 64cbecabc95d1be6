import type { Messages } from '../messages.js';

export const toasts: Messages['toasts'] = {
  region: 'Résultats',
  undo: 'Défaire',
  undoKey: 'F8 mène à Défaire.',
  undone: ({ name }) => `Tout est comme avant pour ${name}.`,
};
