import type { Messages } from '../messages.js';

export const memberDetail: Messages['memberDetail'] = {
  details: 'Angaben',
  invitation: 'Einladung',
  kind: 'Art',
  invitedBy: ({ name, when }) => `Eingeladen von ${name}, ${when}`,
  sentAt: ({ when }) => `Gesendet: ${when}`,
  expiresAt: ({ when }) => `Gültig bis ${when}`,
  expiredAt: ({ when }) => `Abgelaufen: ${when}`,
  joined: 'Mitglied seit',
  lastSignIn: 'Letzte Anmeldung',
  never: 'Nie',
  neverGiven: 'Nicht angegeben',
  emailFixed:
    'Die E-Mail-Adresse eines Kontos lässt sich nicht ändern. Laden Sie die neue Adresse ein und entfernen Sie dieses Konto.',
  inviteNewAddress: 'Neue Adresse einladen',
  noChanges: 'Es wurde noch nichts geändert.',
  saved: ({ name }) => `${name} wurde gespeichert.`,
  conflictTitle: 'Jemand anderes hat dies inzwischen geändert',
  conflictText: 'Ihre Eingaben sind nicht verloren. Wählen Sie, was gelten soll, und speichern Sie erneut.',
  conflictMine: 'Meine Fassung',
  conflictTheirs: 'Andere Fassung',
  unsavedTitle: 'Verlassen, ohne zu speichern?',
  unsavedText: 'Was Sie hier geändert haben, geht verloren.',
  leave: 'Verlassen',
  gone: ({ name }) => `${name} wurde inzwischen entfernt. Ihre Eingaben können nicht mehr gespeichert werden.`,
  showStored: 'Gespeicherten Stand anzeigen',
  notFound: 'Diese Person gibt es hier nicht mehr.',
  confirmTitle: ({ action, name }) => `${action}: ${name}?`,
  consequence: {
    remove:
      'Diese Person verliert sofort den Zugang, auf allen Geräten. Ihr Name bleibt an dem stehen, was sie getan hat.',
    deactivate: 'Diese Person wird sofort abgemeldet und kann sich erst wieder anmelden, wenn sie freigegeben wird.',
    revoke: 'Der Link in der E-Mail funktioniert dann nicht mehr.',
  },
  outcome: {
    remove: ({ name }) => `${name} wurde entfernt.`,
    deactivate: ({ name }) => `${name} kann sich nicht mehr anmelden.`,
    reactivate: ({ name }) => `${name} ist wieder aktiv.`,
    restore: ({ name }) => `${name} ist wieder da.`,
    resend: ({ name }) => `Die Einladung an ${name} wurde erneut gesendet.`,
    revoke: ({ name }) => `Die Einladung an ${name} wurde zurückgezogen.`,
  },
  bouncedAdvice:
    'Die E-Mail ist nicht angekommen. Prüfen Sie die Adresse, entfernen Sie diese Person und laden Sie die richtige ein. Stimmt die Adresse, fragen Sie den Support.',
  expiredAdvice: 'Die Einladung ist abgelaufen. Senden Sie sie erneut.',
  notSentAdvice: 'Die E-Mail konnte nicht gesendet werden. Senden Sie die Einladung erneut.',
};
