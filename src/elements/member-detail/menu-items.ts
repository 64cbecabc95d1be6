import { addEnglish } from '../../localize/index.js';
import { memberDetail as english } from '../../localize/en/member-detail.js';
import type { TeamController } from '../../client/index.js';
import type { MemberEntry } from '../../domain/rules.js';
import type { MenuItem } from '../shared/menu.js';
import { ACTION_IDS, actionLabel, ACTIONS, isShown } from './member-actions.js';

addEnglish({ memberDetail: english });

/** The actions that concern this member, each with its decision. */
export function actionsFor(team: TeamController, entry: MemberEntry): MenuItem[] {
  return ACTION_IDS.flatMap((action): MenuItem[] => {
    const { permission, icon, isDangerous } = ACTIONS[action];
    const decision = team.can(permission, { entry });
    if (!isShown(decision)) return [];
    const isLast = action === 'remove';
    return [
      {
        id: action,
        label: actionLabel(team, action, entry.member.kind),
        icon,
        isDangerous: isLast && isDangerous,
        isApart: isLast,
        reason: team.reason(decision) || undefined,
      },
    ];
  });
}

/** The way into the detail: to edit, or only to look; both when editing is off for a reason. */
export function openingsFor(team: TeamController, entry: MemberEntry): MenuItem[] {
  const edit = team.can('member.update', { entry });
  const view = team.can('member.view', { entry });
  const editItem: MenuItem = {
    id: 'edit',
    label: team.m.common.edit,
    icon: 'edit',
    reason: team.reason(edit) || undefined,
  };
  const viewItem: MenuItem = {
    id: 'open',
    label: team.m.memberDetail.details,
    icon: 'user',
    reason: team.reason(view) || undefined,
  };
  return [...(!edit.allowed && isShown(view) ? [viewItem] : []), ...(isShown(edit) ? [editItem] : [])];
}
