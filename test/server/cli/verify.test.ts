import { expect } from 'chai';
import type { ServerApp } from '../../../src/server/index.js';
import { databases } from '../postgres.js';
import { run } from './command.js';
import { served, type Served } from './served.js';

interface Report {
  readonly passed: number;
  readonly failed: number;
  readonly skipped: number;
  readonly groups: readonly { readonly group: string }[];
  readonly missing: Readonly<Record<string, number>>;
  readonly failures: readonly { readonly title: string; readonly error: string }[];
}

const ONLY_WIRE = ['--only', 'over the wire'];

/** Runs verify against a server, and stops it. */
async function verified(
  server: Served,
  ...args: string[]
): Promise<{ code: number | null; report: Report; stderr: string }> {
  const { code, stdout, stderr } = await run(['verify', '--url', server.url, '--json', ...args]);
  await server.stop();
  return { code, stderr, report: JSON.parse(stdout || '{}') as Report };
}

/** Changes every answer to requests that `isMeant`. */
const spoiled =
  (isMeant: (request: Request) => boolean, spoil: (answer: Response) => Promise<Response>) =>
  (app: ServerApp): ServerApp => ({
    fetch: async (request, connection) => {
      const answer = await app.fetch(request, connection);
      return isMeant(request) ? spoil(answer) : answer;
    },
  });

const isOf =
  (method: string, end: RegExp) =>
  (request: Request): boolean =>
    request.method === method && end.test(new URL(request.url).pathname);

describe('rosterkit verify', function () {
  this.timeout(300_000);

  // the whole contract takes minutes: in CI on every database, elsewhere on the one that shows more
  for (const kind of process.env['CI'] ? databases : databases.slice(-1)) {
    it(`finds nothing wrong with the reference server on ${kind.title}`, async () => {
      const { code, report, stderr } = await verified(await served(undefined, kind));
      expect(stderr).to.equal('');
      expect(report.failures).to.deep.equal([]);
      expect([code, report.failed]).to.deep.equal([0, 0]);
      expect(report.passed).to.be.greaterThan(200);
      // one server cannot send decisions only and the policy as well; it does not push
      expect(Object.keys(report.missing).every((name) => /^(live|authorization)/.test(name))).to.equal(true);
    });
  }

  it('finds a status that says something else', async () => {
    const toOk = spoiled(isOf('PATCH', /\/members\/[^/]+$/), async (answer) =>
      answer.status === 428 ? new Response('{}', { status: 200 }) : answer,
    );
    const { code, report } = await verified(await served(toOk), ...ONLY_WIRE);
    expect(code).to.equal(1);
    expect(report.failures.map(({ title }) => title)).to.deep.equal(['refuses a change without If-Match']);
  });

  it('finds a field that was left out', async () => {
    const withoutVersion = spoiled(isOf('GET', /\/members$/), async (answer) => {
      const { items, ...rest } = (await answer.json()) as { items?: { member: object }[] };
      const bare = items?.map((row) => ({ ...row, member: { ...row.member, roles: undefined } }));
      return Response.json(
        { ...rest, items: bare },
        { status: answer.status, headers: { 'cache-control': 'no-store' } },
      );
    });
    const { code, report } = await verified(await served(withoutVersion), '--only', 'lists');
    expect(code).to.equal(1);
    expect(report.failed).to.be.greaterThan(0);
  });

  it('finds an answer that tells whether an address is known', async () => {
    const telling = spoiled(isOf('POST', /\/session$/), async (answer) =>
      answer.status === 401 ? Response.json({ at: Math.random() }, { status: 401 }) : answer,
    );
    const { code, report } = await verified(await served(telling), ...ONLY_WIRE);
    expect(code).to.equal(1);
    expect(report.failures.map(({ title }) => title)).to.include(
      'answers a wrong password and an unknown address alike',
    );
  });

  it('says what is missing when there are no tenants, no door, no test or another server', async () => {
    const server = await served();
    const { url } = server;
    const said = async (...args: string[]): Promise<string> => {
      const { code, stderr } = await run(['verify', ...args]);
      expect(code).to.equal(1);
      return stderr;
    };
    expect(await said('--url', url.replace('/tenants', '/teams'))).to.match(
      /^rosterkit: --url: there are no tenants at /,
    );
    expect(await said('--url', url, '--door', url.replace('/tenants', '/nodoor'))).to.match(
      /^rosterkit: There is no door at /,
    );
    expect(await said('--url', url, '--only', 'no such test')).to.match(
      /^rosterkit: --only: no test has "no such test"/,
    );
    expect(await said('--url', url.replace('/tenants', '/a/tenants'))).to.match(/openapi\.json answers with 404/);
    await server.stop();
  });

  it('prints a seed', async () => {
    const { code, stdout } = await run(['verify', '--print-seed', 'pumpwerk']);
    const { seed, password } = JSON.parse(stdout) as { seed: { tenant: { id: string } }; password: string };
    expect([code, seed.tenant.id, typeof password]).to.deep.equal([0, 'pumpwerk', 'string']);
  });
});
