import type { Messages } from '../messages.js';

export const listTools: Messages['listTools'] = {
  filters: 'Filtros',
  askSomebody: 'Pida acceso a quien gestione este equipo.',
  anyRole: 'Todos los roles',
  anyStatus: 'Todos los estados',
  anyScope: ({ scopes }) => `${scopes}: todas`,
  sort: 'Ordenar',
  ascending: ({ column }) => `${column}, orden ascendente`,
  descending: ({ column }) => `${column}, orden descendente`,
  empty: 'Todavía no hay nadie aquí.',
  emptyHint: 'Invite a la primera persona.',
  alone: 'Todavía no hay nadie más aquí.',
  noMatch: 'Sin resultados.',
  noMatchHint: 'Pruebe con otra palabra o borre los filtros.',
  denied: 'No puede ver esta lista.',
  failed: 'No se ha podido cargar la lista.',
};
