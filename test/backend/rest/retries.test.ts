import { expect } from 'chai';
import { restBackend, restSessions } from '../../../src/backend/rest/index.js';
import { retryAfterMs } from '../../../src/backend/rest/retry.js';
import { codeOf, countingClock, entry, me, refusal, results, session } from './samples.js';
import { cutsBefore, cutsDuring, json, problem, scriptedServer, send, type Script } from './scripted-server.js';

const busy = (retryAfter?: string, status = 429): Script =>
  problem('rateLimited', status, {}, retryAfter === undefined ? {} : { 'retry-after': retryAfter });
const ok = json(entry());

describe('restBackend and failures that pass', () => {
  const server = scriptedServer();
  const restOf = (retries?: number) => {
    const clock = countingClock();
    return { clock, rest: restBackend({ baseUrl: server.base, clock, ...(retries === undefined ? {} : { retries }) }) };
  };
  const keys = () => server.seen.map(({ headers }) => headers['idempotency-key']);

  for (const [title, script] of [
    ['the line is cut before the answer', cutsBefore],
    ['the line is cut in the answer', cutsDuring],
    ['a gateway says 502', send(502, 'x')],
    ['a gateway says 503', send(503, 'x')],
    ['a gateway says 504', send(504, 'x')],
  ] as const) {
    it(`reads again when ${title}`, async () => {
      server.will(script, script, json(me));
      await restOf().rest.me();
      expect(server.seen).to.have.length(3);
    });

    it(`writes again with the same key and version when ${title}`, async () => {
      server.will(script, script, ok);
      await restOf().rest.updateMember('m1', { firstName: 'A' }, { ifVersion: '3' });
      expect(server.seen).to.have.length(3);
      expect(new Set(keys()).size).to.equal(1);
      expect(keys()[0]).to.match(/^[\da-f]{32}$/);
      expect(new Set(server.seen.map(({ text, headers }) => text + String(headers['if-match'])))).to.have.lengthOf(1);
    });

    it(`never signs in twice when ${title}`, async () => {
      const { clock } = restOf();
      server.will(script, json({ status: 'signedIn', session }));
      const sessions = restSessions({ baseUrl: server.base, clock });
      expect(await codeOf(sessions.signIn({ email: 'a@b.c', password: 'p' }))).to.equal('network');
      expect(server.seen).to.have.length(1);
    });
  }

  it('asks for decisions again, and for an invitation: both only read', async () => {
    server.will(cutsBefore, json({ decisions: [null] }));
    await restOf().rest.authorize([{ action: 'a' }]);
    expect(server.seen).to.have.length(2);
    server.will(cutsBefore, json({ tenantName: 'A', locale: 'en', email: 'a@b.c', hasLogin: true }));
    await restSessions({ baseUrl: server.base, clock: countingClock() }).readInvitation('t');
    expect(server.seen).to.have.length(2);
  });

  it('tries three times unless told otherwise, then says so', async () => {
    server.will(cutsBefore);
    expect(await codeOf(restOf().rest.me())).to.equal('network');
    expect(server.seen).to.have.length(3);
    server.will(cutsBefore);
    expect(await codeOf(restOf(0).rest.me())).to.equal('network');
    expect(server.seen).to.have.length(1);
  });

  for (const status of [400, 401, 403, 404, 409, 412, 422, 500, 501])
    it(`takes ${status} for an answer and does not ask again`, async () => {
      server.will(send(status, 'x'));
      await refusal(restOf().rest.invite([{ email: 'a@b.c' }]));
      expect(server.seen).to.have.length(1);
    });

  it('does not ask again for an answer it does not understand', async () => {
    server.will(send(200, '<html>', { 'content-type': 'text/html' }));
    await refusal(restOf().rest.me());
    expect(server.seen).to.have.length(1);
  });

  it('waits longer each time, a little by chance', async () => {
    const { rest, clock } = restOf(4);
    server.will(cutsBefore);
    await refusal(rest.me());
    expect(clock.waits).to.have.length(4);
    clock.waits.forEach((ms, index) => expect(ms).to.be.within(300 * 2 ** index, 450 * 2 ** index));
  });

  it('waits as long as the server asks', async () => {
    const { rest, clock } = restOf();
    server.will(busy('7'), busy('2', 503), json(results));
    await rest.invite([{ email: 'a@b.c' }]);
    expect(clock.waits).to.deep.equal([7000, 2000]);
    expect(new Set(keys()).size).to.equal(1);
  });

  for (const [title, value] of [
    ['no word on when', undefined],
    ['a negative number', '-5'],
    ['nonsense', 'soon'],
    ['zero', '0'],
    ['a date that is over', 'Wed, 01 Jan 2020 00:00:00 GMT'],
  ] as const)
    it(`waits its own short pause for ${title}`, async () => {
      const { rest, clock } = restOf();
      server.will(busy(value), json(me));
      await rest.me();
      expect(clock.waits).to.have.length(1);
      expect(clock.waits[0]).to.be.within(300, 450);
    });

  for (const [value, ms] of [
    ['31', 31_000],
    ['3600', 3_600_000],
    ['99999999999999999999', 86_400_000],
  ] as const)
    it(`does not wait ${value} seconds, and says when to come back`, async () => {
      const { rest, clock } = restOf();
      server.will(busy(value));
      const error = await refusal(rest.me());
      expect([error.code, error.retryAfterMs]).to.deep.equal(['rateLimited', ms]);
      expect([clock.waits, server.seen.length]).to.deep.equal([[], 1]);
    });

  it('waits no more than half a minute in all', async () => {
    const { rest, clock } = restOf(9);
    server.will(busy('12'));
    const error = await refusal(rest.me());
    expect([error.code, error.retryAfterMs]).to.deep.equal(['rateLimited', 12_000]);
    expect(clock.waits).to.deep.equal([12_000, 12_000]);
  });

  it('keeps a server that is away apart from one that has had enough', async () => {
    server.will(problem('network', 503, {}, { 'retry-after': '600' }));
    const error = await refusal(restOf().rest.me());
    expect([error.code, error.retryAfterMs]).to.deep.equal(['network', 600_000]);
  });

  it('tells a page when to sign in again', async () => {
    server.will(busy('20'));
    const error = await refusal(restSessions({ baseUrl: server.base }).signIn({ email: 'a@b.c', password: 'p' }));
    expect([error.code, error.retryAfterMs, server.seen.length]).to.deep.equal(['rateLimited', 20_000, 1]);
  });
});

