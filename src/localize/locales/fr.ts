import { isolating } from '../isolate.js';
import type { Messages } from '../messages.js';
import { acceptInvitation } from '../fr/accept-invitation.js';
import { appSwitcher } from '../fr/app-switcher.js';
import { teamHelp } from '../fr/team-help.js';
import { toasts } from '../fr/toasts.js';
import { roleGuide } from '../fr/role-guide.js';
import { roleEditor } from '../fr/role-editor.js';
import { bulk } from '../fr/bulk.js';
import { common, statuses, statusNotes } from '../fr/common.js';
import { failures } from '../fr/failures.js';
import { inviteList } from '../fr/invite-list.js';
import { inviteUser } from '../fr/invite-user.js';
import { memberDetail } from '../fr/member-detail.js';
import { mistakes } from '../fr/mistakes.js';
import { myProfile } from '../fr/my-profile.js';
import { provisioning } from '../fr/provisioning.js';
import { reasons, unknownReason } from '../fr/reasons.js';
import { operationSettings } from '../fr/operation-settings.js';
import { options } from '../fr/options.js';
import { rolePicker } from '../fr/role-picker.js';
import { scopePicker } from '../fr/scope-picker.js';
import { signIn } from '../fr/sign-in.js';
import { security } from '../fr/security.js';
import { sessionGuard } from '../fr/session-guard.js';
import { teamList } from '../fr/team-list.js';
import { listTools } from '../fr/list-tools.js';

/** Everything the kit says, in French as it is written in Canada. */
export const fr: Messages = isolating<Messages>({
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
  reasons,
  unknownReason,
  failures,
});
