import { expect } from 'chai';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openDatabase } from '../../../src/server/index.js';
import { run, start, type Started } from './command.js';

const PASSWORD = 'quiet-harbour-at-noon';
const OWNER = 'ada@acme.example';

async function post(url: string, body: object, headers: Readonly<Record<string, string>> = {}): Promise<Response> {
  return fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: JSON.stringify(body),
  });
}

async function signIn(url: string): Promise<string> {
  const answer = await post(`${url}/tenants/acme/session`, { email: OWNER, password: PASSWORD, transport: 'bearer' });
  expect(answer.status).to.equal(200);
  return ((await answer.json()) as { readonly token: string }).token;
}

async function stopped({ child, ended }: Started): Promise<void> {
  child.kill('SIGTERM');
  expect((await ended).code).to.equal(0);
}

describe('rosterkit serve, on a folder', function () {
  this.timeout(240_000);
  const folder = mkdtempSync(join(tmpdir(), 'rosterkit-serve-'));
  const dir = join(folder, 'data');
  const add = [
    'add-tenant',
    '--database',
    dir,
    '--id',
    'acme',
    '--name',
    'Acme',
    '--policy',
    'commerce7',
    '--owner',
    OWNER,
  ];
  const pages = ['--public-origin', 'https://team.example', '--print-link'];
  const onFolder = ['serve', '--database', dir, '--port', '0'];
  after(() => rmSync(folder, { recursive: true, force: true }));

  it('loses nothing it said it kept, and keeps nothing by halves, when it is killed while it writes', async () => {
    const added = await run([...add, ...pages]);
    expect(added.code, added.stderr).to.equal(0);
    expect(added.stdout).to.include('as adminOwner');
    const token = /#(\S+)/.exec(added.stdout)?.[1];
    const again = await run(add);
    expect([again.code, again.stderr]).to.deep.equal([
      1,
      'rosterkit: There is a tenant "acme" already; nothing was changed.\n',
    ]);

    const first = start(onFolder);
    const url = await first.url;
    const reset = await post(`${url}/tenants/acme/password/reset`, { token, password: PASSWORD });
    expect(reset.status).to.equal(204);
    const kept = await inviteUntilKilled(first, url);
    expect(kept.length).to.be.greaterThan(3);

    const second = start(onFolder); // the lock of the dead process is in the way of nobody
    const after = await second.url;
    const headers = { authorization: `Bearer ${await signIn(after)}` };
    const page = (await (await fetch(`${after}/tenants/acme/members?limit=500`, { headers })).json()) as {
      readonly items: readonly { readonly member: { email: string; status: string }; readonly invitation?: object }[];
    };
    const invited = page.items.filter(({ member }) => member.status === 'invited');
    expect(invited.map(({ member }) => member.email)).to.include.members(kept);
    expect(invited.every(({ invitation }) => invitation !== undefined)).to.equal(true);
    await stopped(second);

    const database = await openDatabase({ dir });
    const count = async (table: string): Promise<number> =>
      Number((await database.query(`SELECT count(*) AS n FROM ${table}`)).rows[0]?.['n']);
    const [invitations, mails] = [await count('invitations'), await count('mails WHERE doc LIKE \'%"invitation"%\'')];
    await database.close();
    expect([invitations, mails]).to.deep.equal([invited.length, invited.length]);
  });
});

/** Several at once, until the process is gone. @returns The addresses whose invitation was answered. */
async function inviteUntilKilled({ child, ended }: Started, url: string): Promise<string[]> {
  const authorization = `Bearer ${await signIn(url)}`;
  const kept: string[] = [];
  const writer = async (name: string): Promise<void> => {
    for (let count = 0; count < 100; count += 1) {
      const email = `${name}${count}@acme.example`;
      const headers = { authorization, 'idempotency-key': email };
      const answer = await post(`${url}/tenants/acme/invitations`, { drafts: [{ email, roles: ['basic'] }] }, headers);
      if (answer.status !== 200) return; // the rate limit, if the machine is that fast
      kept.push(email);
      if (kept.length === 5) child.kill('SIGKILL');
    }
  };
  await Promise.allSettled(['a', 'b', 'c'].map(writer));
  await ended;
  return kept;
}

describe('rosterkit serve, in memory', function () {
  this.timeout(120_000);

  it('says where it listens and that mail is off, and lets a slow request end before it stops', async () => {
    const running = start(['serve', '--database', 'memory', '--port', '0']);
    const url = await running.url;
    expect((await fetch(`${url}/readyz`)).status).to.equal(200);

    const slow = request(`${url}/tenants/acme/session`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
    });
    slow.flushHeaders();
    slow.write('{"email":"ada@acme.example",');
    const answered = once(slow, 'response');
    await new Promise((resolve) => setTimeout(resolve, 300)); // the half has to have arrived
    running.child.kill('SIGTERM');
    await untilRefused(url);
    slow.end('"password":"not-the-password"}');
    const [response] = (await answered) as [{ readonly statusCode: number; resume(): void }];
    response.resume();
    expect(response.statusCode).to.equal(401);

    const { code, stdout, stderr } = await running.ended;
    expect(code).to.equal(0);
    expect(stderr).to.include(`Rosterkit listens on ${url}`).and.include('Mail is off');
    const events = stdout
      .trim()
      .split('\n')
      .map((line) => (JSON.parse(line) as { readonly event: string }).event);
    expect(events).to.include.members(['listening', 'request', 'stopping', 'stopped']);
  });

  it('ends at once at the second signal', async () => {
    const running = start(['serve', '--database', 'memory', '--port', '0']);
    const url = await running.url;
    const slow = request(`${url}/tenants/acme/session`, { method: 'POST' });
    slow.on('error', () => {}); // it is cut off
    slow.write('{');
    await new Promise((resolve) => setTimeout(resolve, 300));
    running.child.kill('SIGINT');
    await untilRefused(url);
    running.child.kill('SIGINT');
    expect((await running.ended).code).to.equal(130);
  });
});

async function untilRefused(url: string): Promise<void> {
  for (;;) {
    try {
      await fetch(`${url}/healthz`, { headers: { connection: 'close' } });
    } catch {
      return;
    }
  }
}
