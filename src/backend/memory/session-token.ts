import {
  authenticate,
  EngineFailure,
  isEngineFailure,
  openSession,
  type Arrival,
  type OpenedSession,
  type Presence,
} from '../../engine/index.js';
import type { SessionState } from '../../domain/index.js';
import type { BrowserOptions } from './options.js';
import type { MemoryTeam } from './types.js';

/** What a browser keeps between calls: the token of its session, as a cookie would. */
export class SessionToken {
  readonly #team: MemoryTeam;
  readonly #options: BrowserOptions;
  #token: string | undefined;
  #start: Promise<void> | undefined;

  constructor(team: MemoryTeam, options: BrowserOptions) {
    this.#team = team;
    this.#options = options;
  }

  /** What somebody who signs in here comes with. */
  async arrival(): Promise<Arrival> {
    await this.#started();
    return { device: this.#options.device, replaces: this.#token };
  }

  /** Keeps the new session's token; not when nobody waits for the answer any more. */
  take({ token, state }: OpenedSession, signal: AbortSignal | undefined): SessionState {
    if (!signal?.aborted) this.#token = token;
    return state;
  }

  drop(): void {
    this.#token = undefined;
  }

  /** @throws {EngineFailure} `unauthenticated` when nobody is signed in any more. */
  async presence(isActivity: boolean): Promise<Presence> {
    await this.#started();
    const token = this.#token;
    if (token === undefined) throw new EngineFailure({ code: 'unauthenticated' });
    return authenticate(this.#team.engine, { tenantId: this.#team.tenantId, token, isActivity });
  }

  /** Signs in who is there from the start, once. */
  #started(): Promise<void> {
    this.#start ??= this.#signInFirst();
    return this.#start;
  }

  async #signInFirst(): Promise<void> {
    const { memberId, device } = this.#options;
    if (memberId === undefined) return;
    const { engine, tenantId } = this.#team;
    try {
      this.#token = (await openSession(engine, { tenantId, memberId }, { device })).token;
    } catch (error) {
      if (!isEngineFailure(error)) throw error; // who may not come in is not signed in
    }
  }
}
