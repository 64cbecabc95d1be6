import type { LitElement, ReactiveController } from 'lit';
import { BackendError } from '../../backend/index.js';
import { failureOf, type TeamController } from '../../client/index.js';
import type { Failure, MemberEntry, PermissionId, RoleOffer } from '../../domain/rules.js';

/** For whom roles are offered. */
export interface OffersQuestion {
  readonly entry?: MemberEntry | undefined;
  readonly action?: PermissionId | undefined;
  readonly kind?: string | undefined;
}

export type OffersState =
  | { readonly status: 'loading' }
  | { readonly status: 'failed'; readonly failure: Failure }
  | { readonly status: 'ready'; readonly offers: readonly RoleOffer[] };

const LOADING: OffersState = { status: 'loading' };

/** Keeps the roles on offer for a question; those shown stay while they are asked for again. */
export class OffersController implements ReactiveController {
  state: OffersState = LOADING;
  readonly #host: LitElement;
  readonly #team: TeamController;
  #asked: readonly unknown[] = [];
  #question: OffersQuestion = {};
  #call: AbortController | undefined;

  constructor(host: LitElement, team: TeamController) {
    this.#host = host;
    this.#team = team;
    host.addController(this);
  }

  /** The offers as far as they are known. */
  get offers(): readonly RoleOffer[] {
    return this.state.status === 'ready' ? this.state.offers : [];
  }

  /** Asks unless this very question has been asked of this client in this state. Cheap; for `willUpdate`. */
  ask(question: OffersQuestion): void {
    const { client } = this.#team;
    const asked = [client, client?.state, question.entry, question.action, question.kind];
    if (asked.every((part, i) => part === this.#asked[i]) && this.#asked.length > 0) return;
    this.#asked = asked;
    this.#question = question;
    void this.#load();
  }

  /** Asks again after a failure. */
  retry(): void {
    if (this.#team.state.status === 'failed') void this.#team.client?.connect();
    else void this.#load();
  }

  hostDisconnected(): void {
    this.#call?.abort();
    this.#asked = [];
  }

  async #load(): Promise<void> {
    this.#call?.abort();
    const { client, state } = this.#team;
    if (state.status !== 'ready' || !client) {
      this.#become(state.status === 'failed' ? state : LOADING);
      return;
    }
    const call = (this.#call = new AbortController());
    if (this.state.status === 'failed') this.#become(LOADING);
    try {
      const { entry, action, kind } = this.#question;
      const offers = await client.roleOffers(
        { entry, ...(action ? { action } : {}), ...(kind ? { kind } : {}) },
        call.signal,
      );
      if (!call.signal.aborted) this.#become({ status: 'ready', offers: checked(offers) });
    } catch (error) {
      if (!call.signal.aborted) this.#become({ status: 'failed', failure: failureOf(error) });
    }
  }

  #become(state: OffersState): void {
    this.state = state;
    this.#host.requestUpdate();
  }
}

/** What is no list of offers is a failure of the backend, not an empty list. */
function checked(offers: readonly RoleOffer[]): readonly RoleOffer[] {
  const isSound = Array.isArray(offers) && offers.every((offer: RoleOffer) => offer?.role?.id && offer.decision);
  if (!isSound) throw new BackendError({ code: 'server', message: 'Not a list of roles.' });
  return offers;
}
