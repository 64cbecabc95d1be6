import type { Messages } from '../messages.js';

export const inviteList: Messages['inviteList'] = {
  back: 'Zurück zu einzelnen Adressen',
  paste: 'Liste einfügen',
  hint: 'Eine Person pro Zeile: E-Mail und, wenn Sie möchten, Vorname, Nachname und Rolle. Aus einer Tabelle, mit oder ohne Überschriften in der ersten Zeile.',
  hintStores:
    'Eine Person pro Zeile: E-Mail und, wenn Sie möchten, Vorname, Nachname, Rolle und Filialen. Aus einer Tabelle, mit oder ohne Überschriften in der ersten Zeile.',
  file: 'Oder eine Datei wählen (CSV)',
  check: 'Liste prüfen',
  nothingRead: 'Diese Liste enthält keine Adresse.',
  tooLong: 'Diese Datei ist zu lang für eine Liste von Personen.',
  read: ({ count }, f) => f.plural(count, { one: '# Zeile gelesen', other: '# Zeilen gelesen' }),
  rows: ({ count }, f) => f.plural(count, { one: '# Zeile', other: '# Zeilen' }),
  forAll: 'Für alle, deren Zeile nichts anderes angibt',
  show: 'Anzeigen',
  all: 'Alle',
  states: { ready: 'Bereit', wrong: 'Zu korrigieren', corrected: 'Geändert', sent: 'Gesendet' },
  lookingUp: 'Es wird nachgesehen, wer schon dabei ist …',
  row: ({ number }) => `Zeile ${number}`,
  fieldOf: ({ field, row }) => `${field}, Zeile ${row}`,
  asForAll: ({ field }) => `${field}: wie für alle`,
  remove: ({ address }) => `${address} entfernen`,
  pages: 'Seiten der Liste',
  previous: 'Zurück',
  next: 'Weiter',
  range: ({ from, to, count }, f) => `${f.number(from)}–${f.number(to)} von ${f.number(count)}`,
  send: ({ count }, f) => f.plural(count, { one: '# Einladung senden', other: '# Einladungen senden' }),
  noneReady: 'Keine Zeile kann gesendet werden. Korrigieren Sie die Zeilen zuerst.',
  left: ({ count }, f) =>
    f.plural(count, {
      one: '# Zeile wurde nicht gesendet. Den Grund sehen Sie unten.',
      other: '# Zeilen wurden nicht gesendet. Die Gründe sehen Sie unten.',
    }),
  retry: ({ count }, f) => `${f.number(count)} erneut versuchen`,
  download: ({ count }, f) =>
    f.plural(count, { one: '# Zeile als CSV herunterladen', other: '# Zeilen als CSV herunterladen' }),
  reason: 'Grund',
  double: 'Diese Adresse steht auch weiter oben in der Liste.',
  otherDomain: ({ domain }) => `Das ist keine Adresse von ${domain}.`,
  unknownRole: ({ role }) => `Eine Rolle „${role}“ gibt es hier nicht. Wählen Sie eine aus.`,
  unknownScopes: ({ names }) => `Hier nicht bekannt: ${names}. Wählen Sie neu.`,
  about: ({ what, sentence }) => `${what}: ${sentence}`,
  allAnyway: ({ names, role }) => `Nicht auf ${names} beschränkt: Die Rolle ${role} gilt immer für alle.`,
  noneAnyway: ({ names, role }) => `Nicht übernommen: ${names}. Die Rolle ${role} wird nicht so beschränkt.`,
  roleAsksMore: ({ field }) =>
    `Diese Rolle verlangt auch: ${field}. Wählen Sie die Rolle für alle, oder laden Sie diese Person einzeln ein.`,
};
