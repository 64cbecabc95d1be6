/** The rules: schemas, types, the policy document, and the decisions read from it. Pure; runs in page and server. */
export { assignableRoles, applicationsOf, inputLimits, visible } from './questions.js';
export type { InputLimits, RoleChoice, RoleQuestion, VisiblePart } from './questions.js';
export { brokenInvariants, invariantCounts, isBroken } from './invariants.js';
export type { Invariant } from './invariants.js';
export { can } from './decide.js';
export { ALLOWED, refuse } from './decision.js';
export type { Allowed, Decision, Reason, Refused } from './decision.js';
export type { DecisionContext, InputFacts, ObjectFacts } from './facts.js';
export { isSame, settingOf } from './facts.js';
export { canonicalDomain, canonicalEmail, domainOf, emailInDomain, parseEmail, splitAddresses } from './email.js';
export type { EmailProblem, ParsedEmail } from './email.js';
export { contactSchema, creationDraftSchema, provisionDraftSchema } from './contact.js';
export type { Contact, CreationDraft, ProvisionDraft } from './contact.js';
export type { Condition, Operator, Ref } from './condition.js';
export type { Effect, Grant, GrantObject, Within } from './grant.js';
export { patternMatches, roleGrantsFor } from './grants.js';
export {
  acceptanceSchema,
  deliverySchema,
  firstSignInSchema,
  invitationDraftSchema,
  invitationSchema,
  isOpen,
} from './invitation.js';
export type { Acceptance, Delivery, FirstSignIn, Invitation, InvitationDraft } from './invitation.js';
export { fieldNames } from './input-rules.js';
export { loadPolicy, PolicyError } from './load-policy.js';
export type { PolicyProblem } from './lint-policy.js';
export { displayName, memberPatchSchema, memberSchema, memberStatusSchema, PROFILE_FIELDS } from './member.js';
export type { Member, MemberFacts, MemberPatch, MemberStatus, ProfileField } from './member.js';
export { optionsFor } from './options.js';
export type { OptionState } from './options.js';
export { KIT_PERMISSIONS, policySchema } from './policy.js';
export type { KitPermission, PermissionId, Policy, Provisioning, Rule } from './policy.js';
export { identitySchema, profilePatchSchema } from './profile.js';
export type { Identity, ProfilePatch } from './profile.js';
export { contactQuerySchema, foldText, memberQuerySchema, shownStatusSchema, sortKeySchema } from './query.js';
export type { ContactQuery, MemberQuery, Page, ShownStatus, SortKey } from './query.js';
export { FAILURE_CODES } from './result.js';
export type { BulkResult, Failure, FailureCode, ItemResult } from './result.js';
export { roleDraftSchema, roleSchema } from './role.js';
export type { Role, RoleDraft } from './role.js';
export { allRoles, isCustomRole, roleById } from './roles.js';
export { attributeFields, roleOffers } from './role-offers.js';
export type { AttributeField, LabelledRight, OptionOffer, RoleOffer } from './role-offers.js';
export { roleSummary } from './role-summary.js';
export type { RoleAccess, RoleSummary } from './role-summary.js';
export { coversScopes, scopeSchema, scopeSelectionSchema, TENANT_SCOPE } from './scope.js';
export type { Scope, ScopeSelection } from './scope.js';
export { shownStatus, startsFrom } from './status.js';
export type { Decisions, MemberEntry } from './status.js';
export { settingValueSchema, tenantSchema } from './tenant.js';
export type { SettingValue, Tenant, TenantFacts } from './tenant.js';
export { textIn, textSchema } from './text.js';
export type { Text } from './text.js';
