import type { InvitationDraft, MemberEntry } from '../../src/domain/index.js';
import { failingAs, without, type Planted } from './planted.js';

const WHO = 'who, where and what';
const INVITATIONS = 'invitations';
const CHANGES = 'changes of a member';
const REFUSED = 'changes that are refused';
const GOING = 'coming and going';
const MANY = 'many at once';
const DECISIONS = 'decisions and what happens';
const CALLS = 'calls';

const allowAll = (rows: readonly MemberEntry[]): MemberEntry[] =>
  rows.map((row) => ({
    ...row,
    can: Object.fromEntries(Object.keys(row.can ?? {}).map((action) => [action, { allowed: true }])),
  }));

export const FAULTS_IN_WRITES: readonly Planted[] = [
  {
    fault: 'ignores the version a change was made from',
    plant: (honest) => ({
      updateMember: (id, patch, options) => honest.updateMember!(id, patch, { ...options, ifVersion: undefined }),
    }),
    caughtBy: [CHANGES],
  },
  {
    fault: 'refuses an old version without the copy as it is now',
    plant: (honest) => ({
      updateMember: (...args) => failingAs(honest.updateMember!(...args), (error) => without(error, 'current')),
    }),
    caughtBy: [CHANGES],
  },
  {
    fault: 'ignores the key of an intent',
    plant: (honest) => ({
      invite: (drafts, options) => honest.invite!(drafts, { ...options, idempotencyKey: undefined }),
    }),
    caughtBy: [INVITATIONS],
  },
  {
    fault: 'forgets the result of an item',
    plant: (honest) => ({
      invite: async (...args) => ({ items: (await honest.invite!(...args)).items.slice(0, -1) }),
    }),
    caughtBy: [INVITATIONS],
  },
  {
    fault: 'gives results out of order',
    plant: (honest) => ({
      bulk: async (...args) => ({ items: (await honest.bulk!(...args)).items.toReversed() }),
    }),
    caughtBy: [MANY],
  },
  {
    fault: 'stops many at the first that is refused',
    plant: (honest) => ({
      bulk: async (operations, options) => {
        const { items } = await honest.bulk!(operations, options);
        const first = items.findIndex((item) => !item.ok);
        return { items: first < 0 ? items : items.slice(0, first + 1) };
      },
    }),
    caughtBy: [MANY],
  },
  {
    fault: 'lets a write through that the policy refuses',
    plant: (_, as) => ({ removeMember: (...args) => as('marguerite').removeMember!(...args) }),
    caughtBy: [GOING],
  },
  {
    fault: 'refuses, but not before it has changed something',
    plant: (honest) => ({
      updateMember: (id, patch, options) =>
        failingAs(honest.updateMember!(id, patch, options), async (refusal) => {
          await Promise.allSettled([honest.updateMember!(id, { phone: '0' })]);
          return refusal;
        }),
    }),
    caughtBy: [REFUSED],
  },
  {
    fault: 'refuses without a reason',
    plant: (honest) => ({
      removeMember: (...args) => failingAs(honest.removeMember!(...args), (error) => without(error, 'reason')),
    }),
    caughtBy: [GOING],
  },
  {
    fault: 'leaves out what it does not know instead of refusing it',
    plant: (honest) => ({
      updateMember: (id, patch, options) => {
        const { firstName, lastName, phone, roles, attributes, options: switches, email } = patch ?? {};
        const known = { firstName, lastName, phone, roles, attributes, options: switches, email };
        const given = Object.fromEntries(Object.entries(known).filter(([, value]) => value !== undefined));
        return honest.updateMember!(id, given, options);
      },
    }),
    caughtBy: [REFUSED],
  },
  {
    fault: 'leaves a password in an invitation unsaid',
    plant: (honest) => ({
      invite: (drafts, options) =>
        honest.invite!(
          drafts.map(
            ({ email, roles, attributes }) =>
              JSON.parse(JSON.stringify({ email, roles, attributes })) as InvitationDraft,
          ),
          options,
        ),
    }),
    caughtBy: ['who may invite whom'],
  },
  {
    fault: 'shows addresses as they were typed',
    plant: (honest) => ({
      invite: async (drafts, options) => {
        const { items } = await honest.invite!(drafts, options);
        const typed = (row: MemberEntry, index: number): MemberEntry => ({
          ...row,
          member: { ...row.member, email: drafts[index]?.email },
        });
        return { items: items.map((item) => (item.ok ? { ...item, value: typed(item.value, item.index) } : item)) };
      },
    }),
    caughtBy: [INVITATIONS],
  },
  {
    fault: 'ignores the signal',
    plant: (honest) => ({
      listMembers: (query) => honest.listMembers(query),
      removeMember: (id) => honest.removeMember!(id),
    }),
    caughtBy: [CALLS],
  },
  {
    fault: 'fails with the signal’s own reason',
    plant: (honest) => ({
      listMembers: (query, options) =>
        options?.signal?.aborted ? Promise.reject(options.signal.reason) : honest.listMembers(query, options),
    }),
    caughtBy: [CALLS],
  },
  {
    fault: 'says of every row that everything is allowed',
    plant: (honest) => ({
      listMembers: async (query, options) => {
        const page = await honest.listMembers(query, options);
        return { ...page, items: allowAll(page.items) };
      },
    }),
    caughtBy: [DECISIONS],
  },
  {
    fault: 'answers every question with yes',
    plant: () => ({ authorize: async (checks) => checks.map(() => ({ allowed: true })) }),
    caughtBy: [DECISIONS],
  },
  {
    fault: 'offers every role to everybody',
    plant: (honest) => ({
      roleOffers: async (...args) =>
        (await honest.roleOffers!(...args)).map((offer) => ({ ...offer, decision: { allowed: true } })),
    }),
    caughtBy: [DECISIONS],
  },
  {
    fault: 'lets the access of who is switched off go on',
    plant: (honest, as) => ({
      me: (options) => honest.me(options).catch(() => as('marguerite').me()),
    }),
    caughtBy: [WHO, GOING],
  },
  {
    fault: 'sends an invitation again to somebody who has joined',
    plant: (honest) => ({
      resendInvitation: (id, options) => honest.resendInvitation!(id, options).catch(() => honest.getMember(id)),
    }),
    caughtBy: ['open invitations', DECISIONS],
  },
  {
    fault: 'takes other fields of a profile without a word',
    plant: (honest) => ({
      updateProfile: (patch, options) => honest.updateProfile!(patch, options).catch(() => honest.getProfile!()),
    }),
    caughtBy: ['own profile'],
  },
];
