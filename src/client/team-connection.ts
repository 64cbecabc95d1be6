import { isAbortError, type Me, type SessionBackend, type TeamBackend } from '../backend/index.js';
import type {
  ApplicationOffer,
  Decision,
  InputLimits,
  MemberEntry,
  PermissionId,
  Policy,
  RoleOffer,
  SettingOffer,
  System,
  WayOffer,
} from '../domain/rules.js';
import { createLocalization, type Localization } from '../localize/index.js';
import { failureOf, introduce, type ClientState } from './client-state.js';
import { decide, type Question } from './decisions.js';
import type { PolicyRules } from './policy-rules.js';

/** What a `TeamClient` tells. Every event redraws; `members` says which rows. */
export interface TeamClientEventMap {
  /** The state, the signed-in member, the policy or the language is another one. */
  change: Event;
  /** Rows changed; `detail.added` are new people, `detail.stale` means lists should be read again. */
  members: CustomEvent<MembersChange>;
}

export interface MembersChange {
  readonly changed: readonly string[];
  readonly added: readonly MemberEntry[];
  readonly stale: boolean;
}

export interface TeamClientOptions {
  readonly localization?: Localization;
  /** Settled as soon as the page's own sentences are there, where they come late. */
  readonly language?: Promise<unknown> | undefined;
  /** Milliseconds since the Unix epoch; the page's clock unless given. */
  readonly now?: () => number;
  /** Signing in and out, for a host without a sign-in of its own. */
  readonly sessions?: SessionBackend;
}

/** Who is signed in where, and what they may do: the part of a client that comes before any row. */
export abstract class TeamConnection extends EventTarget {
  readonly backend: TeamBackend;
  readonly sessions: SessionBackend | undefined;
  readonly now: () => number;
  #state: ClientState = { status: 'loading' };
  /** Settled as soon as the page's own sentences are there; what is said aloud once waits for it. */
  readonly language: Promise<unknown> | undefined;
  #localization: Localization;
  #connection: AbortController | undefined;
  #unsubscribe: (() => void) | undefined;

  constructor(backend: TeamBackend, options: TeamClientOptions = {}) {
    super();
    this.backend = backend;
    this.sessions = options.sessions;
    this.now = options.now ?? Date.now;
    this.language = options.language;
    this.#localization = options.localization ?? createLocalization('en');
  }

  get state(): ClientState {
    return this.#state;
  }

  get localization(): Localization {
    return this.#localization;
  }

  set localization(localization: Localization) {
    this.#localization = localization;
    this.dispatchEvent(new Event('change'));
  }

  /** The signed-in member and tenant, once known. */
  get me(): Me | undefined {
    return this.#state.status === 'ready' ? this.#state.me : undefined;
  }

  get policy(): Policy | undefined {
    return this.#rules?.policy;
  }

  /** The system's own words, views and help: as the backend sends them, else the policy's. */
  get system(): System | undefined {
    return this.me?.system ?? this.policy;
  }

  /** Starts, or starts again: asks who is signed in, what the backend can do, and the policy. */
  async connect(): Promise<void> {
    this.disconnect();
    const connection = (this.#connection = new AbortController());
    if (this.#state.status !== 'ready') this.#become({ status: 'loading' });
    try {
      const ready = await introduce(this.backend, connection.signal);
      if (connection.signal.aborted) return;
      this.#become(ready);
      if (ready.capabilities.live) {
        this.#unsubscribe = this.backend.subscribe?.(({ memberId }) => this.changedElsewhere(memberId));
      }
    } catch (error) {
      if (connection.signal.aborted || isAbortError(error)) return;
      this.#become({ status: 'failed', failure: failureOf(error) });
    }
  }

  /** Gives up everything under way. `connect` starts again. */
  disconnect(): void {
    this.#connection?.abort();
    this.#connection = undefined;
    this.#unsubscribe?.();
    this.#unsubscribe = undefined;
  }

  /** Asks anew who is signed in and what they may do, e.g. after a refusal that the page did not expect. */
  async refresh(): Promise<void> {
    await this.connect();
    this.tellMembers({ stale: true });
  }

  /** Whether a control may be used; see `decide`. */
  can(action: PermissionId, question: Question = {}): Decision {
    return decide(this.#state, action, question);
  }

  /** What a form must fix beforehand for `action`. The backend's word wins over the policy. */
  limits(action: PermissionId = 'member.invite'): InputLimits {
    const { me } = this;
    return me?.limits?.[action] ?? this.#told((rules, known) => rules.limits(known, action)) ?? {};
  }

  /** Every role with its decision and card, for a member or for a new person. */
  async roleOffers(
    question: { readonly entry?: MemberEntry | undefined; readonly action?: PermissionId; readonly kind?: string } = {},
    signal?: AbortSignal,
  ): Promise<readonly RoleOffer[]> {
    const { backend } = this;
    const { entry, action, kind } = question;
    if (backend.roleOffers && (this.#state.status !== 'ready' || this.#state.capabilities.authorization !== 'policy')) {
      return backend.roleOffers({ memberId: entry?.member.id, action, kind }, { signal });
    }
    const local = { ...(action ? { action } : {}), ...(kind ? { kind } : {}), target: entry?.member };
    return this.#told((rules, known) => rules.roleOffers(known, local)) ?? [];
  }

  /** The ways of adding people, each with its decision; an empty list where neither backend nor policy tells. */
  ways(): readonly WayOffer[] {
    return this.me?.ways ?? this.#told((rules, me) => rules.ways(me)) ?? [];
  }

  /** The settings of the whole application, each with its decision. */
  settings(): readonly SettingOffer[] {
    return this.me?.settings ?? this.#told((rules, me) => rules.settings(me)) ?? [];
  }

  /** The applications of the system, each with its decision. */
  applications(): readonly ApplicationOffer[] {
    return this.me?.applications ?? this.#told((rules, me) => rules.applications(me)) ?? [];
  }

  override addEventListener<K extends keyof TeamClientEventMap>(
    type: K,
    listener: (event: TeamClientEventMap[K]) => void,
    options?: boolean | AddEventListenerOptions,
  ): void {
    super.addEventListener(type, listener as EventListener, options);
  }

  /** The backend says that something changed that this client did not do, or did just now. */
  protected abstract changedElsewhere(memberId: string | undefined): void;

  protected tellMembers({ changed = [], added = [], stale = false }: Partial<MembersChange>): void {
    this.dispatchEvent(new CustomEvent<MembersChange>('members', { detail: { changed, added, stale } }));
  }

  get #rules(): PolicyRules | undefined {
    return this.#state.status === 'ready' ? this.#state.rules : undefined;
  }

  #told<T>(ask: (rules: PolicyRules, me: Me) => T): T | undefined {
    return this.me && this.#rules && ask(this.#rules, this.me);
  }

  #become(state: ClientState): void {
    this.#state = state;
    this.dispatchEvent(new Event('change'));
  }
}
