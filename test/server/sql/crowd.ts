import type { Contact, Invitation, Member, Scope } from '../../../src/domain/index.js';
import type { MemorySeed } from '../../../src/engine/index.js';
import { generateMembers } from '../../../src/testing/demo/generate-members.js';

export const NOW = Date.parse('2026-06-01T09:00:00.000Z');
export const TENANT_ID = 'crowd';
const DAY_MS = 86_400_000;

export const ROLES = ['lead', 'clerk', 'helper', 'guest'];
export const STORES = ['north', 'south', 'east', 'west'];
const COMPANIES = ['Ågård & Söhne', 'zeta 100%', 'Beta_Works', '株式会社', 'alpha'];

/** Names that databases and sorting get wrong. */
const ODD_NAMES: readonly (readonly [string, string])[] = [
  ['100%', 'Sure'],
  ['under_score', 'O’Neil'],
  ['back\\slash', "O'Neil"],
  ['Zero\u0000Byte', 'Null'],
  ['Half\uD83D', 'Pair'],
  ['\uFFFFffff', 'Mark'],
  ['Smile', '😀'],
  ['Євген', 'Їжак'],
  ['Zoë', 'adams'],
  ['zoe', 'Adamsky'],
  ['ZOE', 'ADAM'],
  ['Þór', 'Æsir'],
  ['각', '나'],
  ['カナ', 'かな'],
  ['-', '!'],
  ['  spaced', 'out  '],
  ['ﷺ'.repeat(100), 'ﷺ'.repeat(100)],
];

/** People of all kinds in every state, with and without stores, companies and invitations. */
export function crowd(count = 300): MemorySeed {
  const { members } = generateMembers(count, 7, { tenantId: TENANT_ID, roles: ROLES, now: NOW });
  const all = [...members, ...ODD_NAMES.map((name, index) => oddMember(name, index))].map(varied);
  return {
    tenants: [{ id: TENANT_ID, name: 'Crowd', policy: 'none', locale: 'en', settings: {} }],
    members: all,
    invitations: all.flatMap(invitationOf),
    scopes: [
      ...STORES.map((id) => scope(id, 'store', id)),
      ...COMPANIES.map((name, at) => scope(`company-${at}`, 'company', name)),
    ],
    contacts: contacts(),
  };
}

function oddMember([firstName, lastName]: readonly [string, string], index: number): Member {
  return {
    id: `odd-${index}`,
    tenantId: TENANT_ID,
    kind: 'staff',
    email: `odd_${index}%@crowd.example`,
    firstName,
    lastName,
    roles: ['lead'],
    scopes: [],
    owner: false,
    options: {},
    attributes: {},
    status: 'active',
    createdAt: new Date(NOW - index * 1000).toISOString(),
    version: '1',
  };
}

function varied(member: Member, index: number): Member {
  const { email: _, ...nameless } = member;
  const base = index % 17 === 5 ? nameless : member;
  return {
    ...base,
    kind: index % 3 === 0 ? 'contact' : 'staff',
    roles: index % 5 === 0 ? [...member.roles, 'extra'] : index % 41 === 0 ? ['forgotten'] : member.roles,
    scopes: scopesAt(index),
    owner: index % 50 === 0,
    ...(index % 3 === 0 ? { accountId: `company-${index % 6}` } : {}),
    ...(index % 4 === 0 ? { lastSignInAt: new Date(NOW - (index % 20) * DAY_MS).toISOString() } : {}),
  };
}

function scopesAt(index: number): Member['scopes'] {
  if (index % 11 === 0) return 'all';
  if (index % 13 === 0) return ['north', '@tenant'];
  return STORES.filter((_, at) => ((index >> at) & 1) === 1);
}

function invitationOf(member: Member, index: number): Invitation[] {
  const { invitationId } = member;
  if (invitationId === undefined || index % 19 === 0) return [];
  const states = ['queued', 'sent', 'failed', 'bounced'] as const;
  const state = states[index % 4] ?? 'sent';
  const at = new Date(NOW - 5 * DAY_MS).toISOString();
  return [
    {
      id: invitationId,
      tenantId: TENANT_ID,
      memberId: member.id,
      email: member.email ?? '',
      method: 'link',
      status: index % 7 === 0 ? 'expired' : state === 'bounced' ? 'bounced' : 'pending',
      invitedBy: `person-000${index % 9}`,
      createdAt: at,
      expiresAt: new Date(NOW + ((index % 3) - 1) * DAY_MS).toISOString(),
      deliveries: index % 23 === 0 ? [] : [{ at, state }],
    },
  ];
}

function scope(id: string, type: string, name: string): Scope {
  return { id, tenantId: TENANT_ID, type, name };
}

function contacts(): Contact[] {
  const { members } = generateMembers(80, 3, { tenantId: TENANT_ID });
  return members.map(({ id, firstName = '', lastName = '', email = '' }, index) => ({
    id: `contact-${id}`,
    tenantId: TENANT_ID,
    kind: index % 2 === 0 ? 'contact' : 'employee',
    firstName,
    lastName,
    email,
    attributes: {},
    ...(index % 2 === 0 ? { accountId: `company-${index % 6}` } : {}),
    ...(index % 3 === 0 ? { type: 'customer' as const } : index % 3 === 1 ? { type: 'prospect' as const } : {}),
    ...(index % 10 === 0 ? { memberId: id } : {}),
  }));
}
