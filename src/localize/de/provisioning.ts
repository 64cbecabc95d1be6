import type { Messages } from '../messages.js';

export const provisioning: Messages['provisioning'] = {
  created: 'Ab sofort aktiv. Es wurde keine E-Mail gesendet.',
  search: 'Nach Name, E-Mail oder Unternehmen suchen',
  any: 'Alle',
  type: 'Art',
  types: { customer: 'Kunde', prospect: 'Interessent' },
  people: 'Hinzuzufügende Personen',
  noMatch: 'Keine Treffer.',
  noneLeft: 'Alle im Verzeichnis haben bereits einen Zugang. Es ist niemand mehr hinzuzufügen.',
  noneLeftHere: 'Alle Kontakte dieses Unternehmens haben bereits einen Zugang. Es ist niemand mehr hinzuzufügen.',
  more: 'Mehr anzeigen',
  moreOf: ({ count }, f) => `Mehr anzeigen (noch ${f.number(count)})`,
  allShown: ({ count }, f) => f.plural(count, { one: 'Die angezeigte Person', other: 'Alle # angezeigten' }),
  chosen: ({ count }, f) => `${f.number(count)} ausgewählt`,
  hidden: ({ count }, f) => `${f.number(count)} davon hier nicht angezeigt`,
  clear: 'Aufheben',
  chooseContact: 'Wählen Sie jemanden aus der Liste.',
  contacts: ({ count }, f) => f.plural(count, { one: '# Person', other: '# Personen' }),
  found: ({ people }) => `${people} gefunden`,
  provisioned: ({ count }, f) =>
    f.plural(count, {
      one: 'Hinzugefügt. Die Zugangsdaten sind per E-Mail unterwegs.',
      other: '# Personen hinzugefügt. Alle erhalten ihre Zugangsdaten per E-Mail.',
    }),
  outcome: ({ done, failed, reasons }, f) => `${f.number(done)} erledigt, ${f.number(failed)} nicht: ${reasons}`,
};
