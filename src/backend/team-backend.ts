import type {
  ApplicationOffer,
  BulkResult,
  Contact,
  ContactQuery,
  CreationDraft,
  Decision,
  Decisions,
  Identity,
  InputLimits,
  InvitationDraft,
  Member,
  MemberEntry,
  MemberPatch,
  MemberQuery,
  ObjectFacts,
  Page,
  PermissionId,
  Policy,
  ProfilePatch,
  ProvisionDraft,
  Role,
  RoleDraft,
  RoleOffer,
  Scope,
  SettingOffer,
  SettingValue,
  System,
  Tenant,
  WayOffer,
} from '../domain/rules.js';
import type { Capabilities } from './capabilities.js';

/** The version of this contract; a client refuses a backend of another one. */
export const CONTRACT_VERSION = 1;

export interface CallOptions {
  readonly signal?: AbortSignal | undefined;
  /** The page asks by itself: no activity of the person, whose session it does not prolong. */
  readonly isBackground?: boolean | undefined;
}

export interface WriteOptions extends CallOptions {
  /** The version the change was made from; a newer stored one is a `conflict`. */
  readonly ifVersion?: string | undefined;
  /** One key per intent of a person, kept across retries: the same key has one effect. */
  readonly idempotencyKey?: string | undefined;
}

/** The signed-in member, where, and what a page without a policy has to know beforehand. */
export interface Me {
  readonly member: Member;
  readonly tenant: Tenant;
  /** Decisions about no row in particular: `member.list`, `member.invite` … */
  readonly can?: Decisions;
  /** What forms must fix beforehand, by action. */
  readonly limits?: Readonly<Partial<Record<PermissionId, InputLimits>>>;
  /** The system's own words, views and help. */
  readonly system?: System;
  /** The ways of adding people, each with its decision. */
  readonly ways?: readonly WayOffer[];
  /** The settings of the whole application, each with its decision. */
  readonly settings?: readonly SettingOffer[];
  /** The applications of the system, each with its decision. */
  readonly applications?: readonly ApplicationOffer[];
}

/** Own profile: the person, and what the tenant says of them. */
export interface Profile {
  readonly identity: Identity;
  readonly member: Member;
}

/** For whom roles are offered: a member, or a new person added by `action`, of a `kind`. */
export interface RoleOfferQuestion {
  readonly memberId?: string | undefined;
  readonly action?: PermissionId | undefined;
  readonly kind?: string | undefined;
}

/** One change of a bulk call. */
export type BulkOperation =
  | { readonly op: 'update'; readonly memberId: string; readonly patch: MemberPatch; readonly ifVersion?: string }
  | {
      readonly op: 'deactivate' | 'reactivate' | 'remove' | 'restore' | 'resend' | 'revoke';
      readonly memberId: string;
      readonly ifVersion?: string;
    };

/** A question to the backend's own judgement. */
export interface Check {
  readonly action: PermissionId;
  readonly memberId?: string;
  /** A thing of the host's, as the page knows it: the answer says what to show, and permits nothing. */
  readonly object?: ObjectFacts;
  readonly input?: Readonly<Record<string, unknown>>;
}

/** What changed elsewhere. Without a member, anything may have. */
export interface BackendChange {
  readonly memberId?: string;
}

/**
 * The door: what a page needs of any backend, as the person signed in there. Every method rejects with `BackendError`
 * or an `AbortError` and nothing else. Methods marked optional are looked for through `capabilities()`.
 */
export interface TeamBackend {
  readonly contractVersion: number;
  capabilities(options?: CallOptions): Promise<Capabilities>;
  /** @throws {BackendError} `unauthenticated` when nobody is signed in. */
  me(options?: CallOptions): Promise<Me>;
  /** The policy document, where the page may have it. */
  getPolicy?(options?: CallOptions): Promise<Policy>;
  listMembers(query: MemberQuery, options?: CallOptions): Promise<Page<MemberEntry>>;
  /** @throws {BackendError} `notFound` for one that is not there or out of sight: the same answer. */
  getMember(memberId: string, options?: CallOptions): Promise<MemberEntry>;
  /** Every role with its decision and card; needed where no policy is in the page. */
  roleOffers?(question: RoleOfferQuestion, options?: CallOptions): Promise<readonly RoleOffer[]>;
  listScopes?(options?: CallOptions): Promise<readonly Scope[]>;
  /** One or many; each has its own result, in the order of the drafts. */
  invite?(drafts: readonly InvitationDraft[], options?: WriteOptions): Promise<BulkResult<MemberEntry>>;
  resendInvitation?(memberId: string, options?: WriteOptions): Promise<MemberEntry>;
  revokeInvitation?(memberId: string, options?: WriteOptions): Promise<MemberEntry>;
  updateMember?(memberId: string, patch: MemberPatch, options?: WriteOptions): Promise<MemberEntry>;
  deactivateMember?(memberId: string, options?: WriteOptions): Promise<MemberEntry>;
  reactivateMember?(memberId: string, options?: WriteOptions): Promise<MemberEntry>;
  removeMember?(memberId: string, options?: WriteOptions): Promise<MemberEntry>;
  restoreMember?(memberId: string, options?: WriteOptions): Promise<MemberEntry>;
  /** A fold of single calls with a result each; one refusal does not stop the rest. */
  bulk?(operations: readonly BulkOperation[], options?: WriteOptions): Promise<BulkResult<MemberEntry>>;
  listContacts?(query: ContactQuery, options?: CallOptions): Promise<Page<Contact>>;
  provision?(drafts: readonly ProvisionDraft[], options?: WriteOptions): Promise<BulkResult<MemberEntry>>;
  createMember?(draft: CreationDraft, options?: WriteOptions): Promise<MemberEntry>;
  updateSettings?(settings: Readonly<Record<string, SettingValue>>, options?: WriteOptions): Promise<Tenant>;
  /** Creates a role, or changes the one with `roleId`. */
  saveRole?(draft: RoleDraft, options?: WriteOptions & { readonly roleId?: string }): Promise<Role>;
  archiveRole?(roleId: string, options?: WriteOptions): Promise<Role>;
  getProfile?(options?: CallOptions): Promise<Profile>;
  updateProfile?(patch: ProfilePatch, options?: WriteOptions): Promise<Profile>;
  /** The backend's own decisions, one per check; `undefined` where it does not say. */
  authorize?(checks: readonly Check[], options?: CallOptions): Promise<readonly (Decision | undefined)[]>;
  /** @returns A function that ends the subscription. */
  subscribe?(listener: (change: BackendChange) => void): () => void;
}
