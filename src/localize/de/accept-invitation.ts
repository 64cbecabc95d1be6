import type { Messages } from '../messages.js';
import { fullStop } from '../full-stop.js';

export const acceptInvitation: Messages['acceptInvitation'] = {
  title: 'Einem Team beitreten',
  invitedTo: ({ team }) => fullStop(`Sie sind eingeladen: ${team}`),
  invited: 'Eingeladene Adresse',
  newPasswordText: 'Wählen Sie ein Passwort, mit dem Sie sich künftig anmelden.',
  existingPasswordText:
    'Zu dieser Adresse gibt es bereits ein Konto. Geben Sie dessen Passwort ein. Vergessen? Wählen Sie auf der Anmeldeseite ein neues; diese Einladung bleibt gültig.',
  accept: 'Einladung annehmen',
  accepting: 'Wird angenommen …',
  reading: 'Die Einladung wird gesucht …',
  invalidTitle: 'Diese Einladung ist nicht mehr gültig',
  invalidText:
    'Bitten Sie die Person, die Sie eingeladen hat, sie erneut zu senden. Falls Sie sie schon angenommen haben, melden Sie sich mit Ihrem Passwort an.',
  otherTitle: 'Eine andere Person ist angemeldet',
  otherText: ({ name, address }) => `Sie sind als ${name} angemeldet. Diese Einladung ist für ${address}.`,
  otherHint: 'Sie wird dem gerade angemeldeten Konto nicht hinzugefügt.',
  signOutFirst: 'Zuerst abmelden',
  goOn: ({ address }) => `Als ${address} fortfahren`,
  accepted: ({ team }) => `Sie gehören jetzt zu ${team} und sind angemeldet.`,
};
