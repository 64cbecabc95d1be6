import type { Messages } from '../messages.js';

export const provisioning: Messages['provisioning'] = {
  created: 'Activo desde ahora. No se ha enviado ningún correo.',
  search: 'Buscar por nombre, correo o empresa',
  any: 'Todos',
  type: 'Tipo',
  types: { customer: 'Cliente', prospect: 'Cliente potencial' },
  people: 'Personas que añadir',
  noMatch: 'Sin resultados.',
  noneLeft: 'Todas las personas del directorio tienen ya un usuario. No queda nadie por añadir.',
  noneLeftHere: 'Todos los contactos de esta empresa tienen ya un usuario. No queda nadie por añadir.',
  more: 'Mostrar más',
  moreOf: ({ count }, f) => f.plural(count, { one: 'Mostrar más (queda #)', other: 'Mostrar más (quedan #)' }),
  allShown: ({ count }, f) => f.plural(count, { one: 'La persona mostrada', other: 'Las # mostradas' }),
  chosen: ({ count }, f) => f.plural(count, { one: '# elegida', other: '# elegidas' }),
  hidden: ({ count }, f) => f.plural(count, { one: '# no se muestra aquí', other: '# no se muestran aquí' }),
  clear: 'Borrar',
  chooseContact: 'Elija a alguien de la lista.',
  contacts: ({ count }, f) => f.plural(count, { one: '# persona', other: '# personas' }),
  found: ({ people }) => `Resultados: ${people}`,
  provisioned: ({ count }, f) =>
    f.plural(count, {
      one: 'Añadido. La información de acceso va en camino por correo.',
      other: '# personas añadidas. Cada una recibe su información de acceso por correo.',
    }),
  outcome: ({ done, failed, reasons }, f) =>
    `${f.plural(done, { one: '# añadida', other: '# añadidas' })}, ${f.number(failed)} sin añadir: ${reasons}`,
};
