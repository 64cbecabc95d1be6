import type { Messages } from '../messages.js';

export const inviteList: Messages['inviteList'] = {
  back: 'Volver a direcciones sueltas',
  paste: 'Pegue una lista',
  hint: 'Una persona por línea: correo y, si quiere, nombre, apellidos y rol. De una hoja de cálculo, con o sin encabezados en la primera línea.',
  hintStores:
    'Una persona por línea: correo y, si quiere, nombre, apellidos, rol y tiendas. De una hoja de cálculo, con o sin encabezados en la primera línea.',
  file: 'O elija un archivo (CSV)',
  check: 'Revisar la lista',
  nothingRead: 'No hay ninguna dirección en esta lista.',
  tooLong: 'Este archivo es demasiado largo para una lista de personas.',
  read: ({ count }, f) => f.plural(count, { one: '# fila leída', other: '# filas leídas' }),
  rows: ({ count }, f) => f.plural(count, { one: '# fila', other: '# filas' }),
  forAll: 'Para todas las personas cuya fila no diga otra cosa',
  show: 'Mostrar',
  all: 'Todas',
  states: { ready: 'Listas', wrong: 'Por corregir', sent: 'Enviadas' },
  lookingUp: 'Comprobando quién está ya en el equipo…',
  row: ({ number }) => `fila ${number}`,
  fieldOf: ({ field, row }) => `${field}, fila ${row}`,
  asForAll: ({ field }) => `${field}: como en toda la lista`,
  remove: ({ address }) => `Quitar ${address}`,
  pages: 'Páginas de la lista',
  previous: 'Anteriores',
  next: 'Siguientes',
  range: ({ from, to, count }, f) => `${f.number(from)}-${f.number(to)} de ${f.number(count)}`,
  send: ({ count }, f) => f.plural(count, { one: 'Enviar # invitación', other: 'Enviar # invitaciones' }),
  noneReady: 'No se puede enviar ninguna fila. Corríjalas primero.',
  left: ({ count }, f) =>
    f.plural(count, {
      one: '# fila no se ha enviado. Vea el motivo abajo.',
      other: '# filas no se han enviado. Vea los motivos abajo.',
    }),
  retry: ({ count }, f) => `Reintentar (${f.number(count)})`,
  download: ({ count }, f) => f.plural(count, { one: 'Descargar # fila en CSV', other: 'Descargar # filas en CSV' }),
  reason: 'Motivo',
  double: 'Esta dirección ya aparece más arriba en la lista.',
  otherDomain: ({ domain }) => `Esta dirección no es de ${domain}.`,
  unknownRole: ({ role }) => `Aquí no hay ningún rol «${role}». Elija uno.`,
  unknownScopes: ({ names }) => `No se conoce aquí: ${names}. Elija de nuevo.`,
  roleAsksMore: ({ field }) =>
    `Este rol pide también: ${field}. Elija el rol para toda la lista o invite a esta persona por separado.`,
};
