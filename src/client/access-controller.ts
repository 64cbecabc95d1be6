import type { LitElement, ReactiveController } from 'lit';
import type { Decision, Failure, PermissionId } from '../domain/rules.js';
import { checkAccess, isKnownHere } from './check-access.js';
import { failureOf } from './client-state.js';
import type { Question } from './decisions.js';
import type { TeamClient } from './team-client.js';
import type { TeamController } from './team-controller.js';

/** What is asked: a right, and what it is about. */
export interface AccessQuestion extends Question {
  readonly action: PermissionId;
}

/** How far an answer has come. Only `ready` with an allowed decision opens anything. */
export type AccessState =
  | { readonly status: 'loading' }
  | { readonly status: 'failed'; readonly failure: Failure }
  | { readonly status: 'ready'; readonly decision: Decision };

const LOADING: AccessState = { status: 'loading' };

/**
 * Keeps the answer to one question about access, for an element of a host's own: `new AccessController(this, team,
 * () => ({ action: 'invoice.download', object: { scope: 's1' } }))`. It asks anew when the question, the person or
 * their rights change, and redraws its host. A question of `undefined` stays unanswered, and so closed.
 */
export class AccessController implements ReactiveController {
  state: AccessState = LOADING;
  readonly #host: LitElement;
  readonly #team: TeamController;
  readonly #question: () => AccessQuestion | undefined;
  #asked: readonly unknown[] = [];
  #call = 0;

  constructor(host: LitElement, team: TeamController, question: () => AccessQuestion | undefined) {
    this.#host = host;
    this.#team = team;
    this.#question = question;
    host.addController(this);
  }

  /** The decision, once there is one. */
  get decision(): Decision | undefined {
    return this.state.status === 'ready' ? this.state.decision : undefined;
  }

  get isAllowed(): boolean {
    return this.decision?.allowed ?? false;
  }

  /** Before the host draws: an answer that is known here is drawn at once. */
  hostUpdate(): void {
    const question = this.#question();
    const { client, state } = this.#team;
    const about = [client, client?.me?.member.id, JSON.stringify(question)];
    const asked = [...about, state];
    if (asked.every((part, index) => part === this.#asked[index])) return;
    const isSame = about.every((part, index) => part === this.#asked[index]);
    this.#asked = asked;
    this.#call += 1;
    if (!isSame) this.state = LOADING; // an answer about something else opens nothing
    if (state.status === 'failed') this.state = state;
    else if (!client || !question || state.status === 'loading') this.state = LOADING;
    else if (isKnownHere(client, question)) {
      this.state = { status: 'ready', decision: client.can(question.action, question) };
    } else void this.#ask(client, question);
  }

  hostDisconnected(): void {
    this.#call += 1;
    this.#asked = [];
  }

  async #ask(client: TeamClient, question: AccessQuestion): Promise<void> {
    const call = this.#call;
    let state: AccessState;
    try {
      state = { status: 'ready', decision: await checkAccess(client, question.action, question) };
    } catch (error) {
      state = { status: 'failed', failure: failureOf(error) };
    }
    if (call !== this.#call) return;
    this.state = state;
    this.#host.requestUpdate();
  }
}
