import type { TeamController } from '../../client/index.js';
import { shownStatus, type MemberEntry, type ShownStatus } from '../../domain/rules.js';
import { ACTIONS, type MemberAction } from '../member-detail/member-actions.js';

/** The one thing somebody would want to do with a row, offered in the row itself. */
export interface RowFix {
  readonly action: MemberAction;
  readonly label: string;
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
  return { action, label: action === 'resend' ? statusNotes.notSentNote : statusNotes.bouncedNote };
}
