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
} from '../../domain/index.js';
import * as engine from '../../engine/index.js';
import type { CallOptions, SessionBackend } from '../index.js';
import { answered } from './call.js';
import type { SessionMethod } from './faults.js';
import type { BrowserOptions } from './options.js';
import type { SessionToken } from './session-token.js';
import type { MemoryTeam } from './types.js';

/** Signing in and out in one browser, over the engine's use cases. It has no rule of its own. */
export class SessionsInMemory implements SessionBackend {
  readonly #team: MemoryTeam;
  readonly #token: SessionToken;
  readonly #options: BrowserOptions;

  constructor(team: MemoryTeam, token: SessionToken, options: BrowserOptions) {
    this.#team = team;
    this.#token = token;
    this.#options = options;
  }

  session(options?: CallOptions): Promise<SessionState> {
    return this.#call('session', options, [], async () => (await this.#token.presence(false)).state);
  }

  stayActive(options?: CallOptions): Promise<SessionState> {
    return this.#call('stayActive', options, [], async () => (await this.#token.presence(true)).state);
  }

  signIn(credentials: Credentials, options?: CallOptions): Promise<SignInOutcome> {
    return this.#call('signIn', options, [credentials], async (own): Promise<SignInOutcome> => {
      const { engine: world, tenantId } = this.#team;
      const signedIn = await engine.signIn(world, tenantId, own, await this.#token.arrival());
      if (signedIn === 'newPasswordNeeded') return { status: signedIn };
      return { status: 'signedIn', session: this.#token.take(signedIn, options?.signal) };
    });
  }

  useOneTimePassword(signIn: FirstSignIn, options?: CallOptions): Promise<SessionState> {
    return this.#call('useOneTimePassword', options, [signIn], async (own) => {
      const { engine: world, tenantId } = this.#team;
      return this.#enter(await engine.useOneTimePassword(world, own, tenantId), options);
    });
  }

  signOut(options?: CallOptions): Promise<void> {
    return this.#call('signOut', options, [], async () => {
      try {
        const { caller } = await this.#token.presence(true);
        await engine.signOut(this.#team.engine, caller);
      } catch (error) {
        const isOver = engine.isEngineFailure(error) && error.code === 'unauthenticated';
        if (!isOver) throw error; // what is over is signed out already (SE-11)
      }
      this.#token.drop();
    });
  }

  requestPasswordReset(email: string, options?: CallOptions): Promise<void> {
    return this.#call('requestPasswordReset', options, [email], (own) =>
      engine.requestPasswordReset(this.#team.engine, this.#team.tenantId, own),
    );
  }

  resetPassword(reset: PasswordResetDraft, options?: CallOptions): Promise<void> {
    return this.#call('resetPassword', options, [reset], (own) =>
      engine.resetPassword(this.#team.engine, this.#team.tenantId, own),
    );
  }

  readInvitation(token: string, options?: CallOptions): Promise<InvitationPreview> {
    return this.#call('readInvitation', options, [token], (own) =>
      engine.readInvitation(this.#team.engine, own, this.#team.tenantId),
    );
  }

  acceptInvitation(acceptance: Acceptance, options?: CallOptions): Promise<SessionState> {
    return this.#call('acceptInvitation', options, [acceptance], async (own) => {
      const { engine: world, tenantId } = this.#team;
      return this.#enter(await engine.acceptInvitation(world, own, tenantId), options);
    });
  }

  changePassword(change: PasswordChange, options?: CallOptions): Promise<void> {
    return this.#call('changePassword', options, [change], async (own) => {
      const { caller } = await this.#token.presence(true);
      await engine.changePassword(this.#team.engine, caller, own);
    });
  }

  listSessions(options?: CallOptions): Promise<readonly SessionEntry[]> {
    return this.#call('listSessions', options, [], async () => {
      const { caller } = await this.#token.presence(false);
      return engine.listSessions(this.#team.engine, caller);
    });
  }

  endSession(sessionId: string, options?: CallOptions): Promise<void> {
    return this.#call('endSession', options, [sessionId], async (own) => {
      const { caller } = await this.#token.presence(true);
      await engine.endSession(this.#team.engine, caller, own);
    });
  }

  /** Who was let in is signed in. */
  async #enter({ entry }: engine.Accepted, options: CallOptions | undefined): Promise<SessionState> {
    const { engine: world, tenantId } = this.#team;
    const member = { tenantId, memberId: entry.member.id };
    return this.#token.take(await engine.openSession(world, member, await this.#token.arrival()), options?.signal);
  }

  #call<const A extends readonly unknown[], T>(
    method: SessionMethod,
    options: CallOptions | undefined,
    args: A,
    work: (...own: A) => Promise<T>,
  ): Promise<T> {
    const { latencyMs } = this.#options;
    return answered({ method, args, signal: options?.signal, latencyMs, ready: () => this.#team.ready() }, work);
  }
}
