import type { Messages } from '../messages.js';

export const scopePicker: Messages['scopePicker'] = {
  allHint: 'Heutige und künftige: auch alle, die später hinzukommen.',
  lockedHint: 'Diese Rolle hat immer alle, heutige und künftige.',
  some: 'Nur die ausgewählten',
  someHint: 'Was später hinzukommt, muss dann ausgewählt werden.',
  search: 'Nach Namen suchen',
  onlyChosen: 'Nur ausgewählte',
  count: ({ chosen, total }, f) => `${f.number(chosen)} von ${f.number(total)} ausgewählt`,
  chooseShown: ({ count }, f) =>
    f.plural(count, { one: '# angezeigte auswählen', other: 'Alle # angezeigten auswählen' }),
  clear: 'Auswahl aufheben',
  others: 'Weitere',
  itself: 'Umfasst nicht, was darunter steht.',
  empty: 'Es gibt nichts auszuwählen.',
  noMatch: 'Keine Treffer.',
  keys: 'Pfeiltasten bewegen, Leertaste wählt aus, Buchstaben finden einen Namen.',
  required: 'Wählen Sie mindestens eine aus.',
};
