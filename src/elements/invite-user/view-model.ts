import type { TeamController } from '../../client/index.js';
import type { InviteForm } from './invite-form.js';
import type { Submission } from './submission.js';

/** What a form for new people is drawn from, whatever the way. */
export interface InviteView {
  readonly form: InviteForm;
  readonly submission: Pick<
    Submission<never>,
    'errors' | 'errorsOf' | 'failure' | 'isStopped' | 'progress' | 'sent' | 'forgive' | 'stop'
  >;
  readonly team: TeamController;
  /** Sends it, or shows what has to be corrected first. */
  submit(): void;
  /** Closes the form; absent where it stands in the page. */
  readonly onCancel?: (() => void) | undefined;
}

/** …by e-mail. */
export interface AddressView extends InviteView {
  /** What was noticed while typing: duplicates, an `@` that was refused. */
  readonly note: string;
  /** Notes it, for eyes and ears. */
  say(note: string): void;
  /** Takes what was typed or pasted into the list of addresses. */
  gather(text?: string): void;
  /** Goes over to a list; absent for who may not invite several at once. */
  readonly useList?: (() => void) | undefined;
}
