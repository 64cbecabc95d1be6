import { expect } from 'chai';
import { createGuard, type HostAccess } from '../../../src/server/index.js';
import type { ObjectFacts } from '../../../src/domain/index.js';
import { answerOf, expectProblem, type Answer } from './answers.js';
import { cookieOf, ORIGIN, PASSWORD, useServer, WINERY } from './support.js';

const PORTAL = 'harbour-heath';
const INVOICES: readonly ObjectFacts[] = ['s1', 's2', 's3', '@tenant'].map((scope) => ({ id: `of-${scope}`, scope }));

describe('The guard of a host’s routes', () => {
  const server = useServer({ origins: ['https://partner.example'] });

  type Work = (access: HostAccess) => Promise<unknown>;
  async function ask(work: Work, init: RequestInit, tenantId = PORTAL): Promise<Answer> {
    const guard = createGuard({ engine: server.engine, origins: ['https://partner.example'], log: () => {} });
    const request = new Request(new URL(`/api/${tenantId}/things`, ORIGIN), init);
    return answerOf(
      await guard.answer(request, tenantId, async (access) => Response.json((await work(access)) ?? null)),
    );
  }
  const bearer = (token: string, method = 'GET'): RequestInit => ({
    method,
    headers: { authorization: `Bearer ${token}` },
  });
  const audit = async (tenantId = PORTAL): Promise<readonly unknown[]> => server.engine.repository.auditLog(tenantId);
  const nothing: Work = async () => 'in';

  it('takes the cookie and the token of our own sign-in, and nobody else', async () => {
    const { token } = await server.as('haneul', PORTAL);
    expect((await ask(async ({ member }) => member.id, bearer(token))).text).to.equal('"haneul"');
    const email = await server.emailOf('haneul', PORTAL);
    const { pair } = cookieOf(await server.sender({}, PORTAL).send('POST', '/session', { email, password: PASSWORD }));
    expect((await ask(nothing, { headers: { cookie: pair } })).status).to.equal(200);
    for (const init of [{}, bearer('a-token-that-nobody-has'), bearer((await server.as('layla')).token)]) {
      expectProblem(await ask(nothing, init), { status: 401, code: 'unauthenticated' });
    }
  });

  it('turns away writes of foreign pages before anything is done', async () => {
    const email = await server.emailOf('haneul', PORTAL);
    const { pair } = cookieOf(await server.sender({}, PORTAL).send('POST', '/session', { email, password: PASSWORD }));
    let done = 0;
    const write = (origin: string): Promise<Answer> =>
      ask(async () => (done += 1), {
        method: 'POST',
        headers: { cookie: pair, origin, 'sec-fetch-site': 'cross-site' },
      });
    expectProblem(await write('https://evil.example'), { status: 403, code: 'crossSite' });
    expect(done).to.equal(0);
    expect((await write('https://partner.example')).status).to.equal(200);
  });

  it('answers as our own routes do: not kept, not framed, and faults told to nobody', async () => {
    const { token } = await server.as('haneul', PORTAL);
    const answer = await ask(async () => Promise.reject(new Error('the secret of the house')), bearer(token));
    expectProblem(answer, { status: 500, code: 'server' });
    expect(answer.text).not.to.include('secret');
    expect(answer.headers.get('cache-control')).to.equal('no-store');
    expect(answer.headers.get('x-content-type-options')).to.equal('nosniff');
  });

  it('R113, R121 filters a list by the stores of who asks, and leaves out what belongs to the whole business', async () => {
    const seen = async (id: string): Promise<unknown> => {
      const { token } = await server.as(id, PORTAL);
      const work: Work = async (access) => {
        const reach = await access.reach('invoice.view');
        return INVOICES.filter((invoice) => reach.covers(invoice)).map((invoice) => invoice['id']);
      };
      return JSON.parse((await ask(work, bearer(token))).text);
    };
    expect(await seen('tomasz')).to.deep.equal(['of-s1', 'of-s2', 'of-s3', 'of-@tenant']);
    expect(await seen('adaeze')).to.deep.equal(['of-s1']);
    expect(await seen('haneul')).to.deep.equal(['of-s1', 'of-s2']);
    expect(await seen('zoe')).to.include({ status: 403, reason: 'notGranted' });
  });

  it('R113 says of a thing out of sight what it says of one that is not there', async () => {
    const { token } = await server.as('adaeze', PORTAL);
    const see = (object: ObjectFacts | undefined): Promise<Answer> =>
      ask(async (access) => (await access.see('invoice.view', object))['id'], bearer(token));
    expect((await see(INVOICES[0])).text).to.equal('"of-s1"');
    const [far, missing] = [await see(INVOICES[2]), await see(undefined)];
    expectProblem(far, { status: 404, code: 'notFound' });
    expect(far.text).to.equal(missing.text);
    expectProblem(await see({ ...INVOICES[0], tenantId: 'another' }), { status: 404, code: 'notFound' });
  });

  it('refuses a write with the reason of the policy, and writes that down once; a look leaves nothing', async () => {
    const { token } = await server.as('tomasz', PORTAL);
    const before = (await audit()).length;
    const sign: Work = (access) => access.require('document.sign', { object: { id: 'lease', scope: '@tenant' } });
    expectProblem(await ask(sign, bearer(token)), { status: 403, code: 'forbidden', reason: 'ownerOnly' });
    expect((await audit()).length).to.equal(before);
    expectProblem(await ask(sign, bearer(token, 'POST')), { status: 403, code: 'forbidden', reason: 'ownerOnly' });
    const added = (await audit()).slice(before);
    expect(added).to.have.length(1);
    expect(added[0]).to.deep.include({ action: 'document.sign', actorId: 'tomasz', targetId: 'lease' });
    expect((await ask(sign, bearer((await server.as('priya', PORTAL)).token, 'POST'))).status).to.equal(200);
  });

  it('refuses a right that reaches for something the host did not say', async () => {
    const { token } = await server.as('adaeze', PORTAL);
    const answer = await ask((access) => access.require('invoice.view'), bearer(token));
    expectProblem(answer, { status: 403, code: 'forbidden', reason: 'missingData' });
    const decision = await ask((access) => access.can('invoice.view', { object: { scope: 's3' } }), bearer(token));
    expect(decision.body).to.include({ allowed: false, reason: 'outOfScope' });
  });

  it('R039 asks anew each time: who is removed between two questions of one request gets no further', async () => {
    const layla = await server.as('layla');
    const marguerite = await server.as('marguerite');
    const work: Work = async (access) => {
      await access.require('order.create');
      expect((await marguerite.send('DELETE', '/members/layla')).status).to.equal(200);
      await access.require('order.create');
    };
    expectProblem(await ask(work, bearer(layla.token, 'POST'), WINERY), { status: 401, code: 'unauthenticated' });
    expectProblem(await ask(nothing, bearer(layla.token), WINERY), { status: 401, code: 'unauthenticated' });
  });

  it('lets a token made for a partner’s page go no further than it was made for', async () => {
    const olafur = await server.as('olafur');
    const draft = { permissions: ['order.create'], origins: ['https://partner.example'], minutes: 10 };
    const { body } = await olafur.send('POST', '/embed-tokens', draft);
    const init = (origin: string): RequestInit => ({
      method: 'POST',
      headers: { authorization: `Bearer ${String(body['token'])}`, origin },
    });
    const may = (action: string, origin = 'https://partner.example'): Promise<Answer> =>
      ask((access) => access.require(action), init(origin), WINERY);
    expect((await may('order.create')).status).to.equal(200);
    expectProblem(await may('order.refund'), { status: 403, code: 'forbidden', reason: 'notGranted' });
    expectProblem(await may('order.create', 'https://evil.example'), { status: 401, code: 'unauthenticated' });
  });
});
