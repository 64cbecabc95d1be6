import type { LitElement, ReactiveController } from 'lit';
import { BackendError } from '../../backend/index.js';
import { failureOf, type TeamClient, type TeamController } from '../../client/index.js';
import type { Failure } from '../../domain/rules.js';
import type { LatePart, Part } from './late-part.js';

/** What has been asked of the backend, as far as it is known. */
export type Asked<T> =
  | { readonly status: 'loading' }
  | { readonly status: 'failed'; readonly failure: Failure }
  | { readonly status: 'ready'; readonly value: T };

const LOADING = { status: 'loading' } as const;

/** How an answer is got, and whether it is one. */
export interface Asking<T> {
  readonly from: (client: TeamClient, signal: AbortSignal) => Promise<T>;
  /** What is none is a failure of the backend, not an empty answer. */
  readonly isSound: (answer: T) => boolean;
  /** What draws the answer, fetched along with the first. */
  readonly view?: LatePart<Part> | undefined;
}

/**
 * Asks the backend once for each question and keeps the answer to the latest; the one shown stays while it is asked for
 * again. A page that has the answer gives it, and nobody is asked.
 */
export class AskingController<T> implements ReactiveController {
  state: Asked<T> = LOADING;
  readonly #host: LitElement;
  readonly #team: TeamController;
  readonly #asking: Asking<T>;
  #question: readonly unknown[] = [];
  #given: T | undefined;
  #call: AbortController | undefined;

  constructor(host: LitElement, team: TeamController, asking: Asking<T>) {
    this.#host = host;
    this.#team = team;
    this.#asking = asking;
    host.addController(this);
  }

  /** Asks unless these very parts of a question have been asked of this client in this state. Cheap; for `willUpdate`. */
  askAbout(parts: readonly unknown[], given?: T): void {
    const question = given ? [given] : [this.#team.client, this.#team.state, ...parts];
    if (question.length === this.#question.length && question.every((part, i) => part === this.#question[i])) return;
    this.#question = question;
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
    this.#question = [];
  }

  async #load(): Promise<void> {
    this.#call?.abort();
    const { client, state } = this.#team;
    const { from, isSound, view } = this.#asking;
    if (this.#given && !view) {
      this.state = { status: 'ready', value: this.#given }; // this very drawing shows it
      return;
    }
    if (!this.#given && (state.status !== 'ready' || !client)) {
      this.#become(state.status === 'failed' ? state : LOADING);
      return;
    }
    const { signal } = (this.#call = new AbortController());
    if (this.state.status === 'failed') this.#become(LOADING);
    try {
      const [value] = await Promise.all([this.#given ?? from(client!, signal), view?.load()]);
      if (!isSound(value)) throw new BackendError({ code: 'server', message: 'Not what was asked for.' });
      if (!signal.aborted) this.#become({ status: 'ready', value });
    } catch (error) {
      if (!signal.aborted) this.#become({ status: 'failed', failure: failureOf(error) });
    }
  }

  #become(state: Asked<T>): void {
    this.state = state;
    this.#host.requestUpdate();
  }
}
