import { paragraph, phrase, type Block, type Name, type Phrase } from './letter.js';
import type { MailTexts } from './mail-texts.js';

const as = (role: Name | undefined): Phrase => (role ? phrase` as ${role}` : []);

const hello = (firstName: Name | undefined): Block => (firstName ? paragraph`Hello ${firstName},` : paragraph`Hello,`);

const renewal = (inviter: Name | undefined): Phrase =>
  inviter ? phrase`After that, ask ${inviter} for a new one.` : ['After that, ask for a new one.'];

const surprised = paragraph`If this surprises you, look at the team list and ask the people who manage it.`;

/** The mails in English. */
export const textsEn: MailTexts = {
  language: 'en',
  direction: 'ltr',
  somebody: 'Somebody',
  team: 'the team',
  linkHint: 'If the button does not work, copy this address into your browser:',
  colon: ': ',
  username: 'Username',
  oneTimePassword: 'One-time password',

  invitation: ({ tenant, inviter, role, until }) => ({
    subject: inviter ? phrase`${inviter} invites you to ${tenant}` : phrase`You are invited to ${tenant}`,
    heading: phrase`Welcome to ${tenant}`,
    before: [
      inviter
        ? paragraph`${inviter} invites you to join ${tenant}${as(role)}.`
        : paragraph`You are invited to join ${tenant}${as(role)}.`,
      paragraph`Choose a password, and your account is ready at once.`,
    ],
    linkLabel: 'Join now',
    after: [
      paragraph`The link is meant for you alone. It works once, and only until ${until}. ${renewal(inviter)}`,
      paragraph`If you did not expect this, you can ignore it: nothing happens unless somebody uses the link.`,
    ],
  }),

  access: ({ tenant, inviter, role, until }) => ({
    subject: phrase`Your access to ${tenant}`,
    heading: phrase`Your access to ${tenant}`,
    before: [
      inviter
        ? paragraph`${inviter} has opened an account for you at ${tenant}${as(role)}. Sign in with these:`
        : paragraph`You have an account at ${tenant}${as(role)}. Sign in with these:`,
    ],
    linkLabel: 'Sign in',
    after: [
      paragraph`The password works once, and only until ${until}. ${renewal(inviter)} When you sign in with it, you choose your own.`,
      paragraph`If you did not expect this, you can ignore it: an account nobody signs in to stays closed.`,
    ],
  }),

  memberCreated: ({ tenant, member, role, actor }) => ({
    subject: phrase`New account at ${tenant}: ${member}`,
    heading: phrase`A new account at ${tenant}`,
    before: [
      actor
        ? paragraph`${actor} has added ${member} to ${tenant}${as(role)}.`
        : paragraph`${member} was added to ${tenant}${as(role)}.`,
    ],
    linkLabel: 'Look at the team',
    after: [surprised],
  }),

  memberJoined: ({ tenant, member, role }) => ({
    subject: phrase`${member} has joined ${tenant}`,
    heading: phrase`${member} has joined ${tenant}`,
    before: [paragraph`${member} has accepted the invitation and can now work at ${tenant}${as(role)}.`],
    linkLabel: 'Look at the team',
    after: [surprised],
  }),

  memberRemoved: ({ tenant, member, actor }) => ({
    subject: phrase`${member} was removed from ${tenant}`,
    heading: phrase`${member} was removed from ${tenant}`,
    before: [
      actor
        ? paragraph`${actor} has removed ${member} from ${tenant}. The account no longer gives access.`
        : paragraph`${member} was removed from ${tenant}. The account no longer gives access.`,
    ],
    linkLabel: 'Look at the team',
    after: [surprised],
  }),

  passwordReset: ({ tenant, firstName, until }) => ({
    subject: phrase`Choose your password for ${tenant}`,
    heading: phrase`Choose your password`,
    before: [hello(firstName), paragraph`A new password for ${tenant} was asked for. Here is the link to choose it:`],
    linkLabel: 'Choose a password',
    after: [
      paragraph`It works once, and only until ${until}.`,
      paragraph`If it was not you, ignore this mail: your password stays as it is.`,
    ],
  }),

  passwordChanged: ({ tenant, firstName, at }) => ({
    subject: phrase`Your password for ${tenant} was changed`,
    heading: phrase`Your password was changed`,
    before: [
      hello(firstName),
      paragraph`Your password for ${tenant} was changed on ${at}. If that was you, all is well.`,
      paragraph`If it was not you, choose a new one at once with “Forgot password” on the sign-in page, and tell the people who look after ${tenant}.`,
    ],
    linkLabel: 'Go to the sign-in page',
    after: [],
  }),
};
