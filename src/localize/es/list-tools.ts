import type { Messages } from '../messages.js';

export const listTools: Messages['listTools'] = {
  filters: 'Filtros',
  askSomebody: 'Pida acceso a quien gestione este equipo.',
};
