import { expect } from 'chai';
import { restBackend } from '../../../src/backend/rest/index.js';
import type { TeamBackend } from '../../../src/backend/index.js';
import * as samples from './samples.js';
import { json, scriptedServer } from './scripted-server.js';

const { entry, page, results, role, tenant, profile } = samples;
type Rest = ReturnType<typeof restBackend>;

interface Row {
  readonly call: (backend: Rest) => Promise<unknown>;
  /** Method and address below the tenant's. */
  readonly asks: string;
  readonly body?: unknown;
  readonly ifMatch?: string;
  readonly hasKey?: true;
  readonly answer: unknown;
  readonly status?: number;
  /** What the caller gets; the answer unless given. */
  readonly gets?: unknown;
}

const change = { answer: entry(), hasKey: true, ifMatch: '*' } as const;
const { contractVersion: _, ...abilities } = samples.capabilities;
const invite = [{ email: 'a@b.example' }];
const provision = [{ contactId: 'c1', roles: ['r1'] }];
const creation = { firstName: 'A', lastName: 'B', roles: ['r1'] };
const draft = { name: { en: 'Clerk' }, grants: ['member.list'] };
const operations = [{ op: 'remove', memberId: 'm1', ifVersion: '2' }] as const;

const ROWS: Readonly<Partial<Record<keyof TeamBackend, readonly Row[]>>> = {
  capabilities: [
    {
      call: (rest) => rest.capabilities(),
      asks: 'GET /capabilities',
      answer: samples.capabilities,
      gets: { ...abilities, live: false },
    },
  ],
  me: [{ call: (rest) => rest.me(), asks: 'GET /me', answer: samples.me }],
  getPolicy: [{ call: (rest) => rest.getPolicy(), asks: 'GET /policy', answer: { id: 'p', roles: [{ id: 'r' }] } }],
  listMembers: [
    { call: (rest) => rest.listMembers({}), asks: 'GET /members', answer: page },
    {
      call: (rest) =>
        rest.listMembers({
          search: 'é & b',
          roles: ['x', 'y'],
          status: [],
          sort: { by: 'name', descending: true },
          cursor: 'a+b/=',
          limit: 2,
        }),
      asks: 'GET /members?search=%C3%A9+%26+b&roles=x&roles=y&status=&cursor=a%2Bb%2F%3D&limit=2&sort=-name',
      answer: page,
    },
  ],
  getMember: [{ call: (rest) => rest.getMember('a/ü?'), asks: 'GET /members/a%2F%C3%BC%3F', answer: entry() }],
  roleOffers: [
    {
      call: (rest) => rest.roleOffers({ action: 'member.invite', kind: 'staff' }),
      asks: 'GET /role-offers?action=member.invite&kind=staff',
      answer: { items: [samples.offer] },
      gets: [samples.offer],
    },
  ],
  listScopes: [
    {
      call: (rest) => rest.listScopes(),
      asks: 'GET /scopes',
      answer: { items: [samples.scope] },
      gets: [samples.scope],
    },
  ],
  invite: [
    {
      call: (rest) => rest.invite(invite),
      asks: 'POST /invitations',
      body: { drafts: invite },
      hasKey: true,
      answer: results,
    },
  ],
  resendInvitation: [
    { call: (rest) => rest.resendInvitation('m1'), asks: 'POST /members/m1/invitation/resend', ...change },
  ],
  revokeInvitation: [{ call: (rest) => rest.revokeInvitation('m1'), asks: 'DELETE /members/m1/invitation', ...change }],
  updateMember: [
    {
      ...change,
      call: (rest) => rest.updateMember('m1', { firstName: 'Ada' }, { ifVersion: 'v-3.1' }),
      asks: 'PATCH /members/m1',
      body: { firstName: 'Ada' },
      ifMatch: '"v-3.1"',
    },
  ],
  deactivateMember: [{ call: (rest) => rest.deactivateMember('m1'), asks: 'POST /members/m1/deactivate', ...change }],
  reactivateMember: [{ call: (rest) => rest.reactivateMember('m1'), asks: 'POST /members/m1/reactivate', ...change }],
  removeMember: [{ call: (rest) => rest.removeMember('m1'), asks: 'DELETE /members/m1', ...change }],
  restoreMember: [{ call: (rest) => rest.restoreMember('m1'), asks: 'POST /members/m1/restore', ...change }],
  bulk: [
    {
      call: (rest) => rest.bulk(operations),
      asks: 'POST /members/bulk',
      body: { operations },
      hasKey: true,
      answer: results,
    },
  ],
  listContacts: [
    {
      call: (rest) => rest.listContacts({ search: 'jo', limit: 5 }),
      asks: 'GET /contacts?search=jo&limit=5',
      answer: { items: [samples.contact] },
    },
  ],
  provision: [
    {
      call: (rest) => rest.provision(provision),
      asks: 'POST /provisions',
      body: { drafts: provision },
      hasKey: true,
      answer: results,
    },
  ],
  createMember: [
    {
      call: (rest) => rest.createMember(creation),
      asks: 'POST /members',
      body: creation,
      hasKey: true,
      answer: entry(),
      status: 201,
    },
  ],
  updateSettings: [
    {
      call: (rest) => rest.updateSettings({ a: true }),
      asks: 'PATCH /settings',
      body: { settings: { a: true } },
      hasKey: true,
      ifMatch: '*',
      answer: tenant,
    },
  ],
  saveRole: [
    { call: (rest) => rest.saveRole(draft), asks: 'POST /roles', body: draft, hasKey: true, answer: role, status: 201 },
    {
      call: (rest) => rest.saveRole(draft, { roleId: 'r 1', ifVersion: '4' }),
      asks: 'PUT /roles/r%201',
      body: draft,
      hasKey: true,
      ifMatch: '"4"',
      answer: role,
    },
  ],
  archiveRole: [
    { call: (rest) => rest.archiveRole('r1'), asks: 'DELETE /roles/r1', hasKey: true, ifMatch: '*', answer: role },
  ],
  getProfile: [{ call: (rest) => rest.getProfile(), asks: 'GET /profile', answer: profile }],
  updateProfile: [
    {
      call: (rest) => rest.updateProfile({ locale: 'fr' }),
      asks: 'PATCH /profile',
      body: { locale: 'fr' },
      hasKey: true,
      ifMatch: '*',
      answer: profile,
    },
  ],
  authorize: [
    {
      call: (rest) => rest.authorize([{ action: 'a.b' }, { action: 'c.d', memberId: 'm1' }]),
      asks: 'POST /authorize',
      body: { checks: [{ action: 'a.b' }, { action: 'c.d', memberId: 'm1' }] },
      answer: { decisions: [{ allowed: true }, null] },
      gets: [{ allowed: true }, undefined],
    },
  ],
};

