/**
 * What TypeScript knows of the elements once they are registered: each tag, and what its events carry. Types only, so that
 * naming it registers nothing.
 */
export type * from './accept-invitation/accept-invitation.js';
export type * from './access-gate/access-gate.js';
export type * from './app-switcher/app-switcher.js';
export type * from './invite-user/invite-user.js';
export type * from './member-detail/member-detail.js';
export type * from './my-profile/my-profile.js';
export type * from './operation-settings/operation-settings.js';
export type * from './role-editor/role-editor.js';
export type * from './role-guide/role-guide.js';
export type * from './role-picker/role-picker.js';
export type * from './scope-picker/scope-picker.js';
export type * from './session-guard/session-guard.js';
export type * from './sign-in/sign-in.js';
export type * from './team-help/team-help.js';
export type * from './team-list/team-list.js';
export type * from './team-provider/team-provider.js';
