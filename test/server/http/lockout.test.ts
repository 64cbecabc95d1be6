import { expect } from 'chai';
import {
  comparable,
  expectProblem,
  MINUTE_MS,
  PASSWORD,
  SECOND_MS,
  useServer,
  WINERY,
  type Answer,
  type HeaderValues,
} from './support.js';

const EMAIL = 'siobhan@acme-winery.example';
const REFUSED = { status: 401, code: 'unauthenticated', reason: 'signInRefused' } as const;

describe('Signing in: what a stranger can tell', () => {
  const server = useServer();

  const signIn = (email: string, password = PASSWORD, headers: HeaderValues = {}): Promise<Answer> =>
    server.sender().send('POST', '/session', { email, password }, headers);
  async function fail(times: number, email = EMAIL): Promise<void> {
    for (let index = 0; index < times; index += 1) expectProblem(await signIn(email, 'wrong'), REFUSED);
  }

  it('LO-01, R054 unknown, wrong, blocked, disabled, invited, removed and another tenant’s: the same bytes', async () => {
    await fail(5);
    const answers = {
      unknown: await signIn('nobody@acme-winery.example'),
      noAddress: await signIn('nobody'),
      wrong: await signIn('layla@acme-winery.example', 'wrong'),
      blockedWrong: await signIn(EMAIL, 'wrong'),
      blockedRight: await signIn(EMAIL),
      disabled: await signIn('thora@acme-winery.example'),
      invited: await signIn('ananya@acme-winery.example'),
      removed: await signIn('kamal@acme-winery.example'),
      otherTenant: await signIn(await server.emailOf('priya', 'harbour-heath')),
      noTenant: await server.sender({}, 'nowhere').send('POST', '/session', { email: EMAIL, password: PASSWORD }),
    };
    for (const [title, answer] of Object.entries(answers)) {
      expect(comparable(answer), title).to.deep.equal(comparable(answers.unknown));
      expect(answer.headers.getSetCookie(), title).to.deep.equal([]);
    }
    expectProblem(answers.unknown, REFUSED);
  });

  it('LO-04, R053 the fifth failure blocks for thirty minutes, and then counting starts anew', async () => {
    await fail(5);
    server.clock.advance(30 * MINUTE_MS - SECOND_MS);
    expectProblem(await signIn(EMAIL), REFUSED);
    server.clock.advance(2 * SECOND_MS);
    expect((await signIn(EMAIL)).status).to.equal(200);
    await fail(4);
    expect((await signIn(EMAIL)).status).to.equal(200);
    await fail(4);
    expect((await signIn(EMAIL)).status).to.equal(200);
  });

  it('LO-07 guesses during the block do not prolong it, and a session that is open goes on', async () => {
    const siobhan = await server.as('siobhan');
    await fail(5);
    server.clock.advance(29 * MINUTE_MS);
    await fail(5);
    expect((await siobhan.send('GET', '/me')).status).to.equal(200);
    server.clock.advance(MINUTE_MS + SECOND_MS);
    expect((await signIn(EMAIL)).status).to.equal(200);
  });

  it('LO-05 counts one account, from wherever and however its address is written', async () => {
    const spellings = [
      EMAIL,
      EMAIL.toUpperCase(),
      ` ${EMAIL} `,
      'Siobhan@ACME-winery.example',
      'siobhan@acme-winery.example\t',
    ];
    for (const [index, email] of spellings.entries()) {
      const forged = { 'x-forwarded-for': `203.0.113.${index}`, forwarded: `for=203.0.113.${index}` };
      expectProblem(await signIn(email, 'wrong', forged), REFUSED);
    }
    expectProblem(await signIn(EMAIL), REFUSED);
  });

  it('LO-06 every way to try a password counts, and is blocked by the others', async () => {
    const siobhan = await server.as('siobhan');
    const change = { current: 'wrong', password: 'another horse, another staple' };
    for (let index = 0; index < 3; index += 1)
      expect((await siobhan.send('PUT', '/password', change)).status).to.equal(422);
    const first = { email: EMAIL, oneTimePassword: 'a-guess-at-a-password', password: change.password };
    for (let index = 0; index < 2; index += 1)
      expect((await server.sender().send('POST', '/session/first', first)).status).to.equal(404);
    expectProblem(await signIn(EMAIL), REFUSED);
    const right = await siobhan.send('PUT', '/password', { ...change, current: PASSWORD });
    expectProblem(right, { status: 422, code: 'invalid', reason: 'passwordWrong' });
  });

  it('LO-11, R054 nobody of the team can see the block', async () => {
    const marguerite = await server.as('marguerite');
    const look = async (): Promise<string> => (await marguerite.send('GET', '/members')).text;
    const before = await look();
    await fail(6);
    expect(await look()).to.equal(before);
    expect((await server.state()).audit.filter(({ targetId }) => targetId === 'siobhan')).to.deep.equal([]);
  });

  it('LO-14 refuses a very long password before it is hashed', async () => {
    let hashed = 0;
    const { hasher } = server.engine;
    const engine = {
      ...server.engine,
      hasher: { ...hasher, verify: async () => (hashed += 1) < 0, hash: async () => String((hashed += 1)) },
    };
    const sender = server.sender({}, WINERY, server.appWith({ engine }));
    const [long, huge] = ['x'.repeat(1001), 'x'.repeat(1_100_000)];
    expect((await sender.send('POST', '/session', { email: EMAIL, password: long })).status).to.equal(422);
    expect((await sender.send('POST', '/session', { email: EMAIL, password: huge })).status).to.equal(413);
    const token = 'token-of-invitation-ananya';
    expect((await sender.send('POST', '/invitation/accept', { token, password: long })).status).to.equal(422);
    expect(hashed).to.equal(0);
  });

  it('LO-13 slows down one place that tries many accounts, and no other place', async () => {
    const app = server.appWith({ limits: { triesPerMinute: 10 }, proxies: 1 });
    const sender = server.sender({}, WINERY, app);
    const guess = (email: string, from: string): Promise<Answer> =>
      sender.send('POST', '/session', { email, password: 'wrong' }, { 'x-forwarded-for': `198.51.100.1, ${from}` });
    for (let index = 0; index < 10; index += 1)
      expectProblem(await guess(`person-${index}@a.example`, '203.0.113.9'), REFUSED);
    const answer = await guess('person-11@a.example', '203.0.113.9');
    expectProblem(answer, { status: 429, code: 'rateLimited' });
    expect(Number(answer.headers.get('retry-after'))).to.be.within(1, 60);
    expectProblem(await guess('person-12@a.example', '203.0.113.10'), REFUSED);
    server.clock.advance(MINUTE_MS + SECOND_MS);
    expectProblem(await guess('person-13@a.example', '203.0.113.9'), REFUSED);
  });

  it('IN-27 asking for a new password tells nothing by its answer, and mails those who have a login', async () => {
    const ask = (email: string): Promise<Answer> => server.sender().send('POST', '/password/request-reset', { email });
    const known = await ask(EMAIL);
    for (const name of ['nobody', 'thora', 'ananya', 'kamal', 'no address']) {
      expect(comparable(await ask(`${name}@acme-winery.example`)), name).to.deep.equal(comparable(known));
    }
    expect(comparable(await ask(await server.emailOf('priya', 'harbour-heath')))).to.deep.equal(comparable(known));
    expect(known.status).to.equal(204);
    const mails = await server.engine.repository.mails(WINERY);
    const sent = mails.map(({ to, kind }) => [to, kind]);
    expect(sent).to.deep.equal([
      [EMAIL, 'passwordReset'],
      ['ananya@acme-winery.example', 'invitation'],
    ]); // R012
  });

  it('IN-27 used, altered, foreign and unknown secrets are answered alike', async () => {
    await server.sender().send('POST', '/password/request-reset', { email: EMAIL });
    const reset = (await server.engine.repository.mails(WINERY)).at(-1)?.values['token'] ?? '';
    const password = 'another horse, another staple';
    for (const [path, values] of [
      ['/invitation/read', {}],
      ['/invitation/accept', { password }],
      ['/password/reset', { password }],
    ] as const) {
      const tokens = [
        'unknown',
        '',
        `${reset}x`,
        path === '/password/reset' ? 'x' : reset,
        `${reset}${reset}`.slice(0, 400),
      ];
      const answers = [];
      for (const token of tokens)
        answers.push(comparable(await server.sender().send('POST', path, { token, ...values })));
      for (const answer of answers) expect(answer, path).to.deep.equal(answers[0]);
    }
    // another tenant's address does not open it either
    const elsewhere = await server
      .sender({}, 'harbour-heath')
      .send('POST', '/password/reset', { token: reset, password });
    expectProblem(elsewhere, { status: 404, code: 'invitationInvalid' });
    expect((await server.sender().send('POST', '/password/reset', { token: reset, password })).status).to.equal(204);
  });
});
