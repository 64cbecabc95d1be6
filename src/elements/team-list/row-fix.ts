import type { TeamController } from '../../client/index.js';
import { shownStatus, type MemberEntry, type ShownStatus } from '../../domain/rules.js';
import { ACTIONS, type MemberAction } from '../member-detail/member-actions.js';
import { nameOf } from '../member-detail/member-words.js';

/** The one thing somebody would want to do with a row, offered in the row itself. */
export interface RowFix {
  readonly action: MemberAction;
  readonly label: string;
  /** The same with whom it is about, for who hears one button after another. */
  readonly name: string;
}

/** What helps with an invitation that did not get through, the better first; an address that bounces stays wrong. */
const FIXES: Partial<Record<ShownStatus, readonly MemberAction[]>> = {
  notSent: ['resend'],
  expired: ['resend'],
  bounced: ['remove', 'revoke'],
};

/** What helps with this row, where the person may do it now. */
export function fixFor(team: TeamController, entry: MemberEntry): RowFix | undefined {
  const { statusNotes } = team.m;
  const status = shownStatus(entry.member, entry.invitation, team.client?.now() ?? 0);
  const action = FIXES[status]?.find((one) => team.can(ACTIONS[one].permission, { entry }).allowed);
  if (!action) return undefined;
  const label = action === 'resend' ? statusNotes.notSentNote : statusNotes.bouncedNote;
  return { action, label, name: team.m.common.about({ what: label, about: nameOf(team, entry.member) }) };
}
