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
} from '../../domain/rules.js';
import type { RouteName } from '../../wire/index.js';
import {
  CONTRACT_VERSION,
  type BulkOperation,
  type CallOptions,
  type Capabilities,
  type Check,
  type Me,
  type Profile,
  type RoleOfferQuestion,
  type TeamBackend,
  type WriteOptions,
} from '../index.js';
import { callerOf, type Caller } from './call.js';
import { settingsOf, type RestOptions } from './options.js';
import { ownOptions } from './plain-copy.js';

type Rows = BulkResult<MemberEntry>;
interface Items<T> {
  readonly items: readonly T[];
}

/** The team behind the REST paths. What the server can do, `capabilities()` tells; every method is there. */
class RestTeam implements TeamBackend {
  readonly contractVersion = CONTRACT_VERSION;
  readonly #call: Caller;

  constructor(options: RestOptions) {
    this.#call = callerOf(settingsOf(options));
  }

  capabilities(options?: CallOptions): Promise<Capabilities> {
    return this.#call({ route: 'capabilities', options });
  }

  me(options?: CallOptions): Promise<Me> {
    return this.#call({ route: 'me', options });
  }

  getPolicy(options?: CallOptions): Promise<Policy> {
    return this.#call({ route: 'getPolicy', options });
  }

  listMembers(query: MemberQuery, options?: CallOptions): Promise<Page<MemberEntry>> {
    return this.#call({ route: 'listMembers', query, options });
  }

  getMember(memberId: string, options?: CallOptions): Promise<MemberEntry> {
    return this.#call({ route: 'getMember', ids: { memberId }, options });
  }

  async roleOffers(question: RoleOfferQuestion, options?: CallOptions): Promise<readonly RoleOffer[]> {
    return (await this.#call<Items<RoleOffer>>({ route: 'roleOffers', query: question, options })).items;
  }

  async listScopes(options?: CallOptions): Promise<readonly Scope[]> {
    return (await this.#call<Items<Scope>>({ route: 'listScopes', options })).items;
  }

  invite(drafts: readonly InvitationDraft[], options?: WriteOptions): Promise<Rows> {
    return this.#call({ route: 'invite', body: { drafts }, options });
  }

  resendInvitation(memberId: string, options?: WriteOptions): Promise<MemberEntry> {
    return this.#change('resendInvitation', memberId, options);
  }

  revokeInvitation(memberId: string, options?: WriteOptions): Promise<MemberEntry> {
    return this.#change('revokeInvitation', memberId, options);
  }

  updateMember(memberId: string, patch: MemberPatch, options?: WriteOptions): Promise<MemberEntry> {
    return this.#call({ route: 'updateMember', ids: { memberId }, body: patch, options });
  }

  deactivateMember(memberId: string, options?: WriteOptions): Promise<MemberEntry> {
    return this.#change('deactivateMember', memberId, options);
  }

  reactivateMember(memberId: string, options?: WriteOptions): Promise<MemberEntry> {
    return this.#change('reactivateMember', memberId, options);
  }

  removeMember(memberId: string, options?: WriteOptions): Promise<MemberEntry> {
    return this.#change('removeMember', memberId, options);
  }

  restoreMember(memberId: string, options?: WriteOptions): Promise<MemberEntry> {
    return this.#change('restoreMember', memberId, options);
  }

  bulk(operations: readonly BulkOperation[], options?: WriteOptions): Promise<Rows> {
    return this.#call({ route: 'bulk', body: { operations }, options });
  }

  listContacts(query: ContactQuery, options?: CallOptions): Promise<Page<Contact>> {
    return this.#call({ route: 'listContacts', query, options });
  }

  provision(drafts: readonly ProvisionDraft[], options?: WriteOptions): Promise<Rows> {
    return this.#call({ route: 'provision', body: { drafts }, options });
  }

  createMember(draft: CreationDraft, options?: WriteOptions): Promise<MemberEntry> {
    return this.#call({ route: 'createMember', body: draft, options });
  }

  updateSettings(settings: Readonly<Record<string, SettingValue>>, options?: WriteOptions): Promise<Tenant> {
    return this.#call({ route: 'updateSettings', body: { settings }, options });
  }

  saveRole(draft: RoleDraft, options?: WriteOptions & { readonly roleId?: string }): Promise<Role> {
    const { roleId } = ownOptions(options);
    if (roleId === undefined) return this.#call({ route: 'createRole', body: draft, options });
    return this.#call({ route: 'updateRole', ids: { roleId }, body: draft, options });
  }

  archiveRole(roleId: string, options?: WriteOptions): Promise<Role> {
    return this.#call({ route: 'archiveRole', ids: { roleId }, options });
  }

  getProfile(options?: CallOptions): Promise<Profile> {
    return this.#call({ route: 'getProfile', options });
  }

  updateProfile(patch: ProfilePatch, options?: WriteOptions): Promise<Profile> {
    return this.#call({ route: 'updateProfile', body: patch, options });
  }

  authorize(checks: readonly Check[], options?: CallOptions): Promise<readonly (Decision | undefined)[]> {
    return this.#call({ route: 'authorize', body: { checks }, options });
  }

  #change(route: RouteName, memberId: string, options: WriteOptions | undefined): Promise<MemberEntry> {
    return this.#call({ route, ids: { memberId }, options });
  }
}

/**
 * A backend that speaks with the kit's server, or any other that has its paths.
 *
 * Reads, and writes that carry a key, are sent again when the network or a gateway fails and when the server asks to wait
 * (up to 30 seconds in all); the key stays the same, so that it happens once. Answers are read strictly but for words of
 * a newer server: an unknown state of a member counts as inactive, of an invitation as expired.
 *
 * Its methods reject with `BackendError` (or `AbortError`): besides what the contract says `network` when no whole answer
 * came, `timeout`, `server` when what came is no answer, `unauthenticated` also for a redirect and a token that failed,
 * `rateLimited` with `retryAfterMs` when the wait is too long, `unsupported` with field `contractVersion` from
 * `capabilities()` of a server of another version.
 * @throws {BackendError} `invalid` with the option's name as `field`.
 */
export function restBackend(options: RestOptions): TeamBackend & Required<Omit<TeamBackend, 'subscribe'>> {
  return new RestTeam(options);
}
