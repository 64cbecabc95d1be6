import { expect } from 'chai';
import { createApp } from '../../../src/server/index.js';
import { PASSWORD, useServer, WINERY, type Answer, type HeaderValues } from './support.js';

const LISTED = 'https://partner.example';
const CREDENTIALS = { email: 'layla@acme-winery.example', password: PASSWORD, transport: 'bearer' };
const UNLISTED = [
  'https://evil.example',
  'null',
  'https://partner.example.evil.example',
  'https://evilpartner.example',
  'https://sub.partner.example',
  'http://partner.example',
  'https://partner.example:8443',
  'https://partner.example/',
  'https://PARTNER.example',
  'https://partner',
  '*',
];

describe('Pages of other origins', () => {
  const server = useServer({ origins: [LISTED] });

  /** What CORS says in an answer; the rest is nobody's business. */
  const allowed = ({ headers }: Answer): string | null => headers.get('access-control-allow-origin');
  const preflight = (origin: string, method = 'PATCH', headers: HeaderValues = {}): Promise<Answer> =>
    server.sender({ origin, 'access-control-request-method': method, ...headers }).send('OPTIONS', '/members/layla');

  it('SE-14, EM-06 a listed one signs in and works with a token in a header', async () => {
    const page = server.sender({ origin: LISTED, 'sec-fetch-site': 'cross-site' });
    const signedIn = await page.send('POST', '/session', CREDENTIALS);
    expect([signedIn.status, allowed(signedIn)]).to.deep.equal([200, LISTED]);
    const authorization = `Bearer ${String(signedIn.body['token'])}`;
    const saved = await page.send('PATCH', '/profile', { phone: '+1 555 0100' }, { authorization });
    expect([saved.status, allowed(saved)]).to.deep.equal([200, LISTED]);
    expect(saved.headers.get('access-control-expose-headers')?.toLowerCase())
      .to.include('etag')
      .and.include('retry-after');
  });

  it('EM-06 a listed one is told what it may send, for ten minutes', async () => {
    const { status, headers } = await preflight(LISTED);
    expect(status).to.equal(204);
    expect(headers.get('access-control-allow-origin')).to.equal(LISTED);
    expect(headers.get('access-control-allow-credentials')).to.equal('true');
    expect(headers.get('access-control-max-age')).to.equal('600');
    for (const method of ['GET', 'POST', 'PUT', 'PATCH', 'DELETE'])
      expect(headers.get('access-control-allow-methods')).to.include(method);
    for (const name of ['authorization', 'content-type', 'idempotency-key', 'if-match']) {
      expect(headers.get('access-control-allow-headers')?.toLowerCase()).to.include(name);
    }
  });

  for (const origin of UNLISTED) {
    it(`EM-06, EM-12 ${origin} is told nothing, and signs nobody in`, async () => {
      expect(allowed(await preflight(origin)), 'preflight').to.equal(null);
      const page = server.sender({ origin, 'sec-fetch-site': 'cross-site' });
      const signIn = await page.send('POST', '/session', CREDENTIALS);
      expect([signIn.status, allowed(signIn)]).to.deep.equal([403, null]);
      expect(allowed(await page.send('GET', '/capabilities'))).to.equal(null);
    });
  }

  it('EM-06 without a list no page of another origin is answered', async () => {
    const app = server.appWith({ origins: [] });
    const page = server.sender({ origin: LISTED, 'sec-fetch-site': 'cross-site' }, WINERY, app);
    for (const answer of [await page.send('GET', '/capabilities'), await page.send('OPTIONS', '/members')]) {
      expect(allowed(answer)).to.equal(null);
    }
    expect((await page.send('POST', '/session', CREDENTIALS)).status).to.equal(403);
  });

  it('never says that every origin may, of an error either', async () => {
    for (const path of ['/nowhere', '/members', '/capabilities', '/session']) {
      const answer = await server.sender({ origin: LISTED }).send('GET', path);
      expect(allowed(answer), path).to.equal(LISTED);
    }
  });

  for (const origins of [
    ['*'],
    ['null'],
    ['https://*.example'],
    ['partner.example'],
    ['https://partner.example/'],
    ['http://partner.example'],
    ['https://Partner.example'],
    [''],
  ]) {
    it(`EM-06 does not start with ${JSON.stringify(origins)}`, () => {
      expect(() => createApp({ engine: server.engine, origins })).to.throw(TypeError, 'no origin');
    });
  }
  it('EM-06 starts with a page on this machine', () => {
    expect(() =>
      createApp({ engine: server.engine, origins: ['http://localhost:5173', 'http://127.0.0.1:5173'] }),
    ).not.to.throw();
  });
});

describe('Headers of every answer', () => {
  const server = useServer({ origins: [LISTED] });

  it('EM-09, EM-12, EM-13 keep it from caches, frames and guesses, whatever it says', async () => {
    const layla = await server.as('layla');
    const sent: readonly (readonly [method: string, path: string, body?: unknown])[] = [
      ['GET', '/me'],
      ['GET', '/members'],
      ['GET', '/nowhere'],
      ['PROPFIND', '/me'],
      ['PATCH', '/profile', {}],
      ['PATCH', '/profile', '{'],
      ['GET', '/members/%E0%A4%A'],
      ['DELETE', '/session'],
    ];
    for (const [method, path, body] of sent) {
      const { headers, status } = await layla.send(method, path, body, { origin: LISTED });
      const title = `${method} ${path} ${status}`;
      expect(headers.get('cache-control'), title).to.equal('no-store');
      expect(headers.get('x-content-type-options'), title).to.equal('nosniff');
      expect(headers.get('content-security-policy'), title)
        .to.include("default-src 'none'")
        .and.include("frame-ancestors 'none'");
      expect(headers.get('strict-transport-security'), title).to.match(/^max-age=\d{8}/);
      expect(headers.get('referrer-policy'), title).to.equal('no-referrer');
      expect(headers.get('vary')?.split(', '), title).to.include.members(['Origin', 'Cookie', 'Authorization']);
      expect(headers.get('x-request-id'), title).to.match(/^[\da-f-]{36}$/);
      expect(headers.get('x-powered-by') ?? headers.get('server'), title).to.equal(null);
    }
  });

  it('IJ-14 writes one line for each request, whatever it is made of, and no secret', async () => {
    const entries: object[] = [];
    const app = server.appWith({ log: (entry) => entries.push(entry) });
    const sender = server.sender({ 'user-agent': 'x\u001b[31m' }, WINERY, app);
    await sender.send('POST', '/session', { ...CREDENTIALS, email: 'a\r\n{"level":"error"}@a.example' });
    await sender.send('POST', '/session', CREDENTIALS);
    await sender.send('GET', '/members/%0a%1b?search=layla@acme-winery.example');
    const text = JSON.stringify(entries);
    expect(entries).to.have.lengthOf(3);
    expect(text).not.to.include(PASSWORD).and.not.include('layla@').and.not.include('level\\"');
    expect(text).not.to.include('\n').and.not.include('\u001b');
  });
});
