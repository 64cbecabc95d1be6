import { paragraph, phrase, type Block, type Name, type Phrase } from './letter.js';
import type { MailTexts } from './mail-texts.js';

const as = (role: Name | undefined): Phrase => (role ? phrase` as ${role}` : []);

const hello = (firstName: Name | undefined): Block => (firstName ? paragraph`Hello ${firstName},` : paragraph`Hello,`);

const surprised = paragraph`If this surprises you, look at the team list and ask the person who did it.`;

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
    subject: phrase`${inviter} invites you to ${tenant}`,
    heading: phrase`Welcome to ${tenant}`,
    before: [
      paragraph`${inviter} invites you to join ${tenant}${as(role)}.`,
      paragraph`Choose a password, and your account is ready at once.`,
    ],
    linkLabel: 'Join now',
    after: [
      paragraph`The link is meant for you alone. It works once, until ${until}. After that, ask ${inviter} for a new one.`,
      paragraph`You did not expect this? Then you can leave it: nothing happens unless somebody uses the link.`,
    ],
  }),

  access: ({ tenant, inviter, role, until }) => ({
    subject: phrase`Your access to ${tenant}`,
    heading: phrase`Your access to ${tenant}`,
    before: [paragraph`${inviter} has opened an account for you at ${tenant}${as(role)}. Sign in with these:`],
    linkLabel: 'Sign in',
    after: [
      paragraph`The password works once, until ${until}; you then choose your own. After that, ask ${inviter} for a new one.`,
      paragraph`You did not expect this? Then you can leave it: an account nobody signs in to stays closed.`,
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
    before: [
      hello(firstName),
      paragraph`somebody, you we hope, asked for a link to choose a new password for ${tenant}. Here it is:`,
    ],
    linkLabel: 'Choose a password',
    after: [
      paragraph`It works once, until ${until}.`,
      paragraph`It was not you? Then do nothing: your password stays as it is.`,
    ],
  }),

  passwordChanged: ({ tenant, firstName, at }) => ({
    subject: phrase`Your password for ${tenant} was changed`,
    heading: phrase`Your password was changed`,
    before: [
      hello(firstName),
      paragraph`your password for ${tenant} was changed on ${at}. If that was you, all is well.`,
      paragraph`It was not you? Choose a new one at once with “Forgot password” on the sign-in page, and tell the people who look after ${tenant}.`,
    ],
    linkLabel: 'Go to the sign-in page',
    after: [],
  }),
};
