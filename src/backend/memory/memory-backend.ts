import type {
  BulkResult,
  Contact,
  ContactQuery,
  CreationDraft,
  Decision,
  InvitationDraft,
  MemberEntry,
  MemberPatch,
  MemberQuery,
  Page,
  Policy,
  ProfilePatch,
  ProvisionDraft,
  Role,
  RoleDraft,
  RoleOffer,
  Scope,
  SettingValue,
  Tenant,
} from '../../domain/index.js';
import * as engine from '../../engine/index.js';
import {
  BackendError,
  CONTRACT_VERSION,
  type BackendChange,
  type BulkOperation,
  type CallOptions,
  type Capabilities,
  type Check,
  type Me,
  type Profile,
  type RoleOfferQuestion,
  type WriteOptions,
} from '../index.js';
import { capabilitiesOf, isOffered } from './abilities.js';
import { intentOf } from './arguments.js';
import { answered } from './call.js';
import type { BackendMethod } from './faults.js';
import type { BackendOptions } from './options.js';
import type { MemoryTeam, WholeBackend } from './types.js';

type Work<A extends readonly unknown[], T> = (engine: engine.Engine, caller: engine.Caller, ...args: A) => Promise<T>;

/** Who calls; rejects when nobody is signed in. */
export type WhoCalls = (method: BackendMethod) => Promise<engine.Caller>;

/** The engine over memory, acting as whoever is signed in. It has no rule of its own. */
export class BackendInMemory implements WholeBackend {
  readonly contractVersion = CONTRACT_VERSION;
  readonly team: MemoryTeam;
  readonly #whoCalls: WhoCalls;
  readonly #options: BackendOptions;
  readonly #capabilities: Capabilities;

  constructor(team: MemoryTeam, whoCalls: WhoCalls, options: BackendOptions) {
    this.team = team;
    this.#whoCalls = whoCalls;
    this.#options = options;
    this.#capabilities = capabilitiesOf(options);
  }

  capabilities(options?: CallOptions): Promise<Capabilities> {
    return this.#call('capabilities', options, [], async () => this.#capabilities);
  }

