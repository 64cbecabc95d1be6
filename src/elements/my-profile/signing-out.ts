import type { LitElement } from 'lit';
import { failureOf, type TeamController } from '../../client/index.js';
import type { Failure, SessionState } from '../../domain/rules.js';
import { tellSignedOut } from '../session-guard/session-channel.js';
import { emit } from '../shared/emit.js';

export interface SigningOutOptions {
  readonly team: TeamController;
  /** How the session stands, once known. */
  readonly session: () => SessionState | undefined;
}

/** Signs out, and lets the widgets and the other tabs know. */
export class SigningOut {
  isBusy = false;
  failure: Failure | undefined;
  readonly #host: LitElement;
  readonly #options: SigningOutOptions;

  constructor(host: LitElement, options: SigningOutOptions) {
    this.#host = host;
    this.#options = options;
  }

  /** Whether it ends every session of the person (R051). */
  get isEverywhere(): boolean | undefined {
    const session = this.#options.session();
    return session && session.signOut === 'everywhere';
  }

  async signOut(): Promise<void> {
    const { client } = this.#options.team;
    const me = client?.me;
    if (!client?.sessions || !me || this.isBusy) return;
    if (!emit(this.#host, 'sign-out-request', {}, { cancelable: true })) return;
    this.#show(true);
    try {
      await client.sessions.signOut();
    } catch (error) {
      const failure = failureOf(error);
      if (failure.code !== 'unauthenticated') return this.#fail(failure); // else somebody was faster
    }
    tellSignedOut(this.#options.session()?.tenantId ?? me.tenant.id, me.member.id);
    this.#show(false);
    emit(this.#host, 'signed-out', {});
    void client.connect(); // the widgets find out, and forget what they showed
  }

  #fail(failure: Failure): void {
    this.#show(false, failure);
    emit(this.#host, 'sign-out-failed', { failure });
  }

  #show(isBusy: boolean, failure?: Failure): void {
    this.isBusy = isBusy;
    this.failure = failure;
    this.#host.requestUpdate();
  }
}
