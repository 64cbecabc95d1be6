import type { Messages } from '../messages.js';

export const scopePicker: Messages['scopePicker'] = {
  allHint: 'Presentes y futuras: también las que se añadan más adelante.',
  lockedHint: 'Este rol las tiene siempre todas, presentes y futuras.',
  some: 'Solo las elegidas',
  someHint: 'Las que se añadan más adelante habrá que elegirlas entonces.',
  search: 'Buscar por nombre',
  onlyChosen: 'Solo las elegidas',
  count: ({ chosen, total }, f) => `${f.number(chosen)} de ${f.number(total)} elegidas`,
  chooseShown: ({ count }, f) => f.plural(count, { one: 'Elegir la # mostrada', other: 'Elegir las # mostradas' }),
  clear: 'Borrar la elección',
  others: 'Otras',
  itself: 'No incluye lo que figura debajo.',
  empty: 'No hay nada que elegir.',
  noMatch: 'Sin resultados.',
  keys: 'Las flechas mueven, Espacio elige, las letras buscan un nombre.',
  required: 'Elija al menos una.',
};
