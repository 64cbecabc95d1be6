/** Everything without a side effect: the rules, the contract, the client, the element classes, and `define`. */
export * from './domain/index.js';
export * from './backend/index.js';
export * from './client/index.js';
export { define } from './elements/define-all.js';
export type { DefineOptions } from './elements/define-all.js';
export { AcceptInvitationElement } from './elements/accept-invitation/accept-invitation-element.js';
export { AccessGateElement } from './elements/access-gate/access-gate-element.js';
export { InviteUserElement } from './elements/invite-user/invite-user-element.js';
export { MemberDetailElement } from './elements/member-detail/member-detail-element.js';
export { MyProfileElement } from './elements/my-profile/my-profile-element.js';
export { RolePickerElement } from './elements/role-picker/role-picker-element.js';
export { ScopePickerElement } from './elements/scope-picker/scope-picker-element.js';
export { SignInElement } from './elements/sign-in/sign-in-element.js';
export { SessionGuardElement } from './elements/session-guard/session-guard-element.js';
export { TeamListElement } from './elements/team-list/team-list-element.js';
export { TeamProviderElement } from './elements/team-provider/team-provider-element.js';
export { loadCatalogue, registerCatalogue } from './localize/index.js';
export type { Messages } from './localize/index.js';
