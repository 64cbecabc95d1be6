import type { LitElement, ReactiveController } from 'lit';
import { BackendError } from '../../backend/index.js';
import { failureOf, type TeamController } from '../../client/index.js';
import type { Failure, MemberEntry, PermissionId, RoleOffer } from '../../domain/rules.js';
import type { LatePart, Part } from '../shared/late-part.js';

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

/**
 * Keeps the roles on offer for a question, and fetches what draws them along with the first; those shown stay while
 * they are asked for again.
 */
export class OffersController implements ReactiveController {
  state: OffersState = LOADING;
  readonly #host: LitElement;
  readonly #team: TeamController;
  readonly #view: LatePart<Part> | undefined;
  #asked: readonly unknown[] = [];
  #given: readonly RoleOffer[] | undefined;
  #question: OffersQuestion = {};
  #call: AbortController | undefined;

  constructor(host: LitElement, team: TeamController, view?: LatePart<Part>) {
    this.#host = host;
    this.#team = team;
    this.#view = view;
    host.addController(this);
  }

  /** The offers as far as they are known. */
  get offers(): readonly RoleOffer[] {
    return this.state.status === 'ready' ? this.state.offers : [];
  }

  /**
   * Asks unless this very question has been asked of this client in this state. Cheap; for `willUpdate`.
   * @param given - Offers that the page has already; then nobody is asked.
   */
  ask(question: OffersQuestion, given?: readonly RoleOffer[]): void {
    const { client } = this.#team;
    const asked = given ? [given] : [client, this.#team.state, question.entry, question.action, question.kind];
    if (asked.length === this.#asked.length && asked.every((part, i) => part === this.#asked[i])) return;
    this.#asked = asked;
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
    this.#asked = [];
  }

  async #load(): Promise<void> {
    this.#call?.abort();
    const { client, state } = this.#team;
    if (!this.#given && (state.status !== 'ready' || !client)) {
      this.#become(state.status === 'failed' ? state : LOADING);
      return;
    }
    const call = (this.#call = new AbortController());
    if (this.state.status === 'failed') this.#become(LOADING);
    try {
      const [offers] = await Promise.all([this.#given ?? this.#askFor(call.signal), this.#view?.load()]);
      if (!call.signal.aborted) this.#become({ status: 'ready', offers: checked(offers) });
    } catch (error) {
      if (!call.signal.aborted) this.#become({ status: 'failed', failure: failureOf(error) });
    }
  }

  async #askFor(signal: AbortSignal): Promise<readonly RoleOffer[]> {
    const { entry, action, kind } = this.#question;
    const question = { entry, ...(action ? { action } : {}), ...(kind ? { kind } : {}) };
    return (await this.#team.client?.roleOffers(question, signal)) ?? [];
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
