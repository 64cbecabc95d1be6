import type { TenantSeed } from 'rosterkit/backend/memory';
import { textIn, type Member } from 'rosterkit/domain';
import { b2bCommerce, commerce7, paymentsPortal, retailEcom } from 'rosterkit/policies';
import {
  acmeWinery,
  generateMembers,
  harbourHeath,
  pumpwerk,
  veloBoreal,
  withPeople,
  type CrowdOptions,
} from 'rosterkit/testing';

export type SystemName = 'winery' | 'portal' | 'shop' | 'retail';

/** A tenant with its policy, as the toolbar offers it. */
export interface System {
  readonly title: string;
  readonly seed: (now: number) => TenantSeed;
  readonly policy: { readonly id: string; readonly roles: readonly { readonly id: string; readonly name: unknown }[] };
  /** Who is signed in unless somebody says otherwise: sees and does the most. */
  readonly as: string;
  /** What a role picker by itself asks here, and a role that person can give. */
  readonly picks: { readonly action: string; readonly kind?: string; readonly role: string };
  /** What the people have in common who make it a crowd. */
  readonly crowd: CrowdOptions & { readonly accountId?: string };
}

export const SYSTEMS: Readonly<Record<SystemName, System>> = {
  winery: {
    title: 'Winery (ACME Winery)',
    seed: acmeWinery,
    policy: commerce7,
    as: 'marguerite',
    picks: { action: 'member.invite', role: 'posBasic' },
    crowd: {},
  },
  portal: {
    title: 'Payments portal (Harbour & Heath)',
    seed: harbourHeath,
    policy: paymentsPortal,
    as: 'tomasz',
    picks: { action: 'member.invite', role: 'accountant' },
    crowd: { tenantId: 'harbour-heath', kind: 'user', roles: ['teamMember', 'manager'], scopes: ['s1'] },
  },
  shop: {
    title: 'B2B shop (Pumpwerk)',
    seed: pumpwerk,
    policy: b2bCommerce,
    as: 'joerg',
    picks: { action: 'member.provision', kind: 'contact', role: 'businessAdmin' },
    crowd: { tenantId: 'pumpwerk', kind: 'contact', roles: ['endUser', 'businessAdmin'], accountId: 'a1' },
  },
  retail: {
    title: 'Retail (Vélo Boréal)',
    seed: veloBoreal,
    policy: retailEcom,
    as: 'genevieve',
    picks: { action: 'member.create', kind: 'employee', role: 'associate' },
    crowd: { tenantId: 'velo-boreal', kind: 'employee', roles: ['associate', 'manager'], scopes: ['b1'] },
  },
};

export const SYSTEM_NAMES = Object.keys(SYSTEMS) as readonly SystemName[];

/** Which system somebody works in; ids of people are different everywhere. */
export function systemOf(memberId: string): SystemName | undefined {
  return SYSTEM_NAMES.find((name) => SYSTEMS[name].seed(0).members.some(({ id }) => id === memberId));
}

/** Who can sign in to a system, for the toolbar: id, name and role. */
export function peopleOf(name: SystemName): { readonly value: string; readonly title: string }[] {
  const { seed, policy } = SYSTEMS[name];
  const rows = seed(0);
  const roleName = (id: string): string => {
    const role = [...policy.roles, ...(rows.tenant.customRoles ?? [])].find((known) => known.id === id);
    return textIn(role?.name as Parameters<typeof textIn>[0], 'en') || id;
  };
  return rows.members
    .filter(({ status }) => status === 'active')
    .map((member) => ({ value: member.id, title: `${fullName(member)}, ${member.roles.map(roleName).join(', ')}` }));
}

const fullName = ({ firstName, lastName, email }: Member): string =>
  [firstName, lastName].filter(Boolean).join(' ') || (email ?? '');

const isListed = ({ status }: Member): boolean => status !== 'removed';

/** A tenant with so many people in all; the generated ones without logins, with which nobody here signs in. */
export const crowded =
  (name: SystemName, count: number) =>
  (now: number): TenantSeed => {
    const { seed, crowd } = SYSTEMS[name];
    const { accountId, ...options } = crowd;
    const tenant = seed(now);
    // contacts of customers have a list of their own
    const here = tenant.members.filter((one) => isListed(one) && (!accountId || one.kind === options.kind)).length;
    const wanted = count - here;
    // some of those generated have left: enough more of them, and of these as many as are wanted
    const crowdOf = generateMembers(Math.ceil(wanted * 1.1), 1, { invitedBy: SYSTEMS[name].as, ...options, now });
    const people = crowdOf.members
      .filter(isListed)
      .slice(0, wanted)
      .map(({ identityId: _none, ...member }): Member => (accountId ? { ...member, accountId } : member));
    const ids = new Set(people.map(({ invitationId }) => invitationId));
    const invitations = crowdOf.invitations.filter(({ id }) => ids.has(id));
    return withPeople(tenant, { members: people, invitations, identities: [] });
  };

/** A tenant in which one person is alone. */
export const alone =
  (name: SystemName, memberId: string) =>
  (now: number): TenantSeed => {
    const seed = SYSTEMS[name].seed(now);
    const members = seed.members.filter(({ id }) => id === memberId);
    return { ...seed, members, invitations: [], ...(seed.contacts ? { contacts: [] } : {}) };
  };
