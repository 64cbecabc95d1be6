import { expect } from 'chai';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:net';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { commerce7 } from '../../../src/policies/index.js';
import { migrate, openDatabase } from '../../../src/server/index.js';
import { run } from './command.js';

const folder = mkdtempSync(join(tmpdir(), 'rosterkit-cli-'));
const file = (name: string, text: string): string => {
  writeFileSync(join(folder, name), text);
  return join(folder, name);
};
const smtp = [
  '--smtp',
  'smtps://mail.example',
  '--mail-from',
  'a@team.example',
  '--public-origin',
  'https://team.example',
];
const memory = ['serve', '--database', 'memory'];

interface Case {
  readonly title: string;
  readonly args: readonly string[];
  readonly says: string | RegExp;
  readonly env?: Readonly<Record<string, string>>;
}

const CASES: readonly Case[] = [
  { title: 'a command nobody knows', args: ['sevre'], says: 'There is no command "sevre": did you mean serve?' },
  {
    title: 'an option nobody knows',
    args: ['serve', '--prot', '1'],
    says: 'There is no option --prot: did you mean --port?',
  },
  {
    title: 'an option without its value',
    args: ['serve', '--port', '--host', 'x'],
    says: '--port needs a value: <number>.',
  },
  { title: 'an option given twice', args: ['serve', '--port', '1', '--port', '2'], says: '--port is given twice.' },
  { title: 'a word that is no option', args: ['serve', 'now'], says: '"now" is no option: options begin with --.' },
  { title: 'no database', args: ['serve'], says: /^Say where the data is: / },
  {
    title: 'a wrong port',
    args: [...memory, '--port', '70000'],
    says: '--port: "70000" is no whole number from 0 to 65535.',
  },
  {
    title: 'a wrong port in the environment',
    args: memory,
    env: { PORT: 'http' },
    says: '--port: "http" is no whole number from 0 to 65535.',
  },
  {
    title: 'a wrong number of proxies',
    args: [...memory, '--proxies', '-1'],
    says: '--proxies: "-1" is no whole number from 0 to 20.',
  },
  {
    title: 'a wrong origin',
    args: [...memory, '--origin', 'https://a.example/x'],
    says: /^--origin: "https:\/\/a\.example\/x" is no origin/,
  },
  {
    title: 'a wrong public origin',
    args: [...memory, '--public-origin', 'a.example'],
    says: /^--public-origin: "a\.example" is no origin/,
  },
  {
    title: 'a wrong kind of cookies',
    args: [...memory, '--cookies', 'soft'],
    says: '--cookies: "soft" is neither secure nor plain.',
  },
  {
    title: 'a short operator token',
    args: [...memory, '--operator-token', 'x'],
    says: /^--operator-token: .*16 characters\.$/,
  },
  {
    title: 'a short bounce secret',
    args: [...memory, '--bounce-secret', 'x'],
    says: /^--bounce-secret: .*16 characters\.$/,
  },
  {
    title: 'bounces without a domain',
    args: [...memory, '--bounce-secret', 'x'.repeat(20)],
    says: /^--bounce-secret needs --mail-domain/,
  },
  {
    title: 'a wrong mail server',
    args: [...memory, ...smtp.with(1, 'mail.example')],
    says: /^--smtp: The mail server is named as smtp:/,
  },
  {
    title: 'a wrong sender',
    args: [...memory, ...smtp.with(3, 'nobody')],
    says: /^--mail-from: "nobody" is no mail address/,
  },
  { title: 'no sender', args: [...memory, '--smtp', 'smtps://mail.example'], says: /^--smtp needs --mail-from/ },
  {
    title: 'links that lead nowhere',
    args: [...memory, ...smtp.slice(0, 4)],
    says: /^Links in mails have to lead somewhere/,
  },
  {
    title: 'a wrong page',
    args: [...memory, ...smtp, '--page-reset', '/new'],
    says: '--page-reset: "/new" is no address.',
  },
  {
    title: 'a page in the clear',
    args: [...memory, ...smtp, '--page-reset', 'http://team.example/x'],
    says: /^--page-reset: A link in a mail has to be https/,
  },
  {
    title: 'a policy that is not there',
    args: [...memory, '--policy', 'comerce7'],
    says: '--policy: there is no policy "comerce7": did you mean commerce7?',
  },
  {
    title: 'a policy file that is not there',
    args: [...memory, '--policy', '/nowhere/x.json'],
    says: /^--policy: there is no file \/nowhere\/x\.json/,
  },
  {
    title: 'a policy that is no JSON',
    args: [...memory, '--policy', file('half.json', '{"id":')],
    says: /^--policy: .*half\.json is no JSON: /,
  },
  {
    title: 'a policy with a mistake, and where it is',
    args: [...memory, '--policy', file('wrong.json', JSON.stringify({ ...commerce7, maxRoles: 'one' }))],
    says: /wrong\.json is no sound policy at maxRoles: number is wanted here\.$/,
  },
  {
    title: 'two policies of one id',
    args: [...memory, '--policy', 'commerce7', '--policy', 'commerce7'],
    says: '--policy: two policies have the id "commerce7".',
  },
  {
    title: 'a database nobody has heard of',
    args: ['serve', '--database', 'mysql://localhost/x'],
    says: /^--database: mysql:\/\/ is not spoken here/,
  },
  {
    title: 'a wrong PostgreSQL address',
    args: ['serve', '--database', 'postgres:team'],
    says: /^--database: PostgreSQL is named as /,
  },
  {
    title: 'a database that cannot be reached, without its password',
    args: ['serve', '--database', 'postgres://team:secret@127.0.0.1:1/team'],
    says: 'No connection to the database at 127.0.0.1:1: connect ECONNREFUSED 127.0.0.1:1.',
  },
  {
    title: 'a folder that cannot be written',
    args: ['serve', '--database', '/nowhere/at/all'],
    says: 'The folder /nowhere/at/all cannot be written (ENOENT).',
  },
  {
    title: 'a folder that is a file',
    args: ['serve', '--database', file('a-file', '')],
    says: /a-file cannot be written \(ENOTDIR\)\.$/,
  },
  {
    title: 'a folder that holds something else',
    args: ['serve', '--database', folder],
    says: /holds something else than a database; name an empty one\.$/,
  },
  { title: 'verify without a server', args: ['verify'], says: /^Say which server: --url/ },
  { title: 'verify of a wrong address', args: ['verify', '--url', 'nowhere'], says: /^--url: "nowhere" is no address/ },
  {
    title: 'verify where nobody answers',
    args: ['verify', '--url', 'http://127.0.0.1:9/tenants'],
    says: /^Nobody answers at http:\/\/127\.0\.0\.1:9/,
  },
  {
    title: 'verify of a tenant nobody knows',
    args: ['verify', '--url', 'http://127.0.0.1:9/tenants', '--tenant', 'pumpwerke'],
    says: /did you mean pumpwerk\?$/,
  },
  {
    title: 'a tenant in memory',
    args: ['add-tenant', '--database', 'memory'],
    says: /^--database: a tenant in memory would be gone/,
  },
  { title: 'a tenant without a policy', args: ['add-tenant', '--database', './x'], says: /^--policy is needed/ },
];

