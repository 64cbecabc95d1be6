import type { Messages } from '../messages.js';

export const bulk: Messages['bulk'] = {
  change: 'Ändern',
  nobodyChosen: 'Wählen Sie zuerst mindestens eine Person aus.',
  chosen: ({ count }, f) => `${f.number(count)} ausgewählt`,
  chosenAll: ({ count }, f) => `Alle ${f.number(count)} ausgewählt`,
  chosenAllBut: ({ count, except }, f) => `${f.number(count)} ausgewählt: alle außer ${f.number(except)}`,
  hidden: ({ count }, f) =>
    f.plural(count, { one: '# davon ist nicht in dieser Liste', other: '# davon sind nicht in dieser Liste' }),
  clearSelection: 'Auswahl aufheben',
  title: ({ action, people }) => `${action}: ${people}`,
  leaveRole: ({ role }) => `${role}: unverändert lassen`,
  unchanged: 'Unverändert',
  on: 'Ein',
  off: 'Aus',
  skipped: ({ count, total, reason }, f) =>
    `${f.plural(count, {
      one: `# von ${f.number(total)} bleibt unverändert`,
      other: `# von ${f.number(total)} bleiben unverändert`,
    })}: ${reason}`,
  noMail: ({ count }, f) =>
    f.plural(count, {
      one: '# hat keine offene Einladung und erhält keine E-Mail.',
      other: '# haben keine offene Einladung und erhalten keine E-Mail.',
    }),
  missing: (p) => `Zuerst auszufüllen: ${p.fields}.`,
  nobody: 'Keine der ausgewählten Personen kann so geändert werden.',
  apply: ({ count }, f) => f.plural(count, { one: '# Person ändern', other: '# Personen ändern' }),
  applyTo: ({ people }) => `${people} ändern`,
  gathering: 'Wird gezählt …',
  progress: ({ done, total }, f) => `${f.number(done)} von ${f.number(total)}`,
  stop: 'Anhalten',
  stopped: 'Vor diesem Eintrag angehalten.',
  done: ({ done, failed }, f) =>
    failed === 0 ? `${f.number(done)} erledigt.` : `${f.number(done)} erledigt, ${f.number(failed)} nicht.`,
  isDone: 'Erledigt',
  isNotDone: 'Nicht erledigt',
  filterLabel: 'Angezeigte Ergebnisse',
  filterAll: ({ count }, f) => `Alle (${f.number(count)})`,
  filterDone: ({ count }, f) => `Erledigt (${f.number(count)})`,
  filterFailed: ({ count }, f) => `Nicht erledigt (${f.number(count)})`,
  more: ({ count }, f) => f.plural(count, { one: '# weitere Person', other: '# weitere Personen' }),
  retryFailed: ({ count }, f) => `${f.number(count)} erneut versuchen`,
  download: 'Ergebnisse herunterladen',
  fileName: 'ergebnisse.csv',
  result: 'Ergebnis',
  reason: 'Grund',
};
