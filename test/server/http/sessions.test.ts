import { expect } from 'chai';
import {
  expectProblem,
  HOUR_MS,
  PASSWORD,
  SECOND_MS,
  DAY_MS,
  useServer,
  WINERY,
  type Answer,
  type Person,
} from './support.js';

const OVER = { status: 401, code: 'unauthenticated' } as const;
const NEW_PASSWORD = 'another horse, another staple';

describe('Sessions over HTTP', () => {
  const server = useServer();

  const me = (person: Person): Promise<Answer> => person.send('GET', '/me');
  const expectOver = async (person: Person): Promise<void> => expectProblem(await me(person), OVER);
  const expectOpen = async (person: Person): Promise<void> => {
    expect((await me(person)).status).to.equal(200);
  };

  it('SE-01, R049 lasts four hours of doing nothing by the server’s clock, and each thing done begins them anew', async () => {
    const layla = await server.as('layla');
    server.clock.advance(4 * HOUR_MS - SECOND_MS);
    await expectOpen(layla);
    server.clock.advance(4 * HOUR_MS - SECOND_MS);
    await expectOpen(layla);
    server.clock.advance(4 * HOUR_MS + SECOND_MS);
    await expectOver(layla);
  });

  it('SE-03 asking how the session stands does not prolong it; saying that one is there does', async () => {
    const layla = await server.as('layla');
    server.clock.advance(3 * HOUR_MS);
    expect((await layla.send('GET', '/session')).body).to.include({ remainingMs: HOUR_MS, idleMs: 4 * HOUR_MS });
    expect((await layla.send('POST', '/session/activity')).body).to.include({ remainingMs: 4 * HOUR_MS });
    server.clock.advance(4 * HOUR_MS + SECOND_MS);
    expectProblem(await layla.send('GET', '/session'), OVER);
  });

  it('SE-12 ends after seven days whatever is done', async () => {
    const layla = await server.as('layla');
    for (let hours = 0; hours < 7 * 24 - 3; hours += 3) {
      server.clock.advance(3 * HOUR_MS);
      await expectOpen(layla);
    }
    server.clock.advance(3 * HOUR_MS + SECOND_MS);
    expect(server.clock.now()).to.be.greaterThan(7 * DAY_MS);
    await expectOver(layla);
  });

  it('SE-05, R051 signing out on one device signs out on all, and nobody else', async () => {
    const [here, there, other] = [await server.as('layla'), await server.as('layla'), await server.as('siobhan')];
    expect((await here.send('DELETE', '/session')).status).to.equal(204);
    for (const person of [here, there]) await expectOver(person);
    await expectOpen(other);
  });

  it('SE-11 signing out again, with a session that is over or with none looks the same', async () => {
    const layla = await server.as('layla');
    const first = await layla.send('DELETE', '/session');
    for (const sender of [layla, server.sender(), server.sender({ authorization: 'Bearer no-such-token-at-all' })]) {
      const again = await sender.send('DELETE', '/session');
      expect([again.status, again.headers.get('set-cookie')]).to.deep.equal([204, first.headers.get('set-cookie')]);
    }
  });

  it('SE-11 does not sign out of another tenant', async () => {
    const layla = await server.as('layla');
    const elsewhere = server.sender({ authorization: `Bearer ${layla.token}` }, 'harbour-heath');
    expect((await elsewhere.send('DELETE', '/session')).status).to.equal(204);
    await expectOpen(layla);
  });

  for (const [title, method, path] of [
    ['SE-07, R039 disabled', 'POST', '/members/layla/deactivate'],
    ['SE-08, R039 removed', 'DELETE', '/members/layla'],
  ] as const) {
    it(`${title}: the very next request of each device is refused, and signing in is`, async () => {
      const [marguerite, here, there] = [
        await server.as('marguerite'),
        await server.as('layla'),
        await server.as('layla'),
      ];
      expect((await marguerite.send(method, path)).status).to.equal(200);
      for (const person of [here, there]) await expectOver(person);
      const email = 'layla@acme-winery.example';
      const answer = await server.sender().send('POST', '/session', { email, password: PASSWORD });
      expectProblem(answer, { ...OVER, reason: 'signInRefused' });
    });
  }

  it('SE-07, R038 enabling again revives no session', async () => {
    const [marguerite, layla] = [await server.as('marguerite'), await server.as('layla')];
    await marguerite.send('POST', '/members/layla/deactivate');
    expect((await marguerite.send('POST', '/members/layla/reactivate')).status).to.equal(200);
    await expectOver(layla);
    await expectOpen(await server.as('layla'));
  });

  it('SE-08, R039 a mailed link to a new password dies with the account', async () => {
    await server.sender().send('POST', '/password/request-reset', { email: 'layla@acme-winery.example' });
    const token = await resetToken();
    const marguerite = await server.as('marguerite');
    await marguerite.send('POST', '/members/layla/deactivate');
    const answer = await server.sender().send('POST', '/password/reset', { token, password: NEW_PASSWORD });
    expectProblem(answer, { status: 404, code: 'invitationInvalid' });
  });

  it('SE-09, R035 the next request is decided with the present role', async () => {
    const [marguerite, xiaoming] = [await server.as('marguerite'), await server.as('xiaoming')];
    expect((await xiaoming.send('GET', '/members')).status).to.equal(200);
    await marguerite.send('PATCH', '/members/xiaoming', { roles: ['posBasic'] });
    expectProblem(await xiaoming.send('GET', '/members'), { status: 403, code: 'forbidden', reason: 'notGranted' });
    expect((await xiaoming.send('GET', '/me')).body['member']).to.deep.include({ roles: ['posBasic'] });
  });

  it('SE-15 a new password ends the other sessions, and says so by mail', async () => {
    const [here, there] = [await server.as('layla'), await server.as('layla')];
    const before = await server.state();
    const change = { current: PASSWORD, password: NEW_PASSWORD };
    expect((await here.send('PUT', '/password', change)).status).to.equal(204);
    await expectOpen(here);
    await expectOver(there);
    const mails = (await server.state()).mails.slice(before.mails.length);
    expect(mails.map(({ to, kind }) => [to, kind])).to.deep.equal([['layla@acme-winery.example', 'passwordChanged']]);
  });

  it('SE-15 a password set by a mailed link ends all of them; the link works once', async () => {
    const layla = await server.as('layla');
    await server.sender().send('POST', '/password/request-reset', { email: 'LAYLA@acme-winery.example ' });
    const draft = { token: await resetToken(), password: NEW_PASSWORD };
    expect((await server.sender().send('POST', '/password/reset', draft)).status).to.equal(204);
    await expectOver(layla);
    const again = await server.sender().send('POST', '/password/reset', { ...draft, password: PASSWORD });
    expectProblem(again, { status: 404, code: 'invitationInvalid' });
  });

  it('SE-15 a wrong present password changes nothing', async () => {
    const layla = await server.as('layla');
    const change = { current: 'wrong', password: NEW_PASSWORD };
    const expected = { status: 422, code: 'invalid', field: 'current', reason: 'passwordWrong' } as const;
    await server.refused(() => layla.send('PUT', '/password', change), expected, 0);
  });

  it('shows and ends the own sessions only; another’s is not there', async () => {
    const [layla, there, siobhan] = [await server.as('layla'), await server.as('layla'), await server.as('siobhan')];
    const items = async (person: Person): Promise<{ id: string; current: boolean }[]> =>
      (await person.send('GET', '/sessions')).body['items'] as { id: string; current: boolean }[];
    expect((await items(layla)).map(({ current }) => current)).to.have.members([false, true]);
    const [foreign] = await items(siobhan);
    await server.refused(() => layla.send('DELETE', `/sessions/${foreign?.id}`), { status: 404, code: 'notFound' }, 0);
    const other = (await items(layla)).find(({ current }) => !current);
    expect((await layla.send('DELETE', `/sessions/${other?.id}`)).status).to.equal(204);
    await expectOver(there);
    for (const person of [layla, siobhan]) await expectOpen(person);
  });

  async function resetToken(): Promise<string> {
    const mail = (await server.engine.repository.mails(WINERY)).findLast(({ kind }) => kind === 'passwordReset');
    return mail && 'token' in mail.values ? mail.values.token : '';
  }
});
