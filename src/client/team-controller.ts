import { ContextConsumer } from '@lit/context';
import type { LitElement, ReactiveController } from 'lit';
import type { Decision, Failure, PermissionId } from '../domain/rules.js';
import { createLocalization, type Localization, type Refusal } from '../localize/index.js';
import type { ClientState } from './client-state.js';
import type { Question } from './decisions.js';
import type { TeamClient } from './team-client.js';
import type { MembersChange } from './team-connection.js';
import { teamContext } from './team-context.js';

/** How long a widget waits for a provider before it says that there is none, in milliseconds. */
const PATIENCE_MS = 1000;
const ENGLISH = createLocalization('en');
const NO_PROVIDER = 'noProvider';
const LOADING: ClientState = { status: 'loading' };

export interface TeamControllerOptions {
  /** Called when the client is another one, or knows another person or policy. */
  readonly onChange?: () => void;
  /** Called when rows changed. */
  readonly onMembers?: (change: MembersChange) => void;
}

/** Connects an element to the client of its provider, and redraws it when that changes. */
export class TeamController implements ReactiveController {
  readonly #host: LitElement;
  readonly #options: TeamControllerOptions;
  readonly #consumer: ContextConsumer<typeof teamContext, LitElement>;
  #client: TeamClient | undefined;
  #patience: ReturnType<typeof setTimeout> | undefined;
  #isLonely = false;

  constructor(host: LitElement, options: TeamControllerOptions = {}) {
    this.#host = host;
    this.#options = options;
    this.#consumer = new ContextConsumer(host, {
      context: teamContext,
      subscribe: true,
      callback: (client) => this.#use(client),
    });
    host.addController(this);
  }

  get client(): TeamClient | undefined {
    return this.#client;
  }

  /** The client's state; `failed` with reason `noProvider` when there is no provider around the element. */
  get state(): ClientState {
    if (this.#client) return this.#client.state;
    const failure: Failure = { code: 'unsupported', reason: NO_PROVIDER };
    return this.#isLonely ? { status: 'failed', failure } : LOADING;
  }

  get localization(): Localization {
    return this.#client?.localization ?? ENGLISH;
  }

  /** The catalogue in the page's language. */
  get m(): Localization['m'] {
    return this.localization.m;
  }

  /** Whether a control may be used; no before the client is there. What was asked is kept, for the sentence. */
  can(action: PermissionId, question: Question = {}): Decision & Pick<Refusal, 'action'> {
    return {
      ...(this.#client?.can(action, question) ?? { allowed: false, reason: 'missingData', effect: 'hide' }),
      action,
    };
  }

  /** The sentence for a refusal: the policy's own, else the catalogue's. */
  reason(decision: Decision & Pick<Refusal, 'action'>): string {
    return decision.allowed ? '' : this.localization.reason(decision, this.#client?.system?.texts);
  }

  /** The sentence for a failure. */
  failure(failure: Failure & Pick<Refusal, 'action'>): string {
    if (failure.reason === NO_PROVIDER) return this.m.common.noProvider;
    return this.localization.failure(failure, this.#client?.system?.texts);
  }

  /** The system's own word for a term, else `fallback`: the kit's. */
  word(term: string, fallback: string): string {
    const vocabulary = this.#client?.system?.vocabulary;
    return vocabulary && Object.hasOwn(vocabulary, term)
      ? this.localization.word(vocabulary[term] ?? {}, fallback)
      : fallback;
  }

  hostConnected(): void {
    this.#use(this.#consumer.value);
    this.#patience = setTimeout(() => {
      this.#isLonely = this.#client === undefined;
      if (this.#isLonely) this.#host.requestUpdate();
    }, PATIENCE_MS);
  }

  hostDisconnected(): void {
    clearTimeout(this.#patience);
    this.#listen(undefined);
  }

  #use(client: TeamClient | undefined): void {
    if (client === this.#client) return;
    this.#listen(client);
    this.#isLonely = false;
    this.#options.onChange?.();
    this.#host.requestUpdate();
  }

  #listen(client: TeamClient | undefined): void {
    this.#client?.removeEventListener('change', this.#onChange);
    this.#client?.removeEventListener('members', this.#onMembers as EventListener);
    this.#client = client;
    client?.addEventListener('change', this.#onChange);
    client?.addEventListener('members', this.#onMembers);
  }

  readonly #onChange = (): void => {
    this.#options.onChange?.();
    this.#host.requestUpdate();
  };

  readonly #onMembers = (event: CustomEvent<MembersChange>): void => {
    this.#options.onMembers?.(event.detail);
    this.#host.requestUpdate();
  };
}
