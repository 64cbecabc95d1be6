import type { Engine } from './ports.js';

/** What the page of a link shows before anything is typed. */
export interface InvitationPreview {
  readonly tenantName: string;
  readonly locale: string;
  readonly email: string;
  readonly firstName?: string;
  readonly lastName?: string;
  /** The address has a login already: its password is asked for, not a new one. */
  readonly hasLogin: boolean;
}

/**
 * Looks at an invitation by its link and uses nothing up (IN-13).
 * @throws {EngineFailure} `invitationInvalid`.
 */
export async function readInvitation(engine: Engine, token: string): Promise<InvitationPreview> {
  void [engine, token];
  throw new Error('not written yet');
}
