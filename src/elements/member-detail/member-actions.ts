import type { BulkOperation } from '../../backend/index.js';
import type { TeamController } from '../../client/index.js';
import type { Decision, PermissionId } from '../../domain/rules.js';
import type { IconName } from '../shared/icons.js';
import { wordFor } from './member-words.js';

/** A change of one member that needs no form. */
export type MemberAction = Exclude<BulkOperation['op'], 'update'>;

interface ActionLook {
  readonly permission: PermissionId;
  readonly icon: IconName;
  /** Whether it takes something away, so that it asks first. */
  readonly isDangerous?: boolean;
}

/** In the order a menu shows them. */
export const ACTIONS: Readonly<Record<MemberAction, ActionLook>> = {
  resend: { permission: 'invitation.resend', icon: 'resend' },
  revoke: { permission: 'invitation.revoke', icon: 'close', isDangerous: true },
  reactivate: { permission: 'member.reactivate', icon: 'play' },
  deactivate: { permission: 'member.deactivate', icon: 'pause', isDangerous: true },
  restore: { permission: 'member.restore', icon: 'resend' },
  remove: { permission: 'member.remove', icon: 'trash', isDangerous: true },
};
export const ACTION_IDS = Object.keys(ACTIONS) as readonly MemberAction[];

/** Whether an action takes something away from the person. */
export const takesAway = (action: MemberAction): boolean => ACTIONS[action].isDangerous === true;

/** What an action is called here, e.g. "Remove User" or "Archive". */
export function actionLabel(team: TeamController, action: MemberAction, kind = ''): string {
  const { common, memberDetail } = team.m;
  return wordFor(team, action, kind, action === 'remove' ? common.remove : memberDetail[action]);
}

/** Whether a control shows at all: what a role never has is absent, the rest says why it is off. */
export function isShown(decision: Decision): boolean {
  return decision.allowed || decision.effect !== 'hide';
}
