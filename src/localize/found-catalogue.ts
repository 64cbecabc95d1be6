import type { Messages } from './messages.js';
import type { PolicyWord } from './policy-word.js';

/** What a page is told in, and the tag of the language that it really is. */
export interface FoundCatalogue {
  readonly messages: Messages;
  /** The tag asked for, with its region; a shorter one where that is in another script; `en` where nothing fits. */
  readonly locale: string;
  /** How the policy's words are chosen where that is not plain English. */
  readonly word?: PolicyWord;
}
