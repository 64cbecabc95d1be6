import { expect } from 'chai';
import { restBackend } from '../../../src/backend/rest/index.js';
import * as samples from './samples.js';
import { cutsDuring, json, nothing, problem, scriptedServer, send, type Script } from './scripted-server.js';

const { codeOf, entry, invitation, refusal } = samples;
const HTML = '<!doctype html><form>Sign in</form>';
const JSON_TYPE = { 'content-type': 'application/json' };

const NO_ANSWERS: readonly (readonly [string, Script])[] = [
  ['the page of a proxy', send(200, HTML, { 'content-type': 'text/html' })],
  ['a page that says it is JSON', send(200, HTML, JSON_TYPE)],
  ['JSON that does not say so', send(200, JSON.stringify(samples.page), { 'content-type': 'text/plain' })],
  ['JSON without a type', send(200, JSON.stringify(samples.page))],
  ['an empty answer', send(200, '', JSON_TYPE)],
  ['no content', nothing],
  ['half a body', send(200, JSON.stringify(samples.page).slice(0, 90), JSON_TYPE)],
  ['another shape', json([1, 2])],
  ['null', json(null)],
  ['a text', json('ok')],
  ['a missing field', json({ items: [{ member: { ...samples.member(), version: undefined } }] })],
  ['a missing word', json({ items: [{ member: { ...samples.member(), status: undefined } }] })],
  ['a number for a word', json({ items: [{ member: samples.member({ status: 1 }) }] })],
  ['a wrong type in the last of many rows', json({ items: [entry(), entry(), entry({ roles: 'admin' })] })],
];

