import type { Messages } from '../messages.js';

export const toasts: Messages['toasts'] = {
  region: 'Resultados',
  undo: 'Deshacer',
  undoKey: 'F8 lleva a Deshacer.',
  undone: ({ name }) => `Todo está como antes para ${name}.`,
};
