import type { Messages } from '../messages.js';

export const listTools: Messages['listTools'] = {
  filters: 'Filtres',
  askSomebody: 'Demandez l’accès à une personne qui gère cette équipe.',
};