  me(options?: CallOptions): Promise<Me> {
    return this.#call('me', options, [], async (...asked) => {
      const { member, tenant, ...decisions } = await engine.me(...asked);
      return this.#sendsDecisions ? { member, tenant, ...decisions } : { member, tenant };
    });
  }

  getPolicy(options?: CallOptions): Promise<Policy> {
    return this.#call('getPolicy', options, [], (...asked) => {
      if (this.#capabilities.authorization === 'decisions') throw new BackendError({ code: 'unsupported' });
      return engine.getPolicy(...asked);
    });
  }

  listMembers(query: MemberQuery, options?: CallOptions): Promise<Page<MemberEntry>> {
    const rows = { decisions: this.#sendsDecisions };
    return this.#call('listMembers', options, [query], (...asked) => engine.listMembers(...asked, rows));
  }

  getMember(memberId: string, options?: CallOptions): Promise<MemberEntry> {
    const rows = { decisions: this.#sendsDecisions };
    return this.#call('getMember', options, [memberId], (...asked) => engine.getMember(...asked, rows));
  }

  roleOffers(question: RoleOfferQuestion, options?: CallOptions): Promise<readonly RoleOffer[]> {
    return this.#call('roleOffers', options, [question], engine.roleOffers);
  }

  listScopes(options?: CallOptions): Promise<readonly Scope[]> {
    return this.#call('listScopes', options, [], engine.listScopes);
  }

  invite(drafts: readonly InvitationDraft[], options?: WriteOptions): Promise<BulkResult<MemberEntry>> {
    return this.#call('invite', options, [drafts, intentOf(options)], engine.inviteMany);
  }

  resendInvitation(memberId: string, options?: WriteOptions): Promise<MemberEntry> {
    return this.#call('resendInvitation', options, [memberId, intentOf(options)], engine.resendInvitation);
  }

  revokeInvitation(memberId: string, options?: WriteOptions): Promise<MemberEntry> {
    return this.#call('revokeInvitation', options, [memberId, intentOf(options)], engine.revokeInvitation);
  }

  updateMember(memberId: string, patch: MemberPatch, options?: WriteOptions): Promise<MemberEntry> {
    return this.#call('updateMember', options, [memberId, patch, intentOf(options)], engine.updateMember);
  }

  deactivateMember(memberId: string, options?: WriteOptions): Promise<MemberEntry> {
    return this.#call('deactivateMember', options, [memberId, intentOf(options)], engine.deactivateMember);
  }

  reactivateMember(memberId: string, options?: WriteOptions): Promise<MemberEntry> {
    return this.#call('reactivateMember', options, [memberId, intentOf(options)], engine.reactivateMember);
  }

  removeMember(memberId: string, options?: WriteOptions): Promise<MemberEntry> {
    return this.#call('removeMember', options, [memberId, intentOf(options)], engine.removeMember);
  }

  restoreMember(memberId: string, options?: WriteOptions): Promise<MemberEntry> {
    return this.#call('restoreMember', options, [memberId, intentOf(options)], engine.restoreMember);
  }

  bulk(operations: readonly BulkOperation[], options?: WriteOptions): Promise<BulkResult<MemberEntry>> {
    return this.#call('bulk', options, [operations, intentOf(options)], engine.bulk);
  }

  listContacts(query: ContactQuery, options?: CallOptions): Promise<Page<Contact>> {
    return this.#call('listContacts', options, [query], engine.listContacts);
  }

  provision(drafts: readonly ProvisionDraft[], options?: WriteOptions): Promise<BulkResult<MemberEntry>> {
    return this.#call('provision', options, [drafts, intentOf(options)], engine.provisionMany);
  }

  createMember(draft: CreationDraft, options?: WriteOptions): Promise<MemberEntry> {
    return this.#call('createMember', options, [draft, intentOf(options)], engine.createMember);
  }

  updateSettings(settings: Readonly<Record<string, SettingValue>>, options?: WriteOptions): Promise<Tenant> {
    return this.#call('updateSettings', options, [settings, intentOf(options)], engine.updateSettings);
  }

  saveRole(draft: RoleDraft, options?: WriteOptions & { readonly roleId?: string }): Promise<Role> {
    const intent = { ...intentOf(options), roleId: options?.roleId };
    return this.#call('saveRole', options, [draft, intent], engine.saveRole);
  }

  archiveRole(roleId: string, options?: WriteOptions): Promise<Role> {
    return this.#call('archiveRole', options, [roleId, intentOf(options)], engine.archiveRole);
  }

  getProfile(options?: CallOptions): Promise<Profile> {
    return this.#call('getProfile', options, [], engine.getProfile);
  }

  updateProfile(patch: ProfilePatch, options?: WriteOptions): Promise<Profile> {
    return this.#call('updateProfile', options, [patch, intentOf(options)], engine.updateProfile);
  }

  authorize(checks: readonly Check[], options?: CallOptions): Promise<readonly (Decision | undefined)[]> {
    return this.#call('authorize', options, [checks], engine.authorize);
  }

  subscribe(listener: (change: BackendChange) => void): () => void {
    return this.team.subscribe(listener);
  }

  get #sendsDecisions(): boolean {
    return this.#capabilities.authorization !== 'policy';
  }

  #call<const A extends readonly unknown[], T>(
    method: BackendMethod,
    options: CallOptions | undefined,
    args: A,
    work: Work<A, T>,
  ): Promise<T> {
    const { latencyMs } = this.#options;
    const call = { method, args, signal: options?.signal, latencyMs, ready: () => this.team.ready() };
    return answered(call, async (...own: A) => {
      const caller = await this.#whoCalls(method);
      if (!isOffered(method, this.#capabilities)) throw new BackendError({ code: 'unsupported' });
      return work(this.team.engine, caller, ...own);
    });
  }
}
