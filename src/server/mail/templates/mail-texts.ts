import type { Block, Name, Phrase } from './letter.js';

interface AccountFacts {
  readonly tenant: Name;
  /** Absent where nobody knows any more who it was. */
  readonly inviter: Name | undefined;
  /** Absent when the account has no role. */
  readonly role: Name | undefined;
  /** A date, written out. */
  readonly until: string;
}

interface NoticeFacts {
  readonly tenant: Name;
  readonly member: Name;
  readonly role: Name | undefined;
  /** Absent where nobody is signed in. */
  readonly actor: Name | undefined;
}

interface PersonFacts {
  readonly tenant: Name;
  /** Absent when the person has given none. */
  readonly firstName: Name | undefined;
}

/** Subject, heading, and what stands before and after the link. */
export interface Wording {
  readonly subject: Phrase;
  readonly heading: Phrase;
  readonly before: readonly Block[];
  readonly linkLabel: string;
  readonly after: readonly Block[];
}

/** The words of the mails in one language. */
export interface MailTexts {
  readonly language: string;
  readonly direction: 'ltr' | 'rtl';
  /** Stands for a person without name and address. */
  readonly somebody: string;
  /** Stands for a team without a name. */
  readonly team: string;
  /** Before the address of a link, written out. */
  readonly linkHint: string;
  /** Between a label and its value. */
  readonly colon: string;
  readonly username: string;
  readonly oneTimePassword: string;
  invitation(facts: AccountFacts): Wording;
  access(facts: AccountFacts): Wording;
  memberCreated(facts: NoticeFacts): Wording;
  memberJoined(facts: NoticeFacts): Wording;
  memberRemoved(facts: NoticeFacts): Wording;
  passwordReset(facts: PersonFacts & { readonly until: string }): Wording;
  passwordChanged(facts: PersonFacts & { readonly at: string }): Wording;
}
