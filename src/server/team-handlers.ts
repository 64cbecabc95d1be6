import type {
  CreationDraft,
  InvitationDraft,
  MemberEntry,
  MemberPatch,
  PermissionId,
  ProfilePatch,
  ProvisionDraft,
  RoleDraft,
  SettingValue,
  Tenant,
} from '../domain/index.js';
import * as engine from '../engine/index.js';
import { contactQueryOf, memberQueryOf } from '../wire/index.js';
import { signed, type Handler, type SignedCall } from './call.js';
import { capabilitiesOf } from './capabilities.js';
import { holdMailings, type Mailing } from './rate-limits.js';
import type { Outcome } from './respond.js';

type EntryChange = (
  engine: engine.Engine,
  caller: engine.Caller,
  memberId: string,
  intent: engine.Intent,
) => Promise<MemberEntry>;

const row = (value: MemberEntry): Outcome => ({ value, version: value.member.version });
const memberIdOf = ({ params }: SignedCall): string => params['memberId'] ?? '';

/** A change of one row that has no values of its own. */
const change = (useCase: EntryChange): Handler =>
  signed(async (call) => row(await useCase(call.engine, call.caller, memberIdOf(call), call.intent)));

const mailing = (recipient: unknown, action: PermissionId, draft: object): Mailing => ({
  recipient,
  question: { action, input: { ...draft } },
});
const resending = (memberId: string): Mailing => ({
  recipient: memberId,
  question: { action: 'invitation.resend', memberId },
});

const sendsDecisions = ({ options }: SignedCall): boolean => options.authorization !== 'policy';

/** The team. Each handler hands a request to one use case; none has a rule of its own. */
export const TEAM_HANDLERS = {
  capabilities: async ({ options }) => ({ value: capabilitiesOf(options) }),

  me: signed(async (call) => {
    const { member, tenant, ...decisions } = await engine.me(call.engine, call.caller);
    return { value: { member, tenant, ...(sendsDecisions(call) ? decisions : {}) } };
  }),

  getPolicy: signed(async (call) => {
    if (call.options.authorization === 'decisions') throw new engine.EngineFailure({ code: 'unsupported' });
    return { value: await engine.getPolicy(call.engine, call.caller) };
  }),

  listMembers: signed(async (call) => {
    const query = memberQueryOf(call.query as Parameters<typeof memberQueryOf>[0]);
    const rows = { decisions: sendsDecisions(call) };
    return { value: await engine.listMembers(call.engine, call.caller, query, rows) };
  }),

  getMember: signed(async (call) => {
    const rows = { decisions: sendsDecisions(call) };
    return row(await engine.getMember(call.engine, call.caller, memberIdOf(call), rows));
  }),

  createMember: signed(async (call) => {
    const draft = call.body as CreationDraft;
    return row(await engine.createMember(call.engine, call.caller, draft, call.intent));
  }),

  updateMember: signed(async (call) => {
    const patch = call.body as MemberPatch;
    return row(await engine.updateMember(call.engine, call.caller, memberIdOf(call), patch, call.intent));
  }),

  removeMember: change(engine.removeMember),
  deactivateMember: change(engine.deactivateMember),
  reactivateMember: change(engine.reactivateMember),
  restoreMember: change(engine.restoreMember),
  revokeInvitation: change(engine.revokeInvitation),

  resendInvitation: signed(async (call) => {
    await holdMailings(call.engine, call.limits, call.caller, [resending(memberIdOf(call))]);
    return row(await engine.resendInvitation(call.engine, call.caller, memberIdOf(call), call.intent));
  }),

  bulk: signed(async (call) => {
    const { operations } = call.body as { readonly operations: readonly engine.BulkChange[] };
    const resendings = operations.filter(({ op }) => op === 'resend').map(({ memberId }) => resending(memberId));
    if (resendings.length > 0) await holdMailings(call.engine, call.limits, call.caller, resendings);
    return { value: await engine.bulk(call.engine, call.caller, operations, call.intent) };
  }),

  invite: signed(async (call) => {
    const { drafts } = call.body as { readonly drafts: readonly InvitationDraft[] };
    const mailings = drafts.map((draft) => mailing(draft.email, 'member.invite', draft));
    await holdMailings(call.engine, call.limits, call.caller, mailings);
    return { value: await engine.inviteMany(call.engine, call.caller, drafts, call.intent) };
  }),

  provision: signed(async (call) => {
    const { drafts } = call.body as { readonly drafts: readonly ProvisionDraft[] };
    const mailings = drafts.map((draft) => mailing(draft.contactId, 'member.provision', draft));
    await holdMailings(call.engine, call.limits, call.caller, mailings);
    return { value: await engine.provisionMany(call.engine, call.caller, drafts, call.intent) };
  }),

  listContacts: signed(async (call) => {
    const query = contactQueryOf(call.query as Parameters<typeof contactQueryOf>[0]);
    return { value: await engine.listContacts(call.engine, call.caller, query) };
  }),

  roleOffers: signed(async (call) => {
    const question = call.query as engine.OfferQuestion;
    return { value: { items: await engine.roleOffers(call.engine, call.caller, question) } };
  }),

  listScopes: signed(async (call) => ({ value: { items: await engine.listScopes(call.engine, call.caller) } })),

  updateSettings: signed(async (call) => {
    const { settings } = call.body as { readonly settings: Readonly<Record<string, SettingValue>> };
    const tenant: Tenant = await engine.updateSettings(call.engine, call.caller, settings, call.intent);
    return { value: tenant, version: tenant.version };
  }),

  createRole: signed(async (call) => ({
    value: await engine.saveRole(call.engine, call.caller, call.body as RoleDraft, call.intent),
  })),

  updateRole: signed(async (call) => {
    const intent = { ...call.intent, roleId: call.params['roleId'] };
    return { value: await engine.saveRole(call.engine, call.caller, call.body as RoleDraft, intent) };
  }),

  archiveRole: signed(async (call) => ({
    value: await engine.archiveRole(call.engine, call.caller, call.params['roleId'] ?? '', call.intent),
  })),

  getProfile: signed(async (call) => {
    const value = await engine.getProfile(call.engine, call.caller);
    return { value, version: value.member.version };
  }),

  updateProfile: signed(async (call) => {
    const value = await engine.updateProfile(call.engine, call.caller, call.body as ProfilePatch, call.intent);
    return { value, version: value.member.version };
  }),

  authorize: signed(async (call) => {
    const { checks } = call.body as { readonly checks: readonly engine.Question[] };
    const decisions = await engine.authorize(call.engine, call.caller, checks);
    return { value: { decisions: decisions.map((decision) => decision ?? null) } };
  }),

  auditTrail: async ({ engine: own, tenantId, query }) => {
    const { limit } = query as { readonly limit?: number };
    return { value: { items: await engine.auditTrail(own, tenantId, limit) } };
  },
} satisfies Record<string, Handler>;
