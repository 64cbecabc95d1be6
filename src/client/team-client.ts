import {
  isAbortError,
  type BulkOperation,
  type Me,
  type Profile,
  type TeamBackend,
  type WriteOptions,
} from '../backend/index.js';
import { BackendError } from '../backend/index.js';
import {
  inputLimits,
  roleOffers,
  type BulkResult,
  type CreationDraft,
  type Decision,
  type InputLimits,
  type InvitationDraft,
  type MemberEntry,
  type MemberQuery,
  type Page,
  type PermissionId,
  type Policy,
  type ProfilePatch,
  type ProvisionDraft,
  type RoleOffer,
  type Scope,
} from '../domain/index.js';
import { createLocalization, type Localization } from '../localize/index.js';
import { runBulk, single } from './bulk.js';
import { failureOf, introduce, type ClientState } from './client-state.js';
import { decide, type Question } from './decisions.js';
import { EntryStore } from './entry-store.js';
import { expectedEntry } from './expected-entry.js';

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
  /** Milliseconds since the Unix epoch; the page's clock unless given. */
  readonly now?: () => number;
}

/**
 * One signed-in person's live view of one tenant in a page, shared by its widgets. Knows the contract, no adapter, and
 * no Lit. Reads and writes reject with `BackendError` or `AbortError`.
 */
export class TeamClient extends EventTarget {
  readonly backend: TeamBackend;
  readonly now: () => number;
  readonly #entries = new EntryStore();
  #state: ClientState = { status: 'loading' };
  #localization: Localization;
  #connection: AbortController | undefined;
  #unsubscribe: (() => void) | undefined;

  constructor(backend: TeamBackend, options: TeamClientOptions = {}) {
    super();
    this.backend = backend;
    this.now = options.now ?? Date.now;
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
    this.#tell();
  }

  /** The signed-in member and tenant, once known. */
  get me(): Me | undefined {
    return this.#state.status === 'ready' ? this.#state.me : undefined;
  }

  get policy(): Policy | undefined {
    return this.#state.status === 'ready' ? this.#state.policy : undefined;
  }

