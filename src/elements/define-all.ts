import { AcceptInvitationElement } from './accept-invitation/accept-invitation-element.js';
import { AccessGateElement } from './access-gate/access-gate-element.js';
import { AppSwitcherElement } from './app-switcher/app-switcher-element.js';
import { RoleGuideElement } from './role-guide/role-guide-element.js';
import { RoleEditorElement } from './role-editor/role-editor-element.js';
import { InviteUserElement } from './invite-user/invite-user-element.js';
import { MemberDetailElement } from './member-detail/member-detail-element.js';
import { MyProfileElement } from './my-profile/my-profile-element.js';
import { OperationSettingsElement } from './operation-settings/operation-settings-element.js';
import { RolePickerElement } from './role-picker/role-picker-element.js';
import { ScopePickerElement } from './scope-picker/scope-picker-element.js';
import { SessionGuardElement } from './session-guard/session-guard-element.js';
import { defineElement } from './shared/define.js';
import { setTagPrefix } from './shared/tags.js';
import { SignInElement } from './sign-in/sign-in-element.js';
import { TeamHelpElement } from './team-help/team-help-element.js';
import { TeamListElement } from './team-list/team-list-element.js';
import { TeamProviderElement } from './team-provider/team-provider-element.js';

export interface DefineOptions {
  /** Put before every tag, for a page that owns one of the names: `acme-` makes `<acme-team-list>`. */
  readonly prefix?: string;
}

/** Registers every element of the kit, once. Loading `rosterkit/define` does this without a prefix. */
export function define({ prefix = '' }: DefineOptions = {}): void {
  setTagPrefix(prefix);
  defineElement('team-provider', TeamProviderElement);
  defineElement('role-picker', RolePickerElement);
  defineElement('scope-picker', ScopePickerElement);
  defineElement('invite-user', InviteUserElement);
  defineElement('member-detail', MemberDetailElement);
  defineElement('team-list', TeamListElement);
  defineElement('my-profile', MyProfileElement);
  defineElement('session-guard', SessionGuardElement);
  defineElement('sign-in', SignInElement);
  defineElement('accept-invitation', AcceptInvitationElement);
  defineElement('access-gate', AccessGateElement);
  defineElement('role-editor', RoleEditorElement);
  defineElement('operation-settings', OperationSettingsElement);
  defineElement('role-guide', RoleGuideElement);
  defineElement('app-switcher', AppSwitcherElement);
  defineElement('team-help', TeamHelpElement);
}
