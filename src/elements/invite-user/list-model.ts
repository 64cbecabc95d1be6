import type { InviteList } from './invite-list.js';
import type { InviteView } from './view-model.js';

/** What the form for a list is drawn from. */
export interface ListView extends InviteView {
  readonly list: InviteList;
  /** What stands in the field for pasting. */
  readonly text: string;
  /** What was wrong with what was given. */
  readonly note: string;
  /** What came of the last sending; the empty string before there was one. */
  readonly result: string;
  type(text: string): void;
  /** Takes in what was pasted. */
  read(): void;
  readFile(file: File): void;
  /** Goes back to single addresses. */
  back(): void;
  /** Sends those once more that the backend did not take. */
  retry(): void;
  /** Gives away those that were not sent, as a file. */
  download(): void;
}
