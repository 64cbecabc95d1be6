import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { register } from 'tsx/esm/api';
import { root } from '../lib/entries.mjs';
import { mochaFor } from '../lib/mocha.mjs';
import { withChromium } from '../lib/needs-chromium.mjs';
import { startPostgres } from '../lib/postgres.mjs';
import { run, runCounted, sum, testFiles } from '../lib/run.mjs';
import { STRICT_POLICY } from '../serve-static.mjs';

const NONE = { passed: 0, failed: 1 };

/** Walked once more as these people would: the same tests, see test/journeys/arabic.ts. */
const ARABIC = {
  title: 'PGlite, 320 px, Arabic, keyboard',
  env: { ROSTERKIT_JOURNEYS: 'ar' },
  timeoutMs: 180_000, // a walk has more keys in it than a click has buttons
  // the same steps with another way of deciding them, and what is about one language: letters, and words that stand out
  without: ['the server’s decisions alone', 'mails the invitation in French|speaks French|would see English'],
};

/** Whole pages in a real browser: the built demo under a strict Content Security Policy, on each database there is. */
export async function journeysStage(chosen) {
  const files = chosen.length > 0 ? chosen : testFiles(['journeys']);
  if (files.length === 0) return undefined;
  return withChromium(async (chromium) => {
    const build = ['build', '--config', 'vite.demo.config.ts', '--logLevel', 'warn'];
    if ((await run('vite', build)) !== 0) return NONE;
    if ((await run('node', ['scripts/check-decorators.mjs', 'dist-demo'])) !== 0) return NONE;
    register();
    const wanted = databasesFor(chosen);
    const results = [];
    // one after the other: two browsers on two cores are no faster together, and each waits for the other
    if (wanted.includes('pglite')) results.push(await onDatabase('PGlite', {}, files, chromium));
    if (wanted.includes('arabic')) results.push(await inArabic(files.filter(isJourney), chromium));
    if (wanted.includes('postgresql')) results.push(await onPostgres(files.filter(hasServer), chromium));
    return sum(results);
  });
}

/** Single files are tried on PGlite, unless ROSTERKIT_DATABASES=pglite,arabic,postgresql says otherwise. */
const databasesFor = (chosen) =>
  process.env.ROSTERKIT_DATABASES?.split(',') ?? (chosen.length > 0 ? ['pglite'] : ['pglite', 'arabic', 'postgresql']);

/** Whether a file is one of the journeys J01 to J25. */
const isJourney = (file) => /\/j\d\d-[^/]+$/.test(file);

async function inArabic(files, chromium) {
  if (files.length === 0) return { passed: 0, failed: 0 };
  return onDatabase(ARABIC.title, {}, files, chromium, ARABIC);
}

/** Whether there is a server, and so a database, behind the pages of a file: all others are the same on each. */
const hasServer = (file) => /\/server-page\.js'/.test(readFileSync(join(root, file), 'utf8'));

async function onPostgres(files, chromium) {
  if (files.length === 0) return { passed: 0, failed: 0 };
  const postgres = await startPostgres();
  if (!postgres) {
    console.log('PostgreSQL is not there: journeys are NOT run on it (Debian: apt-get install postgresql).');
    return process.env.CI ? NONE : { passed: 0, failed: 0 };
  }
  try {
    return await onDatabase('PostgreSQL', { url: postgres.url }, files, chromium);
  } finally {
    postgres.stop();
  }
}

/** The journeys of some files, with a demo of their own. */
async function onDatabase(title, database, files, chromium, { env: more = {}, without = [], timeoutMs = 90_000 } = {}) {
  const { startDemo } = await import('../../demo/server/demo-server.ts');
  const folder = join(root, 'dist-demo');
  const server = await startDemo({ port: 0, folder, policy: STRICT_POLICY, database, log: () => {} });
  try {
    const { command, env } = mochaFor(files, { timeoutMs, retries: 1, without });
    const [program, ...parameters] = command;
    const result = await runCounted(program, parameters, {
      env: {
        ...env,
        ...more,
        ROSTERKIT_DEMO_URL: `${server.url}/`,
        ROSTERKIT_ENVIRONMENT: `Chromium, ${title}`,
        CHROME_PATH: chromium,
      },
    });
    console.log(`On ${title}: ${result.passed} passed, ${result.failed} failed`);
    return result;
  } finally {
    await server.stop(0);
  }
}
