import { expect } from 'chai';
import {
  createApp,
  createSqlRepository,
  type Database,
  type ServerApp,
  type ServerOptions,
} from '../../../src/server/index.js';
import { EXAMPLES, keyTo, NAMES, routeOf } from './examples.js';
import { expectProblem, OPERATOR_TOKEN, useServer, WINERY } from './support.js';

const GONE = { status: 503, code: 'network' } as const;

/** A database that cannot be reached any more, and how drivers say so. */
function gone(error: Error): Database {
  const fail = async (): Promise<never> => {
    throw error;
  };
  return { query: fail, transaction: fail, read: fail, close: async () => {} };
}
const withCode = (message: string, code: string): Error => Object.assign(new Error(message), { code });

describe('Health', () => {
  const server = useServer({ operatorToken: OPERATOR_TOKEN, origins: ['https://partner.example'] });

  const over = (database: Database): ServerApp =>
    server.appWith({ engine: { ...server.engine, repository: createSqlRepository(database) } });

  it('/healthz and /readyz say that it is well, to everybody and to no cache', async () => {
    for (const path of ['/healthz', '/readyz']) {
      const { status, body, headers } = await server.fetch(path);
      expect([status, body, headers.get('cache-control')]).to.deep.equal([200, { status: 'ok' }, 'no-store']);
    }
  });

  for (const error of [
    withCode('connect ECONNREFUSED 127.0.0.1:5432', 'ECONNREFUSED'),
    withCode('terminating connection due to administrator command', '57P01'),
    withCode('sorry, too many clients already', '53300'),
    new Error('Connection terminated unexpectedly'),
    new Error('timeout exceeded when trying to connect'),
    new Error('PGlite is closed'),
    new Error('Cannot use a pool after calling end on the pool'),
  ]) {
    it(`NF-16 without its database (${error.message}) it is closed, says so, and tells nothing of it`, async () => {
      const app = over(gone(error));
      expect((await server.fetch('/healthz', {}, app)).status).to.equal(200);
      expectProblem(await server.fetch('/readyz', {}, app), GONE);
      const marguerite = await server.as('marguerite');
      const sender = server.sender({}, WINERY, app);
      for (const name of NAMES.filter((one) => !['capabilities', 'auditTrail'].includes(one))) {
        const { path, body } = EXAMPLES[name];
        const answer = await sender.send(routeOf(name).method, path, body, keyTo(name, marguerite));
        expectProblem(answer, GONE);
        expect(answer.text).not.to.include(error.message);
      }
      expectProblem(await sender.send('GET', '/audit', undefined, { authorization: `Bearer ${OPERATOR_TOKEN}` }), GONE);
    });
  }

  it('NF-16 a fault of its own is 500, logged with its cause, and told to nobody', async () => {
    const entries: Readonly<Record<string, unknown>>[] = [];
    const broken = { ...server.engine, policy: () => undefined };
    const app = server.appWith({ engine: broken, log: (entry) => entries.push(entry) });
    const { token } = await server.as('marguerite');
    const answer = await server.sender({ authorization: `Bearer ${token}` }, WINERY, app).send('GET', '/members');
    expectProblem(answer, { status: 500, code: 'server' });
    expect(answer.body).to.have.all.keys('type', 'title', 'status');
    const fault = entries.find(({ event }) => event === 'fault');
    expect(fault?.['message']).to.include('names the policy');
    expect(fault?.['id']).to.equal(answer.headers.get('x-request-id'));
  });

  const unsound: readonly (readonly [title: string, options: Partial<ServerOptions>])[] = [
    ['a short token of the operator', { operatorToken: 'secret' }],
    ['an empty token of the operator', { operatorToken: '' }],
    ['a token of the operator that no header can carry', { operatorToken: 'a secret with spaces in it' }],
    ['a short secret for webhooks', { bounceSecrets: ['a-secret-that-is-long-enough', 'short'] }],
    ['a public origin with a path', { publicOrigin: 'https://team.example/app' }],
    ['a public origin without TLS', { publicOrigin: 'http://team.example' }],
    ['a negative number of proxies', { proxies: -1 }],
    ['half a proxy', { proxies: 0.5 }],
  ];
  for (const [title, options] of unsound) {
    it(`NF-16 does not start with ${title}`, () => {
      expect(() => createApp({ engine: server.engine, ...options })).to.throw(TypeError);
    });
  }
});