describe('retryAfterMs', () => {
  const now = Date.UTC(2026, 0, 1, 12);
  const read = (value: string, more: Record<string, string> = {}, status = 429) =>
    retryAfterMs({ status, headers: new Headers({ 'retry-after': value, ...more }) }, now);

  for (const [value, ms] of [
    ['1', 1000],
    [' 10 ', 10_000],
    ['Thu, 01 Jan 2026 12:00:09 GMT', 9000],
    ['Thursday, 01-Jan-26 12:00:09 GMT', 9000],
    ['Thu, 01 Jan 2026 11:00:00 GMT', 0],
    ['Fri, 01 Jan 2027 12:00:00 GMT', 86_400_000],
    ['-1', undefined],
    ['1.5', undefined],
    ['1e3', undefined],
    ['2026', 2_026_000],
    ['tomorrow', undefined],
    ['Infinity', undefined],
  ] as const)
    it(`reads "${value}" as ${ms ?? 'nothing'}`, () => expect(read(value)).to.equal(ms));

  it('counts a date from the clock of the server, which the page may not share', () => {
    const value = 'Sat, 01 Jan 2000 00:00:09 GMT';
    expect(read(value, { date: 'Sat, 01 Jan 2000 00:00:00 GMT' })).to.equal(9000);
  });

  it('listens only where a server is busy or away', () => {
    expect(read('5', {}, 500)).to.equal(undefined);
    expect(read('5', {}, 503)).to.equal(5000);
  });
});