describe('restBackend and its paths', () => {
  const server = scriptedServer();

  it('has a path for each method of the contract', () => {
    const rest = restBackend({ baseUrl: server.base });
    const methods = Object.getOwnPropertyNames(Object.getPrototypeOf(rest)).filter((name) => name !== 'constructor');
    expect(methods.toSorted()).to.deep.equal(Object.keys(ROWS).toSorted());
    expect(rest.contractVersion).to.equal(1);
    expect('subscribe' in rest).to.equal(false);
  });

  for (const [method, rows] of Object.entries(ROWS))
    for (const { call, asks, body, ifMatch, hasKey, answer, status = 200, gets = answer } of rows)
      it(`${method} asks ${asks} and understands the answer`, async () => {
        server.will(json(answer, status));
        const value = await call(restBackend({ baseUrl: `${server.base}/`, token: () => 'secret-1' }));
        expect(value).to.deep.equal(gets);
        expect(server.seen).to.have.length(1);
        const [{ headers, text, ...seen } = server.seen[0]!] = server.seen;
        expect(`${seen.method} ${seen.url}`).to.equal(asks.replace(' ', ' /api/tenants/acme'));
        expect(text === '' ? undefined : JSON.parse(text)).to.deep.equal(body);
        expect(headers['content-type']).to.equal(body === undefined ? undefined : 'application/json');
        expect(headers['if-match']).to.equal(ifMatch);
        expect(headers['idempotency-key'] ?? '').to.match(hasKey ? /^[\da-f]{32}$/ : /^$/);
        expect(headers.authorization).to.equal('Bearer secret-1');
        expect(headers.accept).to.equal('application/json, application/problem+json');
        expect(headers.referer).to.equal(undefined);
      });

  it('sends the key of the intent, and a fresh one for each intent without', async () => {
    const rest = restBackend({ baseUrl: server.base });
    server.will(json(entry()));
    await rest.removeMember('m1', { idempotencyKey: 'intent-7' });
    await rest.removeMember('m1');
    await rest.removeMember('m1');
    const [given, first, second] = server.seen.map(({ headers }) => headers['idempotency-key']);
    expect(given).to.equal('intent-7');
    expect(first).not.to.equal(second);
  });

  it('sends the headers of the options, which its own win over', async () => {
    server.will(json(samples.me));
    await restBackend({ baseUrl: server.base, headers: { 'X-Page': 'staff', Accept: 'text/html' } }).me();
    expect(server.seen[0]?.headers['x-page']).to.equal('staff');
    expect(server.seen[0]?.headers.accept).to.contain('application/json');
  });
});