describe('rosterkit, called wrongly', () => {
  after(() => rmSync(folder, { recursive: true, force: true }));

  for (const { title, args, says, env } of CASES) {
    it(`says in one sentence: ${title}`, async () => {
      const { code, stdout, stderr } = await run(args, env);
      expect([code, stdout, stderr.split('\n').length]).to.deep.equal([1, '', 2]);
      const sentence = stderr.trimEnd().replace(/^rosterkit: /, '');
      if (typeof says === 'string') expect(sentence).to.equal(says);
      else expect(sentence).to.match(says);
    });
  }

  it('says that a port is in use', async () => {
    const taken: Server = createServer();
    await new Promise<void>((resolve) => taken.listen(0, '127.0.0.1', resolve));
    const { port } = taken.address() as AddressInfo;
    const { code, stderr } = await run([...memory, '--port', String(port)]);
    taken.close();
    expect([code, stderr]).to.deep.equal([
      1,
      `rosterkit: Port ${port} on 127.0.0.1 is in use: choose another with --port.\n`,
    ]);
  });

  it('says that an address is not this machine’s', async () => {
    const { code, stderr } = await run([...memory, '--port', '0', '--host', '192.0.2.1']);
    expect([code, stderr]).to.deep.equal([1, 'rosterkit: --host: 192.0.2.1 is no address of this machine.\n']);
  });

  it('says that the database is of a newer version, and that a folder is in use', async () => {
    const dir = join(folder, 'newer');
    const database = await openDatabase({ dir });
    await migrate(database);
    await database.query("INSERT INTO rosterkit_migrations (id, name) VALUES (999, 'future')");
    await database.close();
    const newer = await run(['serve', '--database', dir]);
    expect([newer.code, newer.stderr]).to.deep.equal([
      1,
      'rosterkit: The database has migration 999 "future", which this version does not know: run the newer version of the server.\n',
    ]);
    writeFileSync(join(dir, 'rosterkit.lock'), String(process.pid));
    const { code, stderr } = await run(['serve', '--database', dir]);
    expect(code).to.equal(1);
    expect(stderr).to.match(new RegExp(`^rosterkit: The folder .* is in use by process ${process.pid}; .*\\.\n$`));
  });
});

describe('rosterkit --help', () => {
  it('tells the commands, and the options of each with their environment', async () => {
    const general = await run(['--help']);
    expect([general.code, general.stderr]).to.deep.equal([0, '']);
    expect(general.stdout).to.include('serve').and.include('add-tenant').and.include('verify');
    const { stdout } = await run(['serve', '--help']);
    for (const word of ['--port <number>', '[PORT]', '[DATABASE_URL]', '[SMTP_URL]']) expect(stdout).to.include(word);
  });

  it('tells the version', async () => {
    expect((await run(['--version'])).stdout).to.match(/^\d+\.\d+\.\d+\n$/);
  });
});
