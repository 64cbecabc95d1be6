import { isolating } from '../isolate.js';
import type { Messages } from '../messages.js';
import { acceptInvitation } from '../ar/accept-invitation.js';
import { appSwitcher } from '../ar/app-switcher.js';
import { teamHelp } from '../ar/team-help.js';
import { toasts } from '../ar/toasts.js';
import { roleGuide } from '../ar/role-guide.js';
import { roleEditor } from '../ar/role-editor.js';
import { bulk } from '../ar/bulk.js';
import { common, statuses, statusNotes } from '../ar/common.js';
import { failures } from '../ar/failures.js';
import { inviteList } from '../ar/invite-list.js';
import { inviteUser } from '../ar/invite-user.js';
import { memberDetail } from '../ar/member-detail.js';
import { mistakes } from '../ar/mistakes.js';
import { myProfile } from '../ar/my-profile.js';
import { provisioning } from '../ar/provisioning.js';
import { reasons, unknownReason } from '../ar/reasons.js';
import { operationSettings } from '../ar/operation-settings.js';
import { options } from '../ar/options.js';
import { rolePicker } from '../ar/role-picker.js';
import { scopePicker } from '../ar/scope-picker.js';
import { signIn } from '../ar/sign-in.js';
import { security } from '../ar/security.js';
import { sessionGuard } from '../ar/session-guard.js';
import { teamList } from '../ar/team-list.js';
import { listTools } from '../ar/list-tools.js';

const messages: Messages = {
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
};

/** Everything the kit says, in modern standard Arabic. */
export const ar: Messages = isolating(messages, 'rtl');