describe('restBackend and what comes back', () => {
  const server = scriptedServer();
  const rest = (retries = 0) => restBackend({ baseUrl: server.base, retries });

  for (const [title, script] of NO_ANSWERS)
    it(`takes ${title} for a failure of the server, never for rows`, async () => {
      server.will(script);
      expect(await codeOf(rest().listMembers({}))).to.equal('server');
    });

  it('says of an answer that is cut off that the network failed', async () => {
    server.will(cutsDuring);
    expect(await codeOf(rest().listMembers({}))).to.equal('network');
  });

  it('knows a type with parameters and in capitals', async () => {
    server.will(send(200, JSON.stringify(samples.page), { 'content-type': 'Application/JSON; charset=utf-8' }));
    expect((await rest().listMembers({})).items).to.have.length(2);
  });

  it('leaves out fields nobody knows', async () => {
    server.will(json({ ...entry({ shoeSize: 44 }), more: 1 }));
    expect(await rest().getMember('m1')).to.deep.equal(entry());
  });

  it('lets a prototype in an answer change nothing', async () => {
    const evil = JSON.stringify(samples.page).replace('"options":{}', '"options":{},"__proto__":{"polluted":1}');
    server.will(send(200, `${evil.slice(0, -1)},"__proto__":{"polluted":1},"constructor":{"x":1}}`, JSON_TYPE));
    expect(await rest().listMembers({})).to.deep.equal(samples.page);
    server.will(send(200, '{"id":"p","__proto__":{"polluted":1},"deep":{"__proto__":{"polluted":1}}}', JSON_TYPE));
    const policy = (await rest().getPolicy()) as unknown as { deep: object };
    expect([policy, policy.deep, {}].map((value) => 'polluted' in value)).to.deep.equal([false, false, false]);
    expect([Object.keys(policy), Object.keys(policy.deep)]).to.deep.equal([['id', 'deep'], []]);
  });

  const words: readonly (readonly [string, unknown, (value: never) => unknown, unknown])[] = [
    ['state of a member', entry({ status: 'frozen' }), (row: R) => row.member.status, 'inactive'],
    ['manager', entry({ managedBy: 'robot' }), (row: R) => row.member.managedBy, 'directory'],
    ['state of an invitation', invited({ status: 'paused' }), (row: R) => row.invitation.status, 'expired'],
    ['way to invite', invited({ method: 'pigeon' }), (row: R) => row.invitation.method, 'link'],
    [
      'state of a delivery',
      invited({ deliveries: [{ at: 'x', state: 'opened' }] }),
      (row: R) => row.invitation.deliveries[0]?.state,
      'sent',
    ],
    [
      'effect',
      { ...entry(), can: { 'member.remove': { allowed: false, reason: 'new', effect: 'blink' } } },
      (row: R) => row.can['member.remove'],
      { allowed: false, reason: 'new', effect: 'disable' },
    ],
  ];
  interface R {
    readonly member: Record<string, unknown>;
    readonly invitation: { status: string; method: string; deliveries: { state: string }[] };
    readonly can: Record<string, unknown>;
  }
  function invited(more: object): unknown {
    return { ...entry({ status: 'invited' }), invitation: invitation(more) };
  }

  for (const [title, answer, read, expected] of words)
    it(`reads a new ${title} as the one that offers least`, async () => {
      server.will(json(answer));
      expect(read((await rest().getMember('m1')) as never)).to.deep.equal(expected);
    });

  it('reads rows with new words in lists as well, each for itself', async () => {
    server.will(json({ items: [entry(), entry({ status: 'frozen' })] }));
    const { items } = await rest().listMembers({});
    expect(items.map((item) => item.member.status)).to.deep.equal(['active', 'inactive']);
  });

  it('takes no decision it does not know for a yes', async () => {
    server.will(json({ ...entry(), can: { 'member.remove': { allowed: 'maybe' } } }));
    expect(await codeOf(rest().getMember('m1'))).to.equal('server');
  });

  it('leaves out new fields of a custom role, and every grant it does not understand', async () => {
    const custom = { ...samples.role, colour: 'red', grants: ['a.b', { allow: ['c.*'], onlyAtNight: true }, 'd.e'] };
    server.will(json({ ...samples.me, tenant: { ...samples.tenant, customRoles: [custom] } }));
    const { tenant } = await rest().me();
    expect(tenant.customRoles).to.deep.equal([{ ...samples.role, grants: ['a.b', 'd.e'] }]);
  });

  it('names only abilities both sides know', async () => {
    const { members } = samples.capabilities;
    const newer = {
      ...members,
      search: 'telepathy',
      sort: ['shoe', 'email'],
      filter: ['aura', 'kinds'],
      total: 'vague',
    };
    const sent = { operations: ['clone', 'bulk'], members: newer, authorization: 'oracle', profileFields: ['aura'] };
    server.will(json({ ...samples.capabilities, ...sent }));
    const capabilities = await rest().capabilities();
    expect(capabilities.operations).to.deep.equal(['bulk']);
    expect(capabilities.members).to.deep.include({ search: 'none', sort: ['email'], filter: ['kinds'], total: 'none' });
    expect([capabilities.authorization, capabilities.profileFields, capabilities.live]).to.deep.equal([
      'decisions',
      [],
      false,
    ]);
  });

  it('refuses a server of another version before it reads on', async () => {
    server.will(json({ contractVersion: 2, everything: 'new' }));
    const error = await refusal(rest().capabilities());
    expect([error.code, error.field]).to.deep.equal(['unsupported', 'contractVersion']);
    server.will(json({ ...samples.capabilities, contractVersion: undefined }));
    expect(await codeOf(rest().capabilities())).to.equal('server');
  });

  const item = (index: number) => ({ index, ok: true, value: entry() });
  for (const [title, items] of [
    ['too few results', [item(0)]],
    ['too many results', [item(0), item(1), item(2)]],
    ['results in another order', [item(1), item(0)]],
  ] as const)
    it(`takes ${title} for a failure of the server`, async () => {
      server.will(json({ items }));
      expect(await codeOf(rest().invite([{ email: 'a@b.c' }, { email: 'd@e.f' }]))).to.equal('server');
    });

  it('takes another number of decisions than questions for a failure of the server', async () => {
    server.will(json({ decisions: [{ allowed: true }] }));
    expect(await codeOf(rest().authorize([{ action: 'a' }, { action: 'b' }]))).to.equal('server');
  });

  it('gives each result of many its own failure, also one of a newer server', async () => {
    const failure = { code: 'conflict', current: { ...samples.member(), extra: 1 } };
    const bad = [failure, { code: 'sunspots', effect: 'blink' }, { code: 'conflict', current: 'x' }];
    const items = bad.map((one, index) => ({ index, ok: false, failure: one }));
    server.will(json({ items }));
    const operation = { op: 'remove', memberId: 'm1' } as const;
    const { items: results } = await rest().bulk([operation, operation, operation]);
    expect(results.map((result) => !result.ok && result.failure)).to.deep.equal([
      { code: 'conflict', current: samples.member() },
      { code: 'server' },
      { code: 'conflict' },
    ]);
  });

  it('passes on everything a problem says', async () => {
    const more = { reason: 'notGranted', effect: 'hide', params: { domain: 'x.example' }, field: 'email' };
    server.will(problem('forbidden', 403, { ...more, detail: { not: 'text' } }));
    expect((await refusal(rest().me())).toFailure()).to.deep.include({ code: 'forbidden', ...more });
  });

  it('gives back the stored member of a conflict, read like any other', async () => {
    server.will(problem('conflict', 412, { current: samples.member({ status: 'frozen', extra: 1 }) }));
    const error = await refusal(rest().removeMember('m1'));
    expect(error.current).to.deep.equal(samples.member({ status: 'inactive' }));
    server.will(problem('conflict', 412, { current: samples.tenant }));
    expect((await refusal(rest().updateSettings({}))).current).to.deep.equal(samples.tenant);
    server.will(problem('conflict', 412, { current: { some: 'thing' } }));
    const strange = await refusal(rest().removeMember('m1'));
    expect([strange.code, strange.current]).to.deep.equal(['conflict', undefined]);
  });

  for (const [type, status, code] of [
    ['alreadyInvited', 409, 'alreadyInvited'],
    ['wrongStatus', 409, 'wrongStatus'],
    ['invitationInvalid', 404, 'invitationInvalid'],
    ['crossSite', 403, 'forbidden'],
    ['preconditionRequired', 428, 'invalid'],
    ['forbidden', 401, 'unauthenticated'],
    ['newInTown', 422, 'invalid'],
    ['__proto__', 500, 'server'],
  ] as const)
    it(`understands the problem ${type} with status ${status} as ${code}`, async () => {
      server.will(problem(type, status));
      expect(await codeOf(rest().me())).to.equal(code);
    });

  for (const [status, code] of [
    [400, 'invalid'],
    [401, 'unauthenticated'],
    [403, 'forbidden'],
    [404, 'notFound'],
    [405, 'unsupported'],
    [409, 'conflict'],
    [412, 'conflict'],
    [418, 'server'],
    [422, 'invalid'],
    [429, 'rateLimited'],
    [500, 'server'],
    [501, 'unsupported'],
    [502, 'network'],
    [503, 'network'],
    [504, 'network'],
  ] as const)
    it(`understands status ${status} without a problem as ${code}`, async () => {
      server.will(send(status, HTML, { 'content-type': 'text/html' }));
      expect(await codeOf(rest().me())).to.equal(code);
    });

  it('takes nothing from a problem of somebody else but its status', async () => {
    const body = { type: 'https://example.com/probs/credit', title: 'T', status: 403, reason: 'x', current: {} };
    server.will(json(body, 403));
    const error = await refusal(rest().me());
    expect([error.code, error.reason, error.current]).to.deep.equal(['forbidden', undefined, undefined]);
  });

  it('says nothing of a body in the message for logs', async () => {
    server.will(send(200, 'top secret', JSON_TYPE));
    expect((await refusal(rest().me())).message)
      .to.contain('/me')
      .and.not.contain('top secret');
  });
});
