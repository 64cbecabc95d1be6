import type { LitElement, ReactiveController } from 'lit';
import { failureOf, type TeamController } from '../../client/index.js';
import type { Failure } from '../../domain/rules.js';
import type { AskedOffers } from '../role-picker/offers-controller.js';
import { ceilingsOf, type Ceilings } from './ceilings.js';

/** Keeps what the person may write, asked anew whenever person, rights or roles are others. */
export class CeilingsController implements ReactiveController {
  now: Ceilings | undefined;
  failure: Failure | undefined;
  readonly #host: LitElement;
  readonly #team: TeamController;
  #asked: readonly unknown[] = [];

  constructor(host: LitElement, team: TeamController) {
    this.#host = host;
    this.#team = team;
    host.addController(this);
  }

  /** Asks unless this very question has been asked; cheap, for `willUpdate`. */
  async ask(offers: AskedOffers): Promise<void> {
    const { client, state } = this.#team;
    const asked = [client, state, offers];
    if (!client || state.status !== 'ready' || offers.status !== 'ready') return;
    if (asked.every((part, index) => part === this.#asked[index])) return;
    this.#asked = asked;
    let failure: Failure | undefined;
    let ceilings = this.now;
    try {
      ceilings = await ceilingsOf(client, offers.value);
    } catch (error) {
      failure = failureOf(error);
    }
    if (this.#asked !== asked) return;
    this.now = ceilings;
    this.failure = failure;
    this.#host.requestUpdate();
  }

  hostDisconnected(): void {
    this.forget();
  }

  /** The next `ask` asks in any case. */
  forget(): void {
    this.#asked = [];
    this.failure = undefined;
  }
}
