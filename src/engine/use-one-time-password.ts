import { canonicalEmail, firstSignInSchema, type FirstSignIn } from '../domain/index.js';
import { invitationInvalid, join, type Accepted } from './joining.js';
import { parse } from './parse.js';
import type { Engine } from './ports.js';

/**
 * The first sign-in with a mailed one-time password, which works once and is replaced (R077).
 * @throws {EngineFailure} As `acceptInvitation`; a username that does not go with it looks like an unknown one.
 */
export async function useOneTimePassword(engine: Engine, signIn: FirstSignIn, tenantId?: string): Promise<Accepted> {
  const { email, oneTimePassword, password } = parse(firstSignInSchema, signIn);
  const username = canonicalEmail(email);
  if (username === undefined) throw invitationInvalid();
  return join(engine, { tenantId, secret: oneTimePassword, method: 'oneTimePassword', email: username, password });
}
