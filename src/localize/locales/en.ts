import { acceptInvitation } from '../en/accept-invitation.js';
import { appSwitcher } from '../en/app-switcher.js';
import { teamHelp } from '../en/team-help.js';
import { toasts } from '../en/toasts.js';
import { roleGuide } from '../en/role-guide.js';
import { roleEditor } from '../en/role-editor.js';
import { bulk } from '../en/bulk.js';
import { common, statuses, statusNotes } from '../en/common.js';
import { failures } from '../en/failures.js';
import { inviteList } from '../en/invite-list.js';
import { inviteUser } from '../en/invite-user.js';
import { memberDetail } from '../en/member-detail.js';
import { mistakes } from '../en/mistakes.js';
import { myProfile } from '../en/my-profile.js';
import { provisioning } from '../en/provisioning.js';
import { policyReasons } from '../en/policy-reasons.js';
import { reasons, unknownReason } from '../en/reasons.js';
import { operationSettings } from '../en/operation-settings.js';
import { options } from '../en/options.js';
import { rolePicker } from '../en/role-picker.js';
import { scopePicker } from '../en/scope-picker.js';
import { signIn } from '../en/sign-in.js';
import { security } from '../en/security.js';
import { sessionGuard } from '../en/session-guard.js';
import { teamList } from '../en/team-list.js';
import { listTools } from '../en/list-tools.js';

/** Everything the kit says, in English; the shape of every other catalogue. */
export const en = {
  common,
  statuses,
  statusNotes,
  teamList,
  listTools,
  bulk,
  memberDetail,
  mistakes,
  inviteUser,
  inviteList,
  operationSettings,
  options,
  provisioning,
  rolePicker,
  scopePicker,
  myProfile,
  security,
  sessionGuard,
  signIn,
  acceptInvitation,
  roleEditor,
  roleGuide,
  appSwitcher,
  teamHelp,
  toasts,
  reasons: { ...reasons, ...policyReasons } as Readonly<Record<string, string>>,
  unknownReason,
  failures,
};
