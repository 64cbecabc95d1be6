import type { LitElement, ReactiveController } from 'lit';
import type { Profile } from '../../backend/index.js';
import { failureOf, type TeamController } from '../../client/index.js';
import type { Failure } from '../../domain/rules.js';
import { soundProfile } from './sound-profile.js';

export type ProfileState =
  | { readonly status: 'loading' }
  | { readonly status: 'failed'; readonly failure: Failure }
  | { readonly status: 'ready'; readonly profile: Profile };

/** Reads the own profile, and again when the backend says something new about who is signed in. */
export class ProfileSource implements ReactiveController {
  state: ProfileState = { status: 'loading' };
  readonly #host: LitElement;
  readonly #team: TeamController;
  #readFor: unknown;
  #call: AbortController | undefined;

  constructor(host: LitElement, team: TeamController) {
    this.#host = host;
    this.#team = team;
    host.addController(this);
  }

  hostUpdate(): void {
    const { state } = this.#team;
    if (state === this.#readFor) return;
    this.#readFor = state;
    if (state.status === 'ready') void this.#read();
    else if (state.status === 'failed') this.state = state;
  }

  hostDisconnected(): void {
    this.#call?.abort();
    this.#readFor = undefined;
  }

  /** Tries again after a failure. */
  retry(): void {
    if (this.#team.state.status === 'ready') void this.#read();
    else void this.#team.client?.connect();
  }

  /** Takes a newer copy. */
  take(profile: Profile): void {
    this.#become({ status: 'ready', profile });
  }

  async #read(): Promise<void> {
    this.#call?.abort();
    const call = (this.#call = new AbortController());
    if (this.state.status === 'failed') this.#become({ status: 'loading' });
    try {
      const profile = await this.#team.client?.loadProfile(call.signal);
      if (!call.signal.aborted) this.take(soundProfile(profile));
    } catch (error) {
      if (!call.signal.aborted) this.#become({ status: 'failed', failure: failureOf(error) });
    }
  }

  #become(state: ProfileState): void {
    this.state = state;
    this.#host.requestUpdate();
  }
}
