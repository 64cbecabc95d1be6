import type {
  Acceptance,
  Credentials,
  FirstSignIn,
  InvitationPreview,
  PasswordChange,
  PasswordResetDraft,
  SessionEntry,
  SessionState,
  SignInOutcome,
} from '../../domain/rules.js';
import { BackendError, type CallOptions, type SessionBackend } from '../index.js';
import { callerOf, type Caller } from './call.js';
import { settingsOf, type RestOptions } from './options.js';
import { ownOptions } from './plain-copy.js';

export interface RestSessionOptions extends RestOptions {
  /**
   * How a session travels: in a cookie that no script reads (unless given), or as a bearer token in the answer, for a page
   * of another origin. `bearer` needs `keepToken`, and `token` to give it back; `tokenInMemory()` has both.
   */
  readonly transport?: 'cookie' | 'bearer' | undefined;
  /** Takes the token of a session that has begun, and `undefined` when it has ended. */
  readonly keepToken?: ((token: string | undefined) => void) | undefined;
}

interface WithToken {
  readonly token?: string | undefined;
}
type Opened = WithToken & { readonly session: SessionState };
type SignedIn = WithToken & SignInOutcome;

/** Signing in and out over the REST paths. Nothing with a password in it is ever sent twice. */
class RestSessions implements SessionBackend {
  readonly #call: Caller;
  readonly #keepToken: ((token: string | undefined) => void) | undefined;

  constructor(options: RestSessionOptions) {
    const { transport = 'cookie', keepToken, token } = ownOptions(options);
    const isBearer = transport === 'bearer';
    if (isBearer && !(keepToken && token))
      throw new BackendError({
        code: 'invalid',
        field: keepToken ? 'token' : 'keepToken',
        message: 'A bearer token needs a place: tokenInMemory() is one.',
      });
    this.#call = callerOf(settingsOf(options));
    this.#keepToken = isBearer ? keepToken : undefined;
  }

  session(options?: CallOptions): Promise<SessionState> {
    return this.#call({ route: 'session', options });
  }

  stayActive(options?: CallOptions): Promise<SessionState> {
    return this.#call({ route: 'stayActive', options });
  }

  async signIn(credentials: Credentials, options?: CallOptions): Promise<SignInOutcome> {
    const call = { route: 'signIn', body: this.#asking(credentials), options } as const;
    const { token, ...outcome } = await this.#call<SignedIn>(call);
    if (outcome.status === 'signedIn') this.#keep(token);
    return outcome;
  }

  useOneTimePassword(signIn: FirstSignIn, options?: CallOptions): Promise<SessionState> {
    return this.#open('useOneTimePassword', signIn, options);
  }

  async signOut(options?: CallOptions): Promise<void> {
    await this.#call({ route: 'signOut', options });
    this.#keepToken?.(undefined);
  }

  requestPasswordReset(email: string, options?: CallOptions): Promise<void> {
    return this.#call({ route: 'requestPasswordReset', body: { email }, options });
  }

  resetPassword(reset: PasswordResetDraft, options?: CallOptions): Promise<void> {
    return this.#call({ route: 'resetPassword', body: reset, options });
  }

  readInvitation(token: string, options?: CallOptions): Promise<InvitationPreview> {
    return this.#call({ route: 'readInvitation', body: { token }, options });
  }

  acceptInvitation(acceptance: Acceptance, options?: CallOptions): Promise<SessionState> {
    return this.#open('acceptInvitation', acceptance, options);
  }

  changePassword(change: PasswordChange, options?: CallOptions): Promise<void> {
    return this.#call({ route: 'changePassword', body: change, options });
  }

  async listSessions(options?: CallOptions): Promise<readonly SessionEntry[]> {
    return (await this.#call<{ readonly items: readonly SessionEntry[] }>({ route: 'listSessions', options })).items;
  }

  endSession(sessionId: string, options?: CallOptions): Promise<void> {
    return this.#call({ route: 'endSession', ids: { sessionId }, options });
  }

  async #open(
    route: 'useOneTimePassword' | 'acceptInvitation',
    proof: object,
    options: CallOptions | undefined,
  ): Promise<SessionState> {
    const { token, session } = await this.#call<Opened>({ route, body: this.#asking(proof), options });
    this.#keep(token);
    return session;
  }

  /** What is sent, with the word on how the session should travel. */
  #asking(proof: unknown): unknown {
    const isObject = typeof proof === 'object' && proof !== null && !Array.isArray(proof);
    return isObject && this.#keepToken ? { ...proof, transport: 'bearer' } : proof;
  }

  #keep(token: string | undefined): void {
    if (!this.#keepToken) return;
    if (!token) throw new BackendError({ code: 'server', message: 'The server sent no token.' });
    this.#keepToken(token);
  }
}

/**
 * Signing in and out at the kit's server. With the same `baseUrl` and `token`, a `restBackend` acts as whoever is signed
 * in here. Rejects as `restBackend` does.
 * @throws {BackendError} `invalid` with the option's name as `field`.
 */
export function restSessions(options: RestSessionOptions): SessionBackend {
  return new RestSessions(options);
}
