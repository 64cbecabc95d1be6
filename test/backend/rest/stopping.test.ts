import { expect } from 'chai';
import { isAbortError } from '../../../src/backend/index.js';
import { restBackend, restSessions } from '../../../src/backend/rest/index.js';
import { codeOf, countingClock, me } from './samples.js';
import { cutsBefore, hangs, json, scriptedServer, send, stallsInBody } from './scripted-server.js';

/** What a call ends with; none of the tests here lets one succeed. */
const endOf = (work: Promise<unknown>): Promise<unknown> => work.then(() => 'done').catch((error: unknown) => error);

describe('restBackend and calls that are given up', () => {
  const server = scriptedServer();
  const unhandled: unknown[] = [];
  const note = (error: unknown): void => void unhandled.push(error);
  before(() => process.on('unhandledRejection', note));
  after(() => process.off('unhandledRejection', note));

  async function expectQuiet(): Promise<void> {
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect(unhandled).to.deep.equal([]);
  }

  it('asks nobody when it is given up before it began', async () => {
    server.will(json(me));
    let tokens = 0;
    const token = (): string => `t${++tokens}`;
    const rest = restBackend({ baseUrl: server.base, token });
    await rest.me();
    expect(isAbortError(await endOf(rest.me({ signal: AbortSignal.abort() })))).to.equal(true);
    await expectQuiet();
    expect([server.seen.length, tokens]).to.deep.equal([1, 1]);
  });

  for (const [title, script] of [
    ['while it waits for the answer', hangs],
    ['in the middle of the answer', stallsInBody],
  ] as const)
    it(`ends at once ${title}`, async () => {
      const controller = new AbortController();
      server.will((response, seen) => {
        script(response, seen);
        setTimeout(() => controller.abort(new Error('the page is gone')), 10);
      });
      const error = await endOf(restBackend({ baseUrl: server.base }).me({ signal: controller.signal }));
      expect(isAbortError(error)).to.equal(true);
      expect(server.seen).to.have.length(1);
      await expectQuiet();
    });

  it('ends at once while it waits for the next try, and never makes it', async () => {
    const controller = new AbortController();
    server.will((response) => {
      response.writeHead(429, { 'retry-after': '25' }).end();
      setTimeout(() => controller.abort(), 30);
    });
    const started = Date.now();
    const error = await endOf(restBackend({ baseUrl: server.base }).me({ signal: controller.signal }));
    expect(isAbortError(error)).to.equal(true);
    expect(Date.now() - started).to.be.below(5000);
    expect(server.seen).to.have.length(1);
    await expectQuiet();
  });

  it('ends at once while it waits for a token, and sends nothing when the token comes', async () => {
    const controller = new AbortController();
    let give: ((token: string) => void) | undefined;
    const token = () => {
      setTimeout(() => controller.abort());
      return new Promise<string>((resolve) => {
        give = resolve;
      });
    };
    let fetches = 0;
    const fetch = async (): Promise<Response> => new Response(String(++fetches)); // listens to no signal
    const rest = restBackend({ baseUrl: server.base, token, fetch });
    const error = await endOf(rest.me({ signal: controller.signal }));
    expect(isAbortError(error)).to.equal(true);
    give?.('late');
    await expectQuiet();
    expect(fetches).to.equal(0);
  });

  it('ends at once also when the fetch of the page listens to no signal', async () => {
    const controller = new AbortController();
    const fetch = (): Promise<Response> => {
      setTimeout(() => controller.abort());
      return new Promise(() => {});
    };
    const error = await endOf(restBackend({ baseUrl: server.base, fetch }).me({ signal: controller.signal }));
    expect(isAbortError(error)).to.equal(true);
    await expectQuiet();
  });

  it('leaves no listener on the signal of a page that asks often', async () => {
    server.will(json(me));
    const { signal } = new AbortController();
    let listening = 0;
    const add = signal.addEventListener.bind(signal);
    const remove = signal.removeEventListener.bind(signal);
    signal.addEventListener = (...args: Parameters<typeof add>) => {
      listening++;
      add(...args);
    };
    signal.removeEventListener = (...args: Parameters<typeof remove>) => {
      listening--;
      remove(...args);
    };
    await restBackend({ baseUrl: server.base }).me({ signal });
    const after = listening;
    await restBackend({ baseUrl: server.base }).me({ signal });
    expect(listening - after).to.be.at.most(0);
  });

  for (const [title, script] of [
    ['no answer comes', hangs],
    ['the answer stops in the middle', stallsInBody],
  ] as const)
    it(`gives up by itself when ${title}, and does not try again`, async () => {
      server.will(script);
      const clock = countingClock();
      expect(await codeOf(restBackend({ baseUrl: server.base, timeoutMs: 60, clock }).me())).to.equal('timeout');
      expect([server.seen.length, clock.waits]).to.deep.equal([1, []]);
      await expectQuiet();
    });

  it('gives up by itself when no token comes', async () => {
    const rest = restBackend({ baseUrl: server.base, timeoutMs: 60, token: () => new Promise(() => {}) });
    expect(await codeOf(rest.me())).to.equal('timeout');
    expect(server.seen).to.have.length(0);
  });

  it('gives each try the whole time', async () => {
    server.will(send(503, 'x'), (response) => void setTimeout(() => json(me)(response, server.seen[0]!), 150));
    const rest = restBackend({ baseUrl: server.base, timeoutMs: 1500, clock: countingClock() });
    expect((await rest.me()).member.id).to.equal('m1');
  });

  it('says that the network failed when nobody is there', async () => {
    const closed = 'http://127.0.0.1:1/api';
    expect(await codeOf(restBackend({ baseUrl: closed, retries: 0 }).me())).to.equal('network');
    const sessions = restSessions({ baseUrl: closed });
    expect(await codeOf(sessions.signIn({ email: 'a@b.c', password: 'p' }))).to.equal('network');
  });

  it('says that the network failed when the browser says no more than TypeError', async () => {
    const fetch = () => Promise.reject(new TypeError('CORS'));
    expect(await codeOf(restBackend({ baseUrl: server.base, fetch, retries: 0 }).me())).to.equal('network');
  });

  it('rejects with an error of the contract whatever the fetch of the page comes up with', async () => {
    for (const fetch of [() => Promise.reject('text'), () => Promise.resolve(undefined), () => Promise.resolve({})]) {
      const rest = restBackend({ baseUrl: server.base, fetch: fetch as never, retries: 0 });
      expect(await codeOf(rest.me())).to.be.oneOf(['network', 'server']);
    }
  });

  it('keeps nothing of one failed call for the next', async () => {
    server.will(cutsBefore, json(me));
    const rest = restBackend({ baseUrl: server.base, retries: 0 });
    expect(await codeOf(rest.me())).to.equal('network');
    expect((await rest.me()).member.id).to.equal('m1');
  });
});
