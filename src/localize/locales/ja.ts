import { isolating } from '../isolate.js';
import type { Messages } from '../messages.js';
import { acceptInvitation } from '../ja/accept-invitation.js';
import { appSwitcher } from '../ja/app-switcher.js';
import { teamHelp } from '../ja/team-help.js';
import { toasts } from '../ja/toasts.js';
import { roleGuide } from '../ja/role-guide.js';
import { roleEditor } from '../ja/role-editor.js';
import { bulk } from '../ja/bulk.js';
import { common, statuses, statusNotes } from '../ja/common.js';
import { failures } from '../ja/failures.js';
import { inviteList } from '../ja/invite-list.js';
import { inviteUser } from '../ja/invite-user.js';
import { memberDetail } from '../ja/member-detail.js';
import { mistakes } from '../ja/mistakes.js';
import { myProfile } from '../ja/my-profile.js';
import { provisioning } from '../ja/provisioning.js';
import { reasons, unknownReason } from '../ja/reasons.js';
import { operationSettings } from '../ja/operation-settings.js';
import { options } from '../ja/options.js';
import { rolePicker } from '../ja/role-picker.js';
import { scopePicker } from '../ja/scope-picker.js';
import { signIn } from '../ja/sign-in.js';
import { security } from '../ja/security.js';
import { sessionGuard } from '../ja/session-guard.js';
import { teamList } from '../ja/team-list.js';
import { listTools } from '../ja/list-tools.js';

/** Everything the kit says, in polite Japanese. */
export const ja: Messages = isolating<Messages>({
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
