import type { LitElement, ReactiveController } from 'lit';
import { BackendError } from '../../backend/index.js';
import { failureOf, type TeamController } from '../../client/index.js';
import type { Failure, Scope } from '../../domain/rules.js';

export type ScopesState =
  | { readonly status: 'loading' }
  | { readonly status: 'failed'; readonly failure: Failure }
  | { readonly status: 'ready'; readonly scopes: readonly Scope[] };

const LOADING: ScopesState = { status: 'loading' };

/** The stores there are: those a page has given, else those the backend tells. */
export class ScopesController implements ReactiveController {
  state: ScopesState = LOADING;
  readonly #host: LitElement;
  readonly #team: TeamController;
  #asked: readonly unknown[] = [];
  #given: readonly Scope[] | undefined;
  #call: AbortController | undefined;

  constructor(host: LitElement, team: TeamController) {
    this.#host = host;
    this.#team = team;
    host.addController(this);
  }

  /** Asks unless this client has been asked in this state. Cheap; for `willUpdate`. */
  ask(given?: readonly Scope[]): void {
    const asked = given ? [given] : [this.#team.client, this.#team.state];
    if (asked.length === this.#asked.length && asked.every((part, i) => part === this.#asked[i])) return;
    this.#asked = asked;
    this.#given = given;
    void this.#load();
  }

  /** Asks again after a failure. */
  retry(): void {
    if (!this.#given && this.#team.state.status === 'failed') void this.#team.client?.connect();
    else void this.#load();
  }

  hostDisconnected(): void {
    this.#call?.abort();
    this.#asked = [];
  }

  async #load(): Promise<void> {
    this.#call?.abort();
    if (this.#given) {
      this.state = { status: 'ready', scopes: this.#given }; // this very drawing shows them
      return;
    }
    const { client, state } = this.#team;
    if (state.status !== 'ready' || !client) {
      this.#become(state.status === 'failed' ? state : LOADING);
      return;
    }
    const call = (this.#call = new AbortController());
    if (this.state.status === 'failed') this.#become(LOADING);
    try {
      const scopes = await client.listScopes(call.signal);
      if (!call.signal.aborted) this.#become({ status: 'ready', scopes: checked(scopes) });
    } catch (error) {
      if (!call.signal.aborted) this.#become({ status: 'failed', failure: failureOf(error) });
    }
  }

  #become(state: ScopesState): void {
    this.state = state;
    this.#host.requestUpdate();
  }
}

/** What is no list of stores is a failure of the backend, not an empty list. */
function checked(scopes: readonly Scope[]): readonly Scope[] {
  const isSound = Array.isArray(scopes) && scopes.every((scope: Scope) => scope?.id && typeof scope.name === 'string');
  if (!isSound) throw new BackendError({ code: 'server', message: 'Not a list of scopes.' });
  return scopes;
}
