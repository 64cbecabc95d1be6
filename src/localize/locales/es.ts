import { isolating } from '../isolate.js';
import type { Messages } from '../messages.js';
import { acceptInvitation } from '../es/accept-invitation.js';
import { appSwitcher } from '../es/app-switcher.js';
import { teamHelp } from '../es/team-help.js';
import { toasts } from '../es/toasts.js';
import { roleGuide } from '../es/role-guide.js';
import { roleEditor } from '../es/role-editor.js';
import { bulk } from '../es/bulk.js';
import { common, statuses, statusNotes } from '../es/common.js';
import { failures } from '../es/failures.js';
import { inviteList } from '../es/invite-list.js';
import { inviteUser } from '../es/invite-user.js';
import { memberDetail } from '../es/member-detail.js';
import { mistakes } from '../es/mistakes.js';
import { myProfile } from '../es/my-profile.js';
import { provisioning } from '../es/provisioning.js';
import { reasons, unknownReason } from '../es/reasons.js';
import { operationSettings } from '../es/operation-settings.js';
import { options } from '../es/options.js';
import { rolePicker } from '../es/role-picker.js';
import { scopePicker } from '../es/scope-picker.js';
import { signIn } from '../es/sign-in.js';
import { security } from '../es/security.js';
import { sessionGuard } from '../es/session-guard.js';
import { teamList } from '../es/team-list.js';
import { listTools } from '../es/list-tools.js';

/** Everything the kit says, in Spanish that is at home on both sides of the Atlantic. */
export const es: Messages = isolating<Messages>({
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
