/** The rules: schemas, types, the policy document, and the decisions read from it. Pure; runs in page and server. */
export * from './rules.js';
export { contactSchema, creationDraftSchema, provisionDraftSchema } from './contact.js';
export {
  acceptanceSchema,
  deliverySchema,
  firstSignInSchema,
  invitationDraftSchema,
  invitationSchema,
  isOpen,
} from './invitation.js';
export { loadPolicy, PolicyError } from './load-policy.js';
export { memberPatchSchema, memberSchema, memberStatusSchema } from './member.js';
export { policySchema } from './policy.js';
export { identitySchema, profilePatchSchema } from './profile.js';
export { contactQuerySchema, memberQuerySchema, shownStatusSchema, sortKeySchema } from './query.js';
export { roleDraftSchema, roleSchema } from './role.js';
export { scopeSchema, scopeSelectionSchema } from './scope.js';
export {
  credentialsSchema,
  embedDraftSchema,
  embedTokenSchema,
  invitationPreviewSchema,
  passwordChangeSchema,
  passwordResetSchema,
  sessionEntrySchema,
  sessionStateSchema,
  signInOutcomeSchema,
} from './session.js';
export { settingValueSchema, tenantSchema } from './tenant.js';
export { textSchema } from './text.js';
