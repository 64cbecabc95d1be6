import { common, statuses, statusNotes } from './en/common.js';
import { failures } from './en/failures.js';
import { myProfile } from './en/my-profile.js';
import { reasons, unknownReason } from './en/reasons.js';
import { rolePicker } from './en/role-picker.js';
import { teamList } from './en/team-list.js';
import type { Messages } from './messages.js';

const first = {
  common,
  statuses,
  statusNotes,
  teamList,
  rolePicker,
  myProfile,
  reasons,
  unknownReason,
  failures,
} satisfies Partial<Messages>;

/** Sections that come later, or grow: those of dialogs with their dialog, reasons with the policy. */
type LateSections = Omit<Messages, keyof typeof first> & Pick<Messages, 'reasons'>;

/** The English that a page starts with. What is fetched later brings its own sentences along (`addEnglish`). */
export const english = first as Messages;

/** Adds the sentences of a part that has been fetched; called by that part, at once. */
export function addEnglish(sections: Partial<LateSections>): void {
  Object.assign(english, sections);
}
