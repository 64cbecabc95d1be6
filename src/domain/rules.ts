/**
 * The rules without the schemas: what a page needs before its first row. Reading foreign documents takes zod, which
 * stays out of here; see `index.ts`.
 */
export { applicationOffers, applicationsOf } from './application-offers.js';
export type { ApplicationOffer } from './application-offers.js';
export { assignableRoles, inputLimits, visible } from './questions.js';
export type { InputLimits, RoleChoice, RoleQuestion, VisiblePart } from './questions.js';
export { brokenInvariants, invariantCounts, isBroken } from './invariants.js';
export type { Invariant } from './invariants.js';
export { can } from './decide.js';
export { doorsTo, rightWithoutDoor } from './doors.js';
export { ALLOWED, refuse } from './decision.js';
export type { Allowed, Decision, Reason, Refused } from './decision.js';
export type { DecisionContext, InputFacts, ObjectFacts } from './facts.js';
export { isSame, settingOf } from './facts.js';
export { canonicalDomain, canonicalEmail, domainOf, emailInDomain, parseEmail, splitAddresses } from './email.js';
export type { EmailProblem, ParsedEmail } from './email.js';
export type { Contact, CreationDraft, ProvisionDraft } from './contact.js';
export type { Condition, Operator, Ref } from './condition.js';
export type { Effect, Grant, GrantObject, Within } from './grant.js';
export { patternMatches, roleGrantsFor } from './grants.js';
export type { Acceptance, Delivery, FirstSignIn, Invitation, InvitationDraft } from './invitation.js';
export { fieldNames } from './field-names.js';
export type { PolicyProblem } from './policy-problem.js';
export { displayName } from './display-name.js';
export { foldText } from './fold-text.js';
export type { Member, MemberFacts, MemberPatch, MemberStatus } from './member.js';
export { PROFILE_FIELDS } from './profile-fields.js';
export type { ProfileField } from './profile-fields.js';
export { optionsFor } from './options.js';
export type { OptionState } from './options.js';
export { KIT_PERMISSIONS } from './kit-permissions.js';
export type { KitPermission, PermissionId } from './kit-permissions.js';
export type { Policy, Provisioning, Rule } from './policy.js';
export type { Identity, ProfilePatch } from './profile.js';
export type { ContactQuery, MemberQuery, Page, SortKey } from './query.js';
export { SHOWN_STATUSES } from './shown-status.js';
export { statusesOf } from './statuses-of.js';
export type { ShownStatus } from './shown-status.js';
export { FAILURE_CODES } from './result.js';
export type { BulkResult, Failure, FailureCode, ItemResult } from './result.js';
export type { Role, RoleDraft } from './role.js';
export { allRoles, isCustomRole, roleById, takesRoles } from './roles.js';
export { attributeFields, roleOffers } from './role-offers.js';
export type { AttributeField, LabelledRight, OptionOffer, RoleOffer } from './role-offers.js';
export { roleSummary } from './role-summary.js';
export type { RoleAccess, RoleSummary } from './role-summary.js';
export { coversScopes, TENANT_SCOPE } from './covers.js';
export type { Scope, ScopeSelection } from './scope.js';
export type {
  Credentials,
  EmbedDraft,
  EmbedToken,
  InvitationPreview,
  PasswordChange,
  PasswordResetDraft,
  SessionEntry,
  SessionState,
  SignInOutcome,
} from './session.js';
export { settingOffers } from './setting-offers.js';
export type { SettingOffer } from './setting-offers.js';
export { shownStatus, startsFrom } from './status.js';
export type { Decisions, MemberEntry } from './status.js';
export { helpFor, systemOf } from './system.js';
export type { System } from './system.js';
export type { SettingValue, Tenant, TenantFacts } from './tenant.js';
export { countedText } from './counted-text.js';
export { saidIn, textIn } from './text-in.js';
export type { Text } from './text.js';
export { waysFor } from './ways.js';
export type { WayOffer } from './ways.js';
