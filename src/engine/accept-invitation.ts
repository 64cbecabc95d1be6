import type { MemberEntry, Tenant } from '../domain/index.js';
import type { Engine } from './ports.js';

/** What an invitee sends from the link's page; nothing else is understood. */
export interface Acceptance {
  /** From the link. */
  readonly token: string;
  /** A new one; where the address has a login already, that login's. */
  readonly password: string;
  readonly firstName?: string | undefined;
  readonly lastName?: string | undefined;
}

/** Who is in now; the host opens the session. */
export interface Accepted {
  readonly tenant: Tenant;
  readonly entry: MemberEntry;
  readonly identityId: string;
}

/**
 * Accepts an invitation by its mailed link. The inviter's right is asked for again as it is now (R017).
 * @throws {EngineFailure} `invitationInvalid` for used, expired, withdrawn and unknown ones alike; `invalid` with field
 *   `password` and a reason, which does not use the link up.
 */
export async function acceptInvitation(engine: Engine, acceptance: Acceptance): Promise<Accepted> {
  void [engine, acceptance];
  throw new Error('not written yet');
}
