import type { Messages } from '../messages.js';

export const listTools: Messages['listTools'] = {
  filters: 'Filter',
  askSomebody: 'Bitten Sie jemanden, der dieses Team verwaltet, um Zugang.',
};
