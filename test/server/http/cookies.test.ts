import { expect } from 'chai';
import {
  cookieOf,
  expectProblem,
  ORIGIN,
  PASSWORD,
  useServer,
  WINERY,
  type Answer,
  type HeaderValues,
} from './support.js';

const EMAIL = 'layla@acme-winery.example';
const CREDENTIALS = { email: EMAIL, password: PASSWORD };
const CROSS_SITE = { status: 403, code: 'crossSite' } as const;

describe('Cookies', () => {
  const server = useServer({ origins: ['https://partner.example'] });

  const signIn = (headers: HeaderValues = {}): Promise<Answer> =>
    server.sender().send('POST', '/session', CREDENTIALS, headers);
  const me = (cookie: string): Promise<Answer> => server.sender({ cookie }).send('GET', '/me');

  it('SE-13 the session’s is one that no script reads, no other site sends and no other host sets', async () => {
    const { pair, attributes } = cookieOf(await signIn());
    expect(pair).to.match(/^__Host-rosterkit-acme-winery=[\w-]{22,}$/);
    expect(attributes).to.have.members(['Secure', 'HttpOnly', 'SameSite=Strict', 'Path=/']);
    expect((await me(pair)).status).to.equal(200);
  });

  it('SE-13 the token is in no body, unless a page of another origin asks for it, and then in no cookie', async () => {
    const answer = await signIn();
    expect(answer.body).to.have.all.keys('status', 'session');
    expect(answer.text).not.to.include(cookieOf(answer).pair.split('=')[1]);
    const bearer = await server.sender().send('POST', '/session', { ...CREDENTIALS, transport: 'bearer' });
    expect(bearer.headers.getSetCookie()).to.deep.equal([]);
    expect(bearer.body['token']).to.be.a('string');
  });

  it('SE-13 one browser is signed in to two tenants', async () => {
    const { pair } = cookieOf(await signIn());
    const body = { email: await server.emailOf('priya', 'harbour-heath'), password: PASSWORD };
    const other = cookieOf(await server.sender({ cookie: pair }, 'harbour-heath').send('POST', '/session', body));
    expect((await me(`${pair}; ${other.pair}`)).status).to.equal(200);
    expect((await me(other.pair.replace('harbour-heath', WINERY))).status).to.equal(401);
  });

  it('SE-13 without TLS a plain one, where the operator says so', async () => {
    const app = server.appWith({ cookies: 'plain' });
    const { pair, attributes } = cookieOf(await server.sender({}, WINERY, app).send('POST', '/session', CREDENTIALS));
    expect(pair).to.match(/^rosterkit-acme-winery=/);
    expect(attributes).to.have.members(['HttpOnly', 'SameSite=Strict', 'Path=/']);
    expect((await me(pair)).status).to.equal(401);
  });

  it('SE-06 signing in gives a new one and ends the one that was there', async () => {
    const first = cookieOf(await signIn()).pair;
    const second = cookieOf(await signIn({ cookie: first })).pair;
    expect(second).not.to.equal(first);
    expect([(await me(first)).status, (await me(second)).status]).to.deep.equal([401, 200]);
  });

  it('SE-06 one that was planted is never taken over', async () => {
    const planted = `__Host-rosterkit-${WINERY}=${'planted'.repeat(7)}`;
    const { pair } = cookieOf(await signIn({ cookie: planted }));
    expect(pair).not.to.equal(planted);
    expect((await me(planted)).status).to.equal(401);
  });

  it('SE-06 the session in a cookie ends no session of another tenant', async () => {
    const { pair } = cookieOf(await signIn());
    const body = { email: await server.emailOf('priya', 'harbour-heath'), password: PASSWORD };
    const cookie = pair.replace(WINERY, 'harbour-heath');
    expect((await server.sender({ cookie }, 'harbour-heath').send('POST', '/session', body)).status).to.equal(200);
    expect((await me(pair)).status).to.equal(200);
  });

  it('believes neither of two with one name, and no cookie beside a header', async () => {
    const { pair } = cookieOf(await signIn());
    expect((await me(`${pair}; ${pair.slice(0, -1)}x`)).status).to.equal(401);
    const sender = server.sender({ cookie: pair, authorization: 'Bearer' });
    expect((await sender.send('GET', '/me')).status).to.equal(401);
  });

  it('signing out takes it away', async () => {
    const { pair } = cookieOf(await signIn());
    const { pair: dropped, attributes } = cookieOf(await server.sender({ cookie: pair }).send('DELETE', '/session'));
    expect(dropped).to.equal(`__Host-rosterkit-${WINERY}=`);
    expect(attributes).to.include.members(['Max-Age=0', 'Secure', 'Path=/']);
    expect((await me(pair)).status).to.equal(401);
  });

  /** What a browser says of where a request comes from, and whether it is heard. */
  const SITES: readonly (readonly [title: string, headers: HeaderValues, isHeard: boolean])[] = [
    ['a page of the server’s own', { 'sec-fetch-site': 'same-origin', origin: ORIGIN }, true],
    ['an old browser’s own page', { origin: ORIGIN }, true],
    ['no browser', {}, true],
    ['a listed origin', { 'sec-fetch-site': 'cross-site', origin: 'https://partner.example' }, true],
    ['another site', { 'sec-fetch-site': 'cross-site', origin: 'https://evil.example' }, false],
    ['another site that hides its name', { 'sec-fetch-site': 'cross-site' }, false],
    ['a frame in a sandbox', { 'sec-fetch-site': 'cross-site', origin: 'null' }, false],
    ['a sister host', { 'sec-fetch-site': 'same-site', origin: 'https://shop.team.example' }, false],
    ['an old browser’s other page', { origin: 'https://evil.example' }, false],
    ['a suffix that looks alike', { origin: `${ORIGIN}.evil.example` }, false],
    ['the same host without TLS', { origin: 'http://team.example' }, false],
  ];
  for (const [title, headers, isHeard] of SITES) {
    it(`SE-14 ${isHeard ? 'hears' : 'refuses'} ${title}`, async () => {
      const { pair } = cookieOf(await signIn());
      const page = server.sender({ cookie: pair, ...headers });
      if (isHeard) {
        expect((await page.send('PATCH', '/profile', { phone: '+1 555 0100' })).status).to.equal(200);
        return;
      }
      await server.refused(() => page.send('PATCH', '/profile', { phone: '+1 555 0100' }), CROSS_SITE, 0);
      // nor is a browser signed in, or out, by somebody else's page
      await server.refused(() => page.send('POST', '/session', CREDENTIALS), CROSS_SITE, 0);
      await server.refused(() => page.send('DELETE', '/session'), CROSS_SITE, 0);
    });
  }

  for (const type of ['text/plain', 'application/x-www-form-urlencoded', 'multipart/form-data; boundary=x']) {
    it(`SE-14 a form of type ${type} changes nothing, from a page of the server’s own either`, async () => {
      const { pair } = cookieOf(await signIn());
      const page = server.sender({ cookie: pair, 'sec-fetch-site': 'same-origin', 'content-type': type });
      await server.refused(() => page.send('PATCH', '/profile', { phone: '1' }), { status: 415, code: 'mediaType' }, 0);
    });
  }

  it('SE-14 no GET changes anything, and no header makes one of it', async () => {
    const { pair } = cookieOf(await signIn());
    const before = await server.state();
    for (const headers of [{ 'x-http-method-override': 'DELETE' }, { 'x-method-override': 'DELETE' }]) {
      expect((await server.sender({ cookie: pair }).send('GET', '/session', undefined, headers)).status).to.equal(200);
    }
    expectProblem(await server.sender({ cookie: pair }).send('GET', '/session?_method=DELETE'), {
      status: 422,
      code: 'invalid',
      field: '_method',
    });
    await server.expectUntouched(before);
  });

  it('SE-14 behind a proxy the page’s origin is the public one', async () => {
    const app = server.appWith({ publicOrigin: 'https://public.example' });
    const status = async (origin: string): Promise<number> =>
      (await server.sender({ origin }, WINERY, app).send('POST', '/session', CREDENTIALS)).status;
    expect([await status('https://public.example'), await status(ORIGIN)]).to.deep.equal([200, 403]);
  });
});
