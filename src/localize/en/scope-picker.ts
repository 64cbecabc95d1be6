import type { Formatters } from '../format.js';

export const scopePicker = {
  allHint: 'Present and future: also every one that is added later.',
  lockedHint: 'This role always has all of them, present and future.',
  some: 'Only the chosen ones',
  someHint: 'One that is added later has to be chosen then.',
  search: 'Search by name',
  onlyChosen: 'Chosen only',
  count: (p: { chosen: number; total: number }, f: Formatters) =>
    `${f.number(p.chosen)} of ${f.number(p.total)} chosen`,
  chooseShown: (p: { count: number }, f: Formatters) =>
    f.plural(p.count, { one: 'Choose # shown', other: 'Choose all # shown' }),
  clear: 'Clear choice',
  others: 'Others',
  /** Of one that others stand under, which are chosen each by itself. */
  itself: 'Does not include those below.',
  empty: 'There is nothing to choose from.',
  noMatch: 'Nothing matches.',
  keys: 'Arrow keys move, Space chooses, letters find a name.',
  required: 'Choose at least one.',
};
