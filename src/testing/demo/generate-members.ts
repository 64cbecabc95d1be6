import type { TenantSeed } from '../../backend/memory/tenant-seed.js';
import type { Member, MemberStatus } from '../../domain/index.js';
import { nameAt, PLAIN_NAMES } from './names.js';
import { DAY_MS, identityOf, invitationOf } from './seed.js';

/** What the generated people have in common; the winery's staff when left out. */
export interface CrowdOptions {
  readonly tenantId?: string;
  readonly kind?: string;
  readonly roles?: readonly string[];
  readonly scopes?: Member['scopes'];
  readonly invitedBy?: string;
  /** Milliseconds since the Unix epoch. */
  readonly now?: number;
}

/** Generated people, to be joined to a tenant with `withPeople`. */
export type Crowd = Required<Pick<TenantSeed, 'members' | 'invitations' | 'identities'>>;

/** Rows that lists get wrong: no name yet, 60 letters, right to left, two of one name, one who left. */
const EDGE_ROWS: readonly Partial<Member>[] = [
  { status: 'invited' },
  { firstName: 'Wolfeschlegelsteinhausenbergerdorff', lastName: 'Keihanaikukauakahihulihe' },
  { firstName: 'محمد عبد الرحمن', lastName: 'الخوارزمي' },
  { firstName: 'Maria', lastName: 'Silva' },
  { firstName: 'Maria', lastName: 'Silva' },
  { firstName: 'Left', lastName: 'Long Ago', status: 'removed' },
];

const STAFF_ROLES = ['posBasic', 'posStandard', 'basic', 'standard', 'reservationsBasic', 'reservationsStandard'];

/**
 * As many people as wanted, always the same for the same `seed`: mixed scripts, mostly active, the first six of them
 * rows that lists get wrong.
 */
export function generateMembers(count: number, seed = 1, options: CrowdOptions = {}): Crowd {
  const { tenantId = 'acme-winery', kind = 'staff', roles = STAFF_ROLES, scopes = [] } = options;
  const { now = Date.parse('2026-06-01T09:00:00.000Z'), invitedBy = 'marguerite' } = options;
  const random = randomNumbers(seed);
  const members = Array.from({ length: count }, (_, index): Member => {
    const id = `person-${String(index + 1).padStart(4, '0')}`;
    const edge = EDGE_ROWS[index];
    const round = Math.floor(index / PLAIN_NAMES);
    const person = edge ?? {
      ...nameAt(round * PLAIN_NAMES + Math.floor(random() * PLAIN_NAMES)),
      status: statusOf(random()),
    };
    const status = person.status ?? 'active';
    return {
      id,
      tenantId,
      kind,
      email: `${id}@${tenantId}.example`,
      ...person,
      roles: [roles[Math.floor(random() * roles.length)] ?? 'standard'],
      scopes,
      owner: false,
      options: {},
      attributes: {},
      status,
      ...(status === 'invited' ? { invitationId: `invitation-${id}`, invitedBy } : { identityId: `id-${id}` }),
      createdAt: new Date(now - Math.floor(random() * 700 * DAY_MS)).toISOString(),
      version: '1',
    };
  });
  return {
    members,
    invitations: members.filter(({ status }) => status === 'invited').map((member) => invitationOf(member, now)),
    identities: members.filter(hasLogin).map((member) => identityOf(member, 'en')),
  };
}

/** The tenant with more people in it. */
export function withPeople(seed: TenantSeed, crowd: Crowd): TenantSeed {
  return {
    ...seed,
    members: [...seed.members, ...crowd.members],
    invitations: [...(seed.invitations ?? []), ...crowd.invitations],
    identities: [...(seed.identities ?? []), ...crowd.identities],
  };
}

function hasLogin({ status }: Member): boolean {
  return status === 'active' || status === 'inactive';
}

function statusOf(share: number): MemberStatus {
  if (share < 0.04) return 'removed';
  if (share < 0.12) return 'inactive';
  return share < 0.2 ? 'invited' : 'active';
}

/** The mulberry32 generator: small, and the same in every engine. */
function randomNumbers(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
