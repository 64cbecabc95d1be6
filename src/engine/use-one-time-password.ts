import type { Accepted } from './accept-invitation.js';
import type { Engine } from './ports.js';

export interface FirstSignIn {
  /** The username of the access mail. */
  readonly email: string;
  readonly oneTimePassword: string;
  /** The password that replaces it. */
  readonly password: string;
}

/**
 * The first sign-in with a mailed one-time password, which works once and is replaced (R077).
 * @throws {EngineFailure} As `acceptInvitation`.
 */
export async function useOneTimePassword(engine: Engine, signIn: FirstSignIn): Promise<Accepted> {
  void [engine, signIn];
  throw new Error('not written yet');
}
