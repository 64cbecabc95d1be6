import type { Messages } from '../messages.js';

export const roleGuide: Messages['roleGuide'] = {
  title: 'Was jede Rolle erlaubt',
  permission: 'Berechtigung',
  everywhere: 'Allgemein',
  roleToShow: 'Rolle',
  legend: 'Zeichen',
  notes: 'Anmerkungen',
  note: ({ number }) => `Anmerkung ${number}`,
  showFormer: 'Frühere Namen anzeigen',
  hideFormer: 'Frühere Namen ausblenden',
  formerly: ({ names }) => `früher ${names}`,
  sign: {
    yes: 'Ja',
    scopes: 'Eigene Filialen',
    account: 'Eigenes Unternehmen',
    self: 'Nur Eigenes',
    optional: 'Schaltbar',
    no: 'Nein',
  },
  meaning: {
    yes: 'überall im Unternehmen',
    scopes: 'nur in den Filialen der Person',
    account: 'nur im eigenen Unternehmen der Person',
    self: 'nur, was der Person selbst gehört',
    optional: 'kann für jede Person ein- oder ausgeschaltet werden; der Anfangswert steht daneben',
    no: 'nie',
  },
  switchable: (p) => `Schaltbar: ${p.isOn ? 'ein' : 'aus'}`,
  params: { domain: 'der eigenen E-Mail-Domain' },
  notAlways: ({ reason }) => (reason ? `Nicht immer: ${reason}` : 'Unter Bedingungen.'),
  further: ({ reach, reason }) =>
    `In manchen Fällen: ${reach}.${reason ? ` In allen anderen steht da: „${reason}“` : ''}`,
  empty: 'Es gibt keine Rollen anzuzeigen.',
};
