import type { Contact, Identity, Invitation, Member, Scope, Tenant } from '../../domain/index.js';

/** Everything one tenant starts with. */
export interface TenantSeed {
  readonly tenant: Tenant;
  readonly members: readonly Member[];
  readonly invitations?: readonly Invitation[];
  readonly contacts?: readonly Contact[];
  readonly scopes?: readonly Scope[];
  /** The persons behind the members, found by `member.identityId`. */
  readonly identities?: readonly Identity[];
  /** The secrets mailed with seeded invitations, by invitation id, so that a demo can open such a link. */
  readonly invitationTokens?: Readonly<Record<string, string>>;
  /** What active members sign in with, by member id, so that a demo can; logins that are missing are made. */
  readonly passwords?: Readonly<Record<string, string>>;
}
