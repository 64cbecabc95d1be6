import {
  BackendError,
  type BulkOperation,
  type CallOptions,
  type Check,
  type Profile,
  type TeamBackend,
  type WriteOptions,
} from '../backend/index.js';
import type {
  BulkResult,
  Contact,
  ContactQuery,
  CreationDraft,
  Decision,
  InvitationDraft,
  MemberEntry,
  MemberQuery,
  Page,
  ProfilePatch,
  ProvisionDraft,
  Role,
  RoleDraft,
  Scope,
  SettingValue,
} from '../domain/rules.js';
import { EntryStore } from './entry-store.js';
import { expectedEntry } from './expected-entry.js';
import { singleCall } from './single-call.js';
import { TeamConnection } from './team-connection.js';

/** How long changes told by the backend are gathered, and up to how many rows are read one by one. */
const CATCH_UP_MS = 50;
const CATCH_UP_ROWS = 20;

/** The calls behind methods of the same name. */
type OptionalMethod =
  | 'invite'
  | 'provision'
  | 'createMember'
  | 'listContacts'
  | 'updateSettings'
  | 'saveRole'
  | 'archiveRole'
  | 'getProfile'
  | 'updateProfile';

/**
 * One signed-in person's live view of one tenant in a page, shared by its widgets. Knows the contract, no adapter, and
 * no Lit. Reads and writes reject with `BackendError` or `AbortError`.
 */
export class TeamClient extends TeamConnection {
  readonly #entries = new EntryStore();
  readonly #elsewhere = new Set<string>();

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
    if (!Array.isArray(page?.items)) throw new BackendError({ code: 'server', message: 'No page.' });
    for (const entry of page.items) this.#entries.read(entry, ticket);
    return page;
  }

  /** Reads one row again. */
  async loadMember(memberId: string, options?: CallOptions): Promise<MemberEntry> {
    const ticket = this.#entries.ticket();
    this.#entries.read(await this.backend.getMember(memberId, options), ticket);
    this.tellMembers({ changed: [memberId] });
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
    this.tellMembers({ changed: [memberId] });
    try {
      this.#entries.end(memberId, ticket, await singleCall(this.backend, operation, options), this.#earlier());
      this.#follow([this.#known(memberId)]);
      return this.#known(memberId);
    } catch (error) {
      this.#entries.end(memberId, ticket);
      throw error;
    } finally {
      this.tellMembers({ changed: [memberId] });
      if (memberId === this.me?.member.id) void this.connect();
    }
  }

  /** Many changes with a result each; progress is told after each part. */
  async bulk(
    operations: readonly BulkOperation[],
    options: WriteOptions & { readonly onProgress?: (done: number) => void } = {},
  ): Promise<BulkResult<MemberEntry>> {
    if (this.state.status !== 'ready') throw new BackendError({ code: 'unsupported' });
    const ticket = this.#entries.ticket();
    const { runBulk } = await import('./bulk.js'); // not before many are chosen
    const result = await runBulk(this.backend, this.state.capabilities, operations, options);
    const changed = result.items.flatMap((item) => (item.ok ? item.value : []));
    for (const entry of changed) this.#entries.end(entry.member.id, ticket, entry, this.#earlier());
    this.tellMembers({ changed: changed.map((entry) => entry.member.id) });
    this.#follow(changed);
    return result;
  }

  /** A page of the people who can be provisioned. */
  listContacts(query: ContactQuery, signal?: AbortSignal): Promise<Page<Contact>> {
    return this.#method('listContacts')(query, { signal });
  }

  /** Writes settings of the whole application; everything is asked anew afterwards, since what people may do follows. */
  async updateSettings(settings: Readonly<Record<string, SettingValue>>, options: WriteOptions = {}): Promise<void> {
    await this.#method('updateSettings')(settings, options);
    await this.refresh();
  }

  /** Creates a role of the tenant's own, or changes the one with `roleId`. */
  async saveRole(draft: RoleDraft, options: WriteOptions & { readonly roleId?: string } = {}): Promise<Role> {
    const role = await this.#method('saveRole')(draft, options);
    await this.refresh();
    return role;
  }

  async archiveRole(roleId: string, options: WriteOptions = {}): Promise<Role> {
    const role = await this.#method('archiveRole')(roleId, options);
    await this.refresh();
    return role;
  }

  /**
   * Decisions that may need the backend: about things of the host's in a page without the policy. What the answer says
   * is what to show; only the server permits.
   * @returns One per question; refused where nobody can tell.
   */
  async authorize(questions: readonly Check[], signal?: AbortSignal): Promise<readonly Decision[]> {
    const { answerChecks } = await import('./checks.js');
    return answerChecks(this, questions, signal);
  }

  loadProfile(signal?: AbortSignal): Promise<Profile> {
    return this.#method('getProfile')({ signal });
  }

  async updateProfile(patch: ProfilePatch, options: WriteOptions = {}): Promise<Profile> {
    const profile = await this.#method('updateProfile')(patch, options);
    await this.refresh();
    return profile;
  }

  /** Rows that are here are read again; one that is not makes the lists stale. Many at once are one reading. */
  protected override changedElsewhere(memberId: string | undefined): void {
    if (memberId === this.me?.member.id) void this.connect(); // what one may do oneself may be another
    if (this.#elsewhere.size === 0) setTimeout(() => void this.#catchUp(), CATCH_UP_MS);
    this.#elsewhere.add(memberId ?? '');
  }

  async #catchUp(): Promise<void> {
    const ids = [...this.#elsewhere];
    this.#elsewhere.clear();
    const isKnown = ids.length <= CATCH_UP_ROWS && ids.every((id) => this.#entries.get(id));
    if (!isKnown) return this.tellMembers({ stale: true });
    const outcomes = await Promise.allSettled(ids.map((id) => this.loadMember(id)));
    if (outcomes.some(({ status }) => status === 'rejected')) this.tellMembers({ stale: true });
  }

  #method<K extends OptionalMethod>(name: K): NonNullable<TeamBackend[K]> {
    const method = this.backend[name];
    if (!method) throw new BackendError({ code: 'unsupported', message: `The backend has no ${name}.` });
    return method.bind(this.backend) as NonNullable<TeamBackend[K]>;
  }

  #added(result: BulkResult<MemberEntry>): BulkResult<MemberEntry> {
    const added = result.items.flatMap((item) => (item.ok ? item.value : []));
    for (const entry of added) this.#entries.read(entry, this.#entries.ticket());
    this.tellMembers({ added });
    this.#follow(added);
    return result;
  }

  /**
   * A mail on its way changes its row later, which a backend that is not live does not tell; decisions that were not
   * sent with an answer are asked for.
   */
  #follow(entries: readonly MemberEntry[]): void {
    if (this.state.status !== 'ready') return;
    const { live, authorization } = this.state.capabilities;
    if (authorization !== 'policy') for (const { member } of entries) this.changedElsewhere(member.id);
    if (!live) void import('./sending.js').then(({ followMails }) => followMails(this, entries));
  }

  /** What a write makes of decisions sent before it: a page with the policy decides by that until new ones are sent. */
  #earlier(): 'kept' | 'outdated' {
    return this.state.status === 'ready' && this.state.rules ? 'outdated' : 'kept';
  }

  #known(memberId: string): MemberEntry {
    const entry = this.#entries.get(memberId);
    if (!entry) throw new BackendError({ code: 'notFound' });
    return entry;
  }
}
