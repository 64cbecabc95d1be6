import type { FailureCode } from '../../domain/rules.js';

/** What went wrong, by its code (domain/result.ts), and what to do about it. */
export const failures: Readonly<Record<FailureCode, string>> = {
  unauthenticated: 'You are signed out. Sign in again, then try again.',
  forbidden: 'This is not allowed here.',
  notFound: 'This is not here any more.',
  conflict: 'Someone else changed this meanwhile. Look at it again before you save.',
  alreadyMember: 'This address already has an account.',
  alreadyInvited: 'This address has already been invited.',
  invalid: 'Some of this is not valid. Check what you typed.',
  wrongStatus: 'This person’s status does not allow it.',
  invitationInvalid: 'This invitation is no longer valid. Ask for a new one.',
  rateLimited: 'Too many attempts. Wait a moment and try again.',
  unsupported: 'Your system cannot do this.',
  timeout: 'This took too long. Try again.',
  network: 'No connection. Check your network and try again.',
  server: 'Something went wrong on the server. Try again.',
};
