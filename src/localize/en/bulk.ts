import type { Formatters } from '../format.js';
import { isolating } from '../isolate.js';

/** Changes of many people at once. */
export const bulk = isolating({
  change: 'Change',
  nobodyChosen: 'Select at least one person first.',
  chosen: (p: { count: number }, f: Formatters) => f.plural(p.count, { one: '# selected', other: '# selected' }),
  chosenAll: (p: { count: number }, f: Formatters) =>
    f.plural(p.count, { one: 'All # selected', other: 'All # selected' }),
  chosenAllBut: (p: { count: number; except: number }, f: Formatters) =>
    `${f.number(p.count)} selected: all but ${f.number(p.except)}`,
  hidden: (p: { count: number }, f: Formatters) =>
    f.plural(p.count, { one: '# of them is not in this list', other: '# of them are not in this list' }),
  clearSelection: 'Clear selection',
  title: (p: { action: string; people: string }) => `${p.action}: ${p.people}`,
  leaveRole: (p: { role: string }) => `${p.role}: leave unchanged`,
  unchanged: 'Unchanged',
  on: 'On',
  off: 'Off',
  skipped: (p: { count: number; total: number; reason: string }, f: Formatters) =>
    `${f.plural(p.count, {
      one: `# of ${f.number(p.total)} stays as it is`,
      other: `# of ${f.number(p.total)} stay as they are`,
    })}: ${p.reason}`,
  noMail: (p: { count: number }, f: Formatters) =>
    f.plural(p.count, {
      one: '# has no open invitation and gets no mail.',
      other: '# have no open invitation and get no mail.',
    }),
  missing: (p: { fields: string }) => `Fill in first: ${p.fields}.`,
  nobody: 'None of the selected people can be changed this way.',
  apply: (p: { count: number }, f: Formatters) =>
    f.plural(p.count, { one: 'Change # person', other: 'Change # people' }),
  /** The same, counted in the policy's words. */
  applyTo: (p: { people: string }) => `Change ${p.people}`,
  gathering: 'Counting…',
  progress: (p: { done: number; total: number }, f: Formatters) => `${f.number(p.done)} of ${f.number(p.total)}`,
  stop: 'Stop',
  stopped: 'Stopped before this one.',
  done: (p: { done: number; failed: number }, f: Formatters) =>
    p.failed === 0 ? `${f.number(p.done)} done.` : `${f.number(p.done)} done, ${f.number(p.failed)} not.`,
  isDone: 'Done',
  isNotDone: 'Not done',
  filterLabel: 'Results to show',
  filterAll: (p: { count: number }, f: Formatters) => `All (${f.number(p.count)})`,
  filterDone: (p: { count: number }, f: Formatters) => `Done (${f.number(p.count)})`,
  filterFailed: (p: { count: number }, f: Formatters) => `Not done (${f.number(p.count)})`,
  more: (p: { count: number }, f: Formatters) => f.plural(p.count, { one: '# more', other: '# more' }),
  retryFailed: (p: { count: number }, f: Formatters) => f.plural(p.count, { one: 'Try # again', other: 'Try # again' }),
  download: 'Download results',
  fileName: 'results.csv',
  result: 'Result',
  reason: 'Reason',
});
