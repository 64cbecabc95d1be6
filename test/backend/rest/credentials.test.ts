import { expect } from 'chai';
import { restBackend } from '../../../src/backend/rest/index.js';
import { codeOf, countingClock, entry, me } from './samples.js';
import { cutsBefore, json, ScriptedServer, scriptedServer, send } from './scripted-server.js';

describe('restBackend and credentials', () => {
  const server = scriptedServer();
  const other = new ScriptedServer();
  before(() => other.start());
  beforeEach(() => other.will(json(me)));
  after(() => other.stop());

  for (const status of [301, 302, 303, 307, 308])
    for (const [place, target] of [
      ['another origin', () => `${other.origin}/login`],
      ['a page of its own', () => '/login'],
    ] as const)
      it(`takes a ${status} to ${place} for signed out, and follows it nowhere`, async () => {
        server.will(send(status, JSON.stringify(me), { location: target(), 'content-type': 'application/json' }));
        const rest = restBackend({ baseUrl: server.base, token: () => 'secret' });
        expect(await codeOf(rest.me())).to.equal('unauthenticated');
        expect(await codeOf(rest.updateMember('m1', { firstName: 'A' }))).to.equal('unauthenticated');
        expect(server.seen).to.have.length(2);
        expect(other.seen).to.deep.equal([]);
      });

  for (const [title, response] of [
    ['a redirect a browser hides', { type: 'opaqueredirect', status: 0 }],
    ['an answer from somewhere else', { type: 'basic', status: 200, redirected: true }],
  ] as const)
    it(`takes ${title} for signed out, and does not read it`, async () => {
      let isRead = false;
      const fetch = async (): Promise<Response> => {
        const answer = new Response(JSON.stringify(me), { headers: { 'content-type': 'application/json' } });
        for (const [name, value] of Object.entries(response)) Object.defineProperty(answer, name, { value });
        answer.text = async () => {
          isRead = true;
          return JSON.stringify(me);
        };
        return answer;
      };
      expect(await codeOf(restBackend({ baseUrl: server.base, fetch }).me())).to.equal('unauthenticated');
      expect(isRead).to.equal(false);
    });

  it('puts the token into the header and nowhere else', async () => {
    server.will(json(entry()));
    const rest = restBackend({ baseUrl: server.base, token: async () => 'tok_1.a-b~c+d/e==' });
    await rest.updateMember('m1', { firstName: 'A' });
    const [seen] = server.seen;
    const { authorization, ...headers } = seen?.headers ?? {};
    expect(authorization).to.equal('Bearer tok_1.a-b~c+d/e==');
    expect(JSON.stringify([seen?.url, seen?.text, headers])).not.to.contain('tok_1');
  });

  it('asks for the token before each request, also before one that is repeated', async () => {
    let count = 0;
    server.will(cutsBefore, json(me));
    const rest = restBackend({ baseUrl: server.base, clock: countingClock(), token: () => `t${++count}` });
    await rest.me();
    await rest.me();
    expect(server.seen.map(({ headers }) => headers.authorization)).to.deep.equal([
      'Bearer t1',
      'Bearer t2',
      'Bearer t3',
    ]);
  });

  it('sends no header without a token', async () => {
    server.will(json(me));
    for (const token of [() => undefined, async () => '']) await restBackend({ baseUrl: server.base, token }).me();
    expect(server.seen.map(({ headers }) => headers.authorization)).to.deep.equal([undefined, undefined]);
  });

  for (const [title, token] of [
    ['throws', () => Promise.reject(new Error('locked'))],
    ['throws at once', (): string => JSON.parse('{')],
    ['has a line break in it', () => 'a\r\nX-Evil: 1'],
    ['has a blank in it', () => 'a b'],
    ['is no text', (): string => ({}) as string],
  ] as const)
    it(`sends nothing when the token ${title}`, async () => {
      server.will(json(me));
      expect(await codeOf(restBackend({ baseUrl: server.base, token }).me())).to.equal('unauthenticated');
      expect(server.seen).to.deep.equal([]);
    });

  it('says of a token that is no longer good that nobody is signed in', async () => {
    server.will(send(401, '', { 'www-authenticate': 'Bearer' }));
    expect(await codeOf(restBackend({ baseUrl: server.base, token: () => 'old' }).me())).to.equal('unauthenticated');
    expect(server.seen).to.have.length(1);
  });

  for (const [title, token, credentials] of [
    ['cookies without a token', undefined, 'include'],
    ['no cookies with a token', () => 't', 'omit'],
  ] as const)
    it(`sends ${title}, follows nothing, keeps nothing and tells nobody where it is`, async () => {
      const calls: [string, RequestInit][] = [];
      const fetch = (url: string, init: RequestInit): Promise<Response> => {
        calls.push([url, init]);
        return globalThis.fetch(url, init);
      };
      server.will(json(entry()));
      await restBackend({ baseUrl: server.base, token, fetch }).getMember('//evil.example/@x');
      const [[url, init] = ['', {}]] = calls;
      expect(new URL(url).origin).to.equal(server.origin);
      expect(init).to.include({ credentials, redirect: 'manual', cache: 'no-store', referrerPolicy: 'no-referrer' });
    });
});
