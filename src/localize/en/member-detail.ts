import { isolating } from '../isolate.js';

export const memberDetail = isolating({
  details: 'Details',
  invitation: 'Invitation',
  kind: 'Kind',
  invitedBy: (p: { name: string; when: string }) => `Invited by ${p.name}, ${p.when}`,
  sentAt: (p: { when: string }) => `Sent ${p.when}`,
  expiresAt: (p: { when: string }) => `Valid until ${p.when}`,
  expiredAt: (p: { when: string }) => `Ran out ${p.when}`,
  joined: 'Member since',
  lastSignIn: 'Last sign-in',
  never: 'Never',
  neverGiven: 'Not given',
  emailFixed: 'The e-mail of an account cannot change. Invite the new address and remove this account.',
  inviteNewAddress: 'Invite the new address',
  noChanges: 'Nothing has been changed yet.',
  saved: (p: { name: string }) => `${p.name} was saved.`,
  conflictTitle: 'Someone else changed this meanwhile',
  conflictText: 'Nothing you typed is lost. Choose what is to stand, then save again.',
  conflictMine: 'Mine',
  conflictTheirs: 'Theirs',
  unsavedTitle: 'Leave without saving?',
  unsavedText: 'What you changed here is lost.',
  leave: 'Leave',
  gone: (p: { name: string }) => `${p.name} was removed meanwhile. What you typed cannot be saved any more.`,
  showStored: 'Show what is stored',
  notFound: 'This person is not here any more.',
  confirmTitle: (p: { action: string; name: string }) => `${p.action}: ${p.name}?`,
  /** What follows, said before it happens. */
  consequence: {
    remove: 'They lose access at once, on every device. Their name stays on what they did.',
    deactivate: 'They are signed out at once and cannot sign in until they are let in again.',
    revoke: 'The link in the mail stops working.',
  },
  /** What has happened. */
  outcome: {
    remove: (p: { name: string }) => `${p.name} was removed.`,
    deactivate: (p: { name: string }) => `${p.name} can no longer sign in.`,
    reactivate: (p: { name: string }) => `${p.name} is active again.`,
    restore: (p: { name: string }) => `${p.name} was brought back.`,
    resend: (p: { name: string }) => `The invitation to ${p.name} was sent again.`,
    revoke: (p: { name: string }) => `The invitation to ${p.name} was withdrawn.`,
  },
  bouncedAdvice:
    'The mail did not arrive. Check the address, remove this person and invite the right one. If the address is right, ask support.',
  expiredAdvice: 'The invitation has run out. Send it again.',
  notSentAdvice: 'The mail could not be sent. Send the invitation again.',
});
