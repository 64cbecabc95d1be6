import { isolating } from '../isolate.js';
import type { Messages } from '../messages.js';
import { acceptInvitation } from '../de/accept-invitation.js';
import { appSwitcher } from '../de/app-switcher.js';
import { teamHelp } from '../de/team-help.js';
import { toasts } from '../de/toasts.js';
import { roleGuide } from '../de/role-guide.js';
import { roleEditor } from '../de/role-editor.js';
import { bulk } from '../de/bulk.js';
import { common, statuses, statusNotes } from '../de/common.js';
import { failures } from '../de/failures.js';
import { inviteList } from '../de/invite-list.js';
import { inviteUser } from '../de/invite-user.js';
import { memberDetail } from '../de/member-detail.js';
import { mistakes } from '../de/mistakes.js';
import { myProfile } from '../de/my-profile.js';
import { provisioning } from '../de/provisioning.js';
import { reasons, unknownReason } from '../de/reasons.js';
import { operationSettings } from '../de/operation-settings.js';
import { options } from '../de/options.js';
import { rolePicker } from '../de/role-picker.js';
import { scopePicker } from '../de/scope-picker.js';
import { signIn } from '../de/sign-in.js';
import { security } from '../de/security.js';
import { sessionGuard } from '../de/session-guard.js';
import { teamList } from '../de/team-list.js';
import { listTools } from '../de/list-tools.js';

/** Everything the kit says, in German, as one speaks to people one does not know. */
export const de: Messages = isolating<Messages>({
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
