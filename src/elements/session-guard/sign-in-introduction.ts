import type { LitElement, ReactiveController } from 'lit';
import type { TeamController } from '../../client/index.js';
import type { GuardState } from './session-state.js';

/**
 * What the page has put into `signed-out` has to learn that nobody is signed in. It asks for that itself, by way of the
 * client; not before somebody looks, so that tabs in the background make no call (SE-04).
 */
export class SignInIntroduction implements ReactiveController {
  readonly #host: LitElement;
  readonly #team: TeamController;
  readonly #state: () => GuardState;
  #isDone = false;

  constructor(host: LitElement, team: TeamController, state: () => GuardState) {
    this.#host = host;
    this.#team = team;
    this.#state = state;
    host.addController(this);
  }

  hostUpdated(): void {
    this.introduce();
  }

  /** Once for each time that a session has ended; to be called again when somebody looks. */
  introduce(): void {
    const { client } = this.#team;
    const hasEnded = this.#state().status === 'ended';
    if (!hasEnded) this.#isDone = false;
    if (!hasEnded || this.#isDone || document.hidden || client?.state.status !== 'ready') return;
    const slot = this.#host.renderRoot.querySelector<HTMLSlotElement>('slot[name="signed-out"]');
    if (!slot?.assignedElements().length) return;
    this.#isDone = true;
    void client.connect();
  }
}
