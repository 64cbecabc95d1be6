import type { Messages } from '../messages.js';

export const bulk: Messages['bulk'] = {
  change: 'Cambiar',
  nobodyChosen: 'Seleccione primero al menos una persona.',
  chosen: ({ count }, f) => f.plural(count, { one: '# selección', other: '# selecciones' }),
  chosenAll: ({ count }, f) => `Todo seleccionado (${f.number(count)})`,
  chosenAllBut: ({ count, except }, f) =>
    `${f.plural(count, { one: '# selección', other: '# selecciones' })}: todo menos ${f.number(except)}`,
  hidden: ({ count }, f) => f.plural(count, { one: '# no está en esta lista', other: '# no están en esta lista' }),
  clearSelection: 'Borrar la selección',
  title: ({ action, people }) => `${action}: ${people}`,
  leaveRole: ({ role }) => `${role}: dejar sin cambios`,
  unchanged: 'Sin cambios',
  on: 'Activado',
  off: 'Desactivado',
  skipped: ({ count, total, reason }, f) =>
    `${f.plural(count, {
      one: `# de ${f.number(total)} queda como está`,
      other: `# de ${f.number(total)} quedan como están`,
    })}: ${reason}`,
  noMail: ({ count }, f) =>
    f.plural(count, {
      one: '# persona no tiene invitación pendiente y no recibirá correo.',
      other: '# personas no tienen invitación pendiente y no recibirán correo.',
    }),
  missing: (p) => `Rellene primero: ${p.fields}.`,
  nobody: 'Ninguna de las personas seleccionadas se puede cambiar así.',
  apply: ({ count }, f) => f.plural(count, { one: 'Cambiar # persona', other: 'Cambiar # personas' }),
  applyTo: ({ people }) => `Cambiar ${people}`,
  gathering: 'Contando…',
  progress: ({ done, total }, f) => `${f.number(done)} de ${f.number(total)}`,
  stop: 'Detener',
  stopped: 'Detenido antes de llegar aquí.',
  done: ({ done, failed }, f) =>
    failed === 0
      ? f.plural(done, { one: '# cambio hecho.', other: '# cambios hechos.' })
      : `${f.plural(done, { one: '# cambio hecho', other: '# cambios hechos' })}, ${f.number(failed)} sin hacer.`,
  isDone: 'Hecho',
  isNotDone: 'Sin hacer',
  filterLabel: 'Resultados que se muestran',
  filterAll: ({ count }, f) => `Todos (${f.number(count)})`,
  filterDone: ({ count }, f) => `Hechos (${f.number(count)})`,
  filterFailed: ({ count }, f) => `Sin hacer (${f.number(count)})`,
  more: ({ count }, f) => f.plural(count, { one: '# persona más', other: '# personas más' }),
  retryFailed: ({ count }, f) => `Reintentar (${f.number(count)})`,
  download: 'Descargar los resultados',
  fileName: 'resultados.csv',
  result: 'Resultado',
  reason: 'Motivo',
};
