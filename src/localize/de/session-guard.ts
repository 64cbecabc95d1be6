import type { Messages } from '../messages.js';

export const sessionGuard: Messages['sessionGuard'] = {
  checking: 'Ihre Anmeldung wird geprüft …',
  warningTitle: 'Sind Sie noch da?',
  warningText: 'Hier ist eine Weile nichts geschehen. Zum Schutz Ihres Kontos werden Sie bald abgemeldet.',
  timeLeft: ({ time }) => `Verbleibende Zeit: ${time}`,
  minutes: ({ count }, f) => f.plural(count, { one: '# Minute', other: '# Minuten' }),
  seconds: ({ count }, f) => f.plural(count, { one: '# Sekunde', other: '# Sekunden' }),
  stay: 'Angemeldet bleiben',
  stayed: 'Sie bleiben angemeldet.',
  signOut: 'Jetzt abmelden',
  nobodyTitle: 'Niemand ist angemeldet',
  endedTitle: 'Sie sind abgemeldet',
  ended: {
    time: 'Hier ist eine Weile nichts geschehen.',
    signOut: 'Sie haben sich abgemeldet.',
    server: 'Ihre Sitzung ist beendet.',
  },
  kept: 'Ihre Eingaben bleiben auf dieser Seite, bis Sie sich wieder anmelden.',
  elsewhere: 'Melden Sie sich in einem anderen Tab an und kommen Sie dann hierher zurück.',
  checkAgain: 'Ich habe mich wieder angemeldet',
  stillEnded: 'Sie sind noch immer abgemeldet.',
  unfinished: 'Es besteht keine Verbindung. Die Abmeldung wird abgeschlossen, sobald sie wieder da ist.',
  resumed: 'Sie sind wieder angemeldet.',
  changedTitle: 'Jetzt ist eine andere Person angemeldet',
  changedText:
    'Diese Seite gehörte einer anderen Person und ist deshalb verborgen. Laden Sie sie neu, um fortzufahren.',
  reload: 'Seite neu laden',
};
