import type { LitElement } from 'lit';
import { failureOf, type TeamController } from '../../client/index.js';
import type { Failure } from '../../domain/rules.js';

/** Ends the session; whoever it was stays signed in when that fails, and is told. */
export class SignOut {
  isBusy = false;
  failure: Failure | undefined;
  readonly #host: LitElement;
  readonly #team: TeamController;
  readonly #onDone: () => Promise<void>;

  /** @param onDone - After the backend has ended the session. */
  constructor(host: LitElement, team: TeamController, onDone: () => Promise<void>) {
    this.#host = host;
    this.#team = team;
    this.#onDone = onDone;
  }

  async run(): Promise<void> {
    const sessions = this.#team.client?.sessions;
    if (this.isBusy || !sessions) return;
    this.isBusy = true;
    this.failure = undefined;
    this.#host.requestUpdate();
    try {
      await sessions.signOut();
      await this.#onDone();
    } catch (error) {
      this.failure = failureOf(error);
    } finally {
      this.isBusy = false;
      this.#host.requestUpdate();
    }
  }
}
