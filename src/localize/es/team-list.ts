import type { Messages } from '../messages.js';

export const teamList: Messages['teamList'] = {
  title: 'Equipo',
  invite: 'Invitar',
  searchLabel: 'Buscar por nombre o correo',
  clearFilters: 'Borrar los filtros',
  keys: 'Las flechas mueven, Intro abre, Espacio selecciona, Mayús+F10 muestra las acciones.',
  people: ({ count }, f) => f.plural(count, { one: '# persona', other: '# personas' }),
  found: ({ people }) => `Resultados: ${people}`,
  account: 'Cuenta',
  lastSignIn: 'Último inicio de sesión',
  createdAt: 'Fecha de alta',
  actions: 'Acciones',
  actionsFor: ({ name }) => `Acciones para ${name}`,
  select: ({ name }) => `Seleccionar a ${name}`,
  selectAll: 'Seleccionar todo',
};
