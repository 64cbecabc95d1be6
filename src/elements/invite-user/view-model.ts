import type { TeamController } from '../../client/index.js';
import type { InviteForm } from './invite-form.js';
import type { Submission } from './submission.js';

/** What the form is drawn from. */
export interface InviteView {
  readonly form: InviteForm;
  readonly submission: Submission;
  readonly team: TeamController;
  /** What was noticed while typing: duplicates, an `@` that was refused. */
  readonly note: string;
  /** Notes it, for eyes and ears. */
  say(note: string): void;
  /** Takes what was typed or pasted into the list of addresses. */
  gather(text?: string): void;
  /** Sends it, or shows what has to be corrected first. */
  submit(): void;
  /** Closes the form; absent where it stands in the page. */
  readonly onCancel?: (() => void) | undefined;
}
