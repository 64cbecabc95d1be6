import { spawnSync } from 'node:child_process';
import { chmodSync, existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';

const isRoot = process.getuid?.() === 0;
const START_MS = 60_000;

/** The folder with PostgreSQL's programs, the newest version first; `undefined` when there is none. */
function findPrograms() {
  const debian = '/usr/lib/postgresql';
  const versions = existsSync(debian) ? readdirSync(debian).toSorted((a, b) => Number(b) - Number(a)) : [];
  const folders = [
    ...versions.map((version) => join(debian, version, 'bin')),
    ...(process.env.PATH ?? '').split(delimiter),
  ];
  return folders.find((folder) => ['initdb', 'pg_ctl'].every((program) => existsSync(join(folder, program))));
}

const onPath = (name) => (process.env.PATH ?? '').split(delimiter).some((folder) => existsSync(join(folder, name)));

function install() {
  if (!existsSync('/etc/debian_version') || !isRoot || !onPath('apt-get')) return;
  console.log('Installing postgresql …');
  const options = {
    stdio: ['ignore', 'ignore', 'inherit'],
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
  };
  spawnSync('apt-get', ['update', '-q'], options);
  spawnSync('apt-get', ['install', '-y', '-q', '--no-install-recommends', 'postgresql'], options);
}

/** PostgreSQL refuses to run as root: there, the user of its package does it. @returns Whether it went well. */
function runAsPostgres(program, parameters) {
  const [command, ...rest] = isRoot
    ? ['runuser', '-u', 'postgres', '--', program, ...parameters]
    : [program, ...parameters];
  // not `inherit`: the server would keep the pipe of this process open
  const { status, error } = spawnSync(command, rest, { stdio: 'ignore', cwd: tmpdir(), timeout: START_MS });
  if (status !== 0) console.error(`${program}: ${error?.message ?? `exit code ${status}`}`);
  return status === 0;
}

function freePort() {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.on('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address();
      server.close(() => resolve(port));
    });
  });
}

/**
 * Starts a PostgreSQL of its own in a temporary folder, which only this machine reaches; on Debian as root a missing one
 * is installed. `undefined` when it cannot be had.
 */
export async function startPostgres() {
  if (!findPrograms()) install();
  const programs = findPrograms();
  if (!programs) return undefined;
  const folder = mkdtempSync(join(tmpdir(), 'rosterkit-postgres-'));
  chmodSync(folder, isRoot ? 0o777 : 0o700); // its user has to get in
  const data = join(folder, 'data');
  const port = await freePort();
  const settings = [
    `-p ${port}`,
    '-c listen_addresses=127.0.0.1',
    `-c unix_socket_directories=${folder}`,
    '-c fsync=off', // nothing of it outlives the tests
    '-c max_connections=200',
  ].join(' ');
  const isRunning =
    runAsPostgres(join(programs, 'initdb'), [
      '-D',
      data,
      '-U',
      'rosterkit',
      '-A',
      'trust',
      '-E',
      'UTF8',
      '--locale=C.UTF-8',
      '-N',
    ]) &&
    runAsPostgres(join(programs, 'pg_ctl'), ['-D', data, '-w', '-l', join(folder, 'log'), '-o', settings, 'start']);
  const stop = () => {
    if (existsSync(join(data, 'postmaster.pid')))
      runAsPostgres(join(programs, 'pg_ctl'), ['-D', data, '-m', 'immediate', '-w', 'stop']);
    rmSync(folder, { recursive: true, force: true });
  };
  process.once('exit', stop); // whoever forgets it
  for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, () => process.exit(1)); // which would skip `exit`
  if (isRunning) return { url: `postgres://rosterkit@127.0.0.1:${port}/postgres`, stop };
  stop();
  return undefined;
}
