import { fullStop } from '../full-stop.js';

export const acceptInvitation = {
  title: 'Join a team',
  invitedTo: (p: { team: string }) => fullStop(`You are invited to ${p.team}`),
  invited: 'Invited address',
  newPasswordText: 'Choose a password to sign in with from now on.',
  existingPasswordText:
    'This address has an account already. Type its password. Forgotten it? Choose a new one where you sign in; this invitation waits.',
  accept: 'Accept the invitation',
  accepting: 'Accepting…',
  reading: 'Looking up the invitation…',
  invalidTitle: 'This invitation is no longer valid',
  /** The same for a used, an expired, a withdrawn and an unknown link. */
  invalidText:
    'Ask the person who invited you to send it again. If you have accepted it before, sign in with your password.',
  otherTitle: 'Somebody else is signed in',
  otherText: (p: { name: string; address: string }) =>
    `You are signed in as ${p.name}. This invitation is for ${p.address}.`,
  otherHint: 'It is not added to the account that is signed in now.',
  signOutFirst: 'Sign out first',
  goOn: (p: { address: string }) => `Go on as ${p.address}`,
  accepted: (p: { team: string }) => `You have joined ${p.team} and are signed in.`,
};