  /** Starts, or starts again, from nothing: asks who is signed in, what the backend can do, and the policy. */
  async connect(): Promise<void> {
    this.disconnect();
    const connection = (this.#connection = new AbortController());
    if (this.#state.status !== 'ready') this.#become({ status: 'loading' });
    try {
      const ready = await introduce(this.backend, connection.signal);
      if (connection.signal.aborted) return;
      this.#become(ready);
      this.#unsubscribe = ready.capabilities.live
        ? this.backend.subscribe?.(({ memberId }) =>
            this.#tellMembers(memberId === undefined ? [] : [memberId], [], true),
          )
        : undefined;
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
    this.#tellMembers([], [], true);
  }

  /** Whether a control may be used; see `decide`. */
  can(action: PermissionId, question: Question = {}): Decision {
    return decide(this.#state, action, question);
  }

  /** What a form must fix beforehand for `action`. The backend's word wins over the policy. */
  limits(action: PermissionId = 'member.invite'): InputLimits {
    const { me, policy } = this;
    return me?.limits?.[action] ?? (me && policy ? inputLimits(policy, me.tenant, me.member, action) : {});
  }

  /** Every role with its decision and card, for a member or for a new person. */
  async roleOffers(
    question: { readonly entry?: MemberEntry | undefined; readonly action?: PermissionId; readonly kind?: string } = {},
    signal?: AbortSignal,
  ): Promise<readonly RoleOffer[]> {
    const { me, policy, backend } = this;
    const { entry, action, kind } = question;
    if (backend.roleOffers && (this.#state.status !== 'ready' || this.#state.capabilities.authorization !== 'policy')) {
      return backend.roleOffers({ memberId: entry?.member.id, action, kind }, { signal });
    }
    if (!me || !policy) return [];
    const local = { ...(action ? { action } : {}), ...(kind ? { kind } : {}), target: entry?.member };
    return roleOffers(policy, me.tenant, me.member, local);
  }

  /** The row as it should be shown, changes on their way included. */
  entry(memberId: string): MemberEntry | undefined {
    return this.#entries.get(memberId);
  }

  /** Whether a change of this row is on its way. */
  isPending(memberId: string): boolean {
    return this.#entries.isPending(memberId);
  }

  async listMembers(query: MemberQuery, signal?: AbortSignal): Promise<Page<MemberEntry>> {
    const ticket = this.#entries.ticket();
    const page = await this.backend.listMembers(query, { signal });
    if (!Array.isArray(page?.items)) throw new BackendError({ code: 'server', message: 'Not a page of members.' });
    for (const entry of page.items) this.#entries.read(entry, ticket);
    return page;
  }

  /** Reads one row again. */
  async loadMember(memberId: string, signal?: AbortSignal): Promise<MemberEntry> {
    const ticket = this.#entries.ticket();
    this.#entries.read(await this.backend.getMember(memberId, { signal }), ticket);
    this.#tellMembers([memberId], [], false);
    return this.#known(memberId);
  }

  async listScopes(signal?: AbortSignal): Promise<readonly Scope[]> {
    return (await this.backend.listScopes?.({ signal })) ?? [];
  }

  /** Invites one or many; each has its own result, in the order of the drafts. */
  async invite(drafts: readonly InvitationDraft[], options: WriteOptions = {}): Promise<BulkResult<MemberEntry>> {
    return this.#added(await this.#method('invite')(drafts, options));
  }

  async provision(drafts: readonly ProvisionDraft[], options: WriteOptions = {}): Promise<BulkResult<MemberEntry>> {
    return this.#added(await this.#method('provision')(drafts, options));
  }

  async createMember(draft: CreationDraft, options: WriteOptions = {}): Promise<MemberEntry> {
    const value = await this.#method('createMember')(draft, options);
    this.#added({ items: [{ index: 0, ok: true, value }] });
    return value;
  }

  /**
   * One change of one row. It is shown at once and taken back when it fails.
   * @throws {BackendError} `conflict` with the stored copy when the row changed meanwhile.
   */
  async change(operation: BulkOperation, options: WriteOptions = {}): Promise<MemberEntry> {
    const { memberId } = operation;
    const ticket = this.#entries.ticket();
    this.#entries.begin(memberId, ticket, (entry) => expectedEntry(entry, operation));
    this.#tellMembers([memberId], [], false);
    try {
      this.#entries.end(memberId, ticket, await single(this.backend, operation, options));
      return this.#known(memberId);
    } catch (error) {
      this.#entries.end(memberId, ticket);
      throw error;
    } finally {
      this.#tellMembers([memberId], [], false);
      if (memberId === this.me?.member.id) void this.connect();
    }
  }

  /** Many changes with a result each; progress is told after each part. */
  async bulk(
    operations: readonly BulkOperation[],
    options: WriteOptions & { readonly onProgress?: (done: number) => void } = {},
  ): Promise<BulkResult<MemberEntry>> {
    if (this.#state.status !== 'ready') throw new BackendError({ code: 'unsupported' });
    const ticket = this.#entries.ticket();
    const result = await runBulk(this.backend, this.#state.capabilities, operations, options);
    const changed = result.items.flatMap((item) => (item.ok ? item.value : []));
    for (const entry of changed) this.#entries.end(entry.member.id, ticket, entry);
    this.#tellMembers(
      changed.map((entry) => entry.member.id),
      [],
      false,
    );
    return result;
  }

  loadProfile(signal?: AbortSignal): Promise<Profile> {
    return this.#method('getProfile')({ signal });
  }

  async updateProfile(patch: ProfilePatch, options: WriteOptions = {}): Promise<Profile> {
    const profile = await this.#method('updateProfile')(patch, options);
    await this.refresh();
    return profile;
  }

  override addEventListener<K extends keyof TeamClientEventMap>(
    type: K,
    listener: (event: TeamClientEventMap[K]) => void,
    options?: boolean | AddEventListenerOptions,
  ): void {
    super.addEventListener(type, listener as EventListener, options);
  }

  #method<K extends 'invite' | 'provision' | 'createMember' | 'getProfile' | 'updateProfile'>(
    name: K,
  ): NonNullable<TeamBackend[K]> {
    const method = this.backend[name];
    if (!method) throw new BackendError({ code: 'unsupported', message: `The backend has no ${name}.` });
    return method.bind(this.backend) as NonNullable<TeamBackend[K]>;
  }

  #added(result: BulkResult<MemberEntry>): BulkResult<MemberEntry> {
    const added = result.items.flatMap((item) => (item.ok ? item.value : []));
    for (const entry of added) this.#entries.read(entry, this.#entries.ticket());
    this.#tellMembers([], added, false);
    return result;
  }

  #known(memberId: string): MemberEntry {
    const entry = this.#entries.get(memberId);
    if (!entry) throw new BackendError({ code: 'notFound' });
    return entry;
  }

  #become(state: ClientState): void {
    this.#state = state;
    this.#tell();
  }

  #tell(): void {
    this.dispatchEvent(new Event('change'));
  }

  #tellMembers(changed: readonly string[], added: readonly MemberEntry[], stale: boolean): void {
    this.dispatchEvent(new CustomEvent<MembersChange>('members', { detail: { changed, added, stale } }));
  }
}
