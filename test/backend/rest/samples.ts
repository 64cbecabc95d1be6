import { isBackendError, type BackendError } from '../../../src/backend/index.js';

export const member = (more: object = {}) => ({
  id: 'm1',
  tenantId: 'acme',
  kind: 'staff',
  email: 'ada@acme.example',
  roles: ['admin'],
  scopes: 'all',
  owner: false,
  options: {},
  attributes: {},
  status: 'active',
  createdAt: '2026-01-01T00:00:00.000Z',
  version: '3',
  ...more,
});

export const invitation = (more: object = {}) => ({
  id: 'i1',
  tenantId: 'acme',
  memberId: 'm1',
  email: 'ada@acme.example',
  method: 'link',
  status: 'pending',
  invitedBy: 'm0',
  createdAt: '2026-01-01T00:00:00.000Z',
  expiresAt: '2026-01-08T00:00:00.000Z',
  deliveries: [{ at: '2026-01-01T00:00:00.000Z', state: 'sent' }],
  ...more,
});

export const entry = (more: object = {}) => ({ member: member(more) });
export const page = { items: [entry(), entry({ id: 'm2' })], nextCursor: 'c2', total: 7 };
export const tenant = { id: 'acme', name: 'Acme', policy: 'p', locale: 'en', settings: { a: true }, version: '1' };
export const me = { member: member(), tenant };
export const role = { id: 'r1', name: { en: 'Clerk' }, grants: ['member.list'] };
export const results = { items: [{ index: 0, ok: true, value: entry() }] };
export const profile = {
  identity: { id: 'p1', emailVerified: true, locale: 'en', firstName: 'Ada', lastName: 'L', hasPassword: true },
  member: member(),
};
export const offer = {
  role: { id: 'r1', name: { en: 'Clerk' } },
  decision: { allowed: true },
  applications: [],
  access: [{ permission: 'a.b', label: { en: 'B' }, within: 'tenant' }],
  restrictions: [],
  options: [],
  attributes: [],
};
export const contact = {
  id: 'c1',
  tenantId: 'acme',
  kind: 'contact',
  firstName: 'Jo',
  lastName: 'Doe',
  email: 'jo@acme.example',
  attributes: {},
};
export const scope = { id: 's1', tenantId: 'acme', type: 'store', name: 'North' };
export const capabilities = {
  operations: ['invite', 'remove'],
  members: {
    search: 'contains',
    sort: ['name'],
    filter: ['roles'],
    paging: 'cursor',
    total: 'exact',
    maxPageSize: 500,
  },
  authorization: 'policy',
  concurrency: 'version',
  idempotency: 'key',
  maxBulk: 100,
  profileFields: ['firstName'],
  live: true,
  contractVersion: 1,
};
export const session = { tenantId: 'acme', memberId: 'm1', idleMs: 1000, remainingMs: 900, signOut: 'device' };

/** What a call was refused with; a call that succeeds, or fails with anything else, fails the test. */
export async function refusal(work: Promise<unknown>): Promise<BackendError> {
  let value: unknown;
  try {
    value = await work;
  } catch (error) {
    if (isBackendError(error)) return error;
    throw error;
  }
  throw new Error(`It was not refused: ${JSON.stringify(value)}`);
}

export const codeOf = async (work: Promise<unknown>): Promise<string> => (await refusal(work)).code;

/** A clock that notes how long it was asked to wait, and waits not at all. */
export function countingClock(start = Date.UTC(2026, 0, 1)) {
  const waits: number[] = [];
  return { waits, now: () => start, sleep: async (ms: number) => void waits.push(ms) };
}
