/** What happens: the use cases over ports, and the memory they can work on. */
export { EngineFailure, isEngineFailure } from './engine-failure.js';
export type {
  AuditEntry,
  Caller,
  Clock,
  EarlierAnswer,
  Engine,
  Ids,
  Intent,
  ListView,
  PasswordHasher,
  PasswordReset,
  Reader,
  Repository,
  ReservedTry,
  Secrets,
  Session,
  SessionEmbed,
  Transaction,
  TryRule,
  UseCount,
} from './ports.js';
export type {
  AccessMailValues,
  InvitationMailValues,
  Mail,
  Mailer,
  NoticeMailValues,
  PasswordChangedMailValues,
  PasswordResetMailValues,
} from './mail.js';

export { me } from './me.js';
export type { EngineMe } from './me.js';
export { listMembers } from './list-members.js';
export type { RowOptions } from './list-members.js';
export { getMember } from './get-member.js';
export { getPolicy } from './get-policy.js';
export { listScopes } from './list-scopes.js';
export { roleOffers } from './role-offers.js';
export type { OfferQuestion } from './role-offers.js';
export { authorize } from './authorize.js';
export type { Question } from './authorize.js';
export { reachFor, requireRight, requireSight, whoIs } from './host-rights.js';
export type { HostFacts, HostReach } from './host-rights.js';
export { checkHostPassword, hostSessionRules, liftBlock, shownBlock } from './host-people.js';
export type { HostPerson, HostSession, HostSessionRules } from './host-people.js';
export { invite, inviteMany } from './invite.js';
export { resendInvitation } from './resend-invitation.js';
export { revokeInvitation } from './revoke-invitation.js';
export { readInvitation } from './read-invitation.js';
export { acceptInvitation } from './accept-invitation.js';
export type { Accepted } from './joining.js';
export { useOneTimePassword } from './use-one-time-password.js';
export { authenticate } from './authenticate.js';
export type { Presence, Presented } from './authenticate.js';
export { decoyHash, signIn } from './sign-in.js';
export type { SignedIn } from './sign-in.js';
export { openSession } from './open-session.js';
export type { Arrival, OpenedSession } from './open-session.js';
export { endSession, listSessions, signOut } from './own-sessions.js';
export type { SessionCaller } from './own-sessions.js';
export { changePassword } from './change-password.js';
export { requestPasswordReset } from './request-password-reset.js';
export { resetPassword } from './reset-password.js';
export { createEmbedToken } from './create-embed-token.js';
export { updateMember } from './update-member.js';
export { deactivateMember } from './deactivate-member.js';
export { reactivateMember } from './reactivate-member.js';
export { removeMember } from './remove-member.js';
export { restoreMember } from './restore-member.js';
export { bulk } from './bulk.js';
export { ABILITIES } from './abilities.js';
export { MAX_BULK } from './each.js';
export type { BulkChange } from './bulk.js';
export { listContacts } from './list-contacts.js';
export { provision, provisionMany } from './provision.js';
export { createMember } from './create-member.js';
export { getProfile } from './get-profile.js';
export type { EngineProfile } from './get-profile.js';
export { updateProfile } from './update-profile.js';
export { updateSettings } from './update-settings.js';
export { saveRole } from './save-role.js';
export { archiveRole } from './archive-role.js';
export { deliverMail } from './deliver-mail.js';
export type { DeliveryOptions, DeliveryReport } from './deliver-mail.js';
export { recordBounce } from './record-bounce.js';
export type { Bounce } from './record-bounce.js';
export { auditTrail } from './audit-trail.js';

export { createMemoryClock, createMemoryEngine } from './memory-engine.js';
export type { MemoryClock, MemoryEngine, MemoryEngineOptions } from './memory-engine.js';
export { createMemoryRepository } from './memory-repository.js';
export type { MemoryRepository, Persistence } from './memory-repository.js';
export type { PersistenceWarning } from './memory-snapshot.js';
export type { MemorySeed } from './memory-store.js';
export { pbkdf2Hasher, randomIds, randomSecrets } from './web-crypto.js';
