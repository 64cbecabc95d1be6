import type { Formatters } from '../format.js';

type Count = { count: number };

export const sessionGuard = {
  checking: 'Checking that you are signed in…',
  warningTitle: 'Are you still there?',
  warningText: 'Nothing has been done here for a while. To keep your account safe you will be signed out soon.',
  timeLeft: (p: { time: string }) => `Time left: ${p.time}`,
  minutes: (p: Count, f: Formatters) => f.plural(p.count, { one: '# minute', other: '# minutes' }),
  seconds: (p: Count, f: Formatters) => f.plural(p.count, { one: '# second', other: '# seconds' }),
  stay: 'Stay signed in',
  stayed: 'You stay signed in.',
  signOut: 'Sign out now',
  nobodyTitle: 'Nobody is signed in',
  endedTitle: 'You are signed out',
  /** Why, by the cause of the end. */
  ended: {
    time: 'Nothing was done here for a while.',
    signOut: 'You signed out.',
    server: 'Your session has ended.',
  },
  kept: 'What you typed is kept on this page until you sign in again.',
  elsewhere: 'Sign in again in another tab, then come back here.',
  checkAgain: 'I have signed in again',
  stillEnded: 'You are still signed out.',
  unfinished: 'There is no connection. Signing out is completed when it is back.',
  resumed: 'You are signed in again.',
  changedTitle: 'Somebody else is signed in now',
  changedText: 'This page belonged to another person, so it is hidden. Load it again to go on.',
  reload: 'Load the page again',
};
