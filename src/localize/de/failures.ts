import type { Messages } from '../messages.js';

export const failures: Messages['failures'] = {
  unauthenticated: 'Sie sind abgemeldet. Melden Sie sich wieder an und versuchen Sie es dann erneut.',
  forbidden: 'Das ist hier nicht erlaubt.',
  notFound: 'Das gibt es hier nicht mehr.',
  conflict: 'Jemand anderes hat dies inzwischen geändert. Prüfen Sie es, bevor Sie speichern.',
  alreadyMember: 'Zu dieser Adresse gibt es bereits ein Konto.',
  alreadyInvited: 'Diese Adresse wurde bereits eingeladen.',
  invalid: 'Einige Angaben sind nicht gültig. Prüfen Sie Ihre Eingabe.',
  wrongStatus: 'Der Status dieser Person lässt das nicht zu.',
  invitationInvalid: 'Diese Einladung ist nicht mehr gültig. Bitten Sie um eine neue.',
  rateLimited: 'Zu viele Versuche. Warten Sie einen Moment und versuchen Sie es dann erneut.',
  unsupported: 'Ihr System kann das nicht.',
  timeout: 'Das hat zu lange gedauert. Versuchen Sie es erneut.',
  network: 'Keine Verbindung. Prüfen Sie Ihr Netzwerk und versuchen Sie es erneut.',
  server: 'Auf dem Server ist etwas schiefgegangen. Versuchen Sie es erneut.',
};
