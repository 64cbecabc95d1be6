import type { Messages } from '../messages.js';

export const rolePicker: Messages['rolePicker'] = {
  choose: 'Elija un rol para leer lo que permite y lo que no.',
  can: 'Permite',
  cannot: 'No permite',
  cannotDo: ({ names }) => `No permite: ${names}`,
  noRestrictions: 'Sin restricciones',
  restrictions: ({ count }, f) => f.plural(count, { one: '# restricción', other: '# restricciones' }),
  noAccess: 'Sin permisos aquí.',
  opens: ({ names }) => `Da acceso a ${names}`,
  formerNames: 'Nombres anteriores',
  options: 'Ajustable para cada persona',
  isOn: 'activado',
  isOff: 'desactivado',
  withinScopes: 'en sus propias tiendas',
  withinAccount: 'en su propia empresa',
  withinSelf: 'para sí',
  isConditional: 'con condiciones',
  isRefusedWhen: ({ reason }) => `no siempre: ${reason}`,
  unknown: 'Esta página no sabe nada más de este rol.',
  empty: 'No hay ningún rol que usted pueda asignar.',
  required: 'Elija un rol.',
};
