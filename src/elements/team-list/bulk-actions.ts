import type { TeamController } from '../../client/index.js';
import { ACTIONS, isShown, type MemberAction } from '../member-detail/member-actions.js';

/** What can be done with many at once. */
export type BulkAction = 'update' | Exclude<MemberAction, 'revoke' | 'restore'>;

const BULK_ACTIONS = [
  'update',
  'resend',
  'reactivate',
  'deactivate',
  'remove',
] as const satisfies readonly BulkAction[];

/** The actions this person may ever do with many. */
export function bulkActions(team: TeamController): BulkAction[] {
  if (!isShown(team.can('member.bulk'))) return [];
  return BULK_ACTIONS.filter((action) =>
    isShown(team.can(action === 'update' ? 'member.update' : ACTIONS[action].permission)),
  );
}
