import type { Messages } from '../messages.js';

export const toasts: Messages['toasts'] = {
  region: 'Résultats',
  undo: 'Annuler',
  undoKey: 'F8 mène à Annuler.',
  undone: ({ name }) => `Tout est comme avant pour ${name}.`,
};
