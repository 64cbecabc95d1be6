import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { register } from 'tsx/esm/api';
import { findBrowsers } from '../lib/browsers.mjs';
import { root } from '../lib/entries.mjs';
import { mochaFor } from '../lib/mocha.mjs';
import { withChromium } from '../lib/needs-chromium.mjs';
import { startPostgres } from '../lib/postgres.mjs';
import { run, runCounted, sum, testFiles } from '../lib/run.mjs';
import { STRICT_POLICY } from '../serve-static.mjs';

const NONE = { passed: 0, failed: 1 };

/** Walked as these people would: the same tests, see test/journeys/arabic.ts. */
const ARABIC = {
  title: '320 px, Arabic, keyboard',
  env: { ROSTERKIT_JOURNEYS: 'ar' },
  timeoutMs: 180_000, // a walk has more keys in it than a click has buttons
  // the same steps with another way of deciding them, and what is about one language: letters, and words that stand out
  without: ['the server’s decisions alone', 'mails the invitation in French|speaks French|would see English'],
};

/**
 * Whole pages in a real browser: the built demo under a strict Content Security Policy. Everything is tried on PGlite; the
 * journeys once more on PostgreSQL, there in Arabic, by keyboard: what differs between databases does not depend on who
 * walks, and a third walk would only take longer.
 */
export async function journeysStage(chosen) {
  const files = chosen.length > 0 ? chosen : testFiles(['journeys']);
  if (files.length === 0) return undefined;
  return withChromium(async (chromium) => {
    const build = ['build', '--config', 'vite.demo.config.ts', '--logLevel', 'warn'];
    if ((await run('vite', build)) !== 0) return NONE;
    if ((await run('node', ['scripts/check-decorators.mjs', 'dist-demo'])) !== 0) return NONE;
    register();
    const browser = findBrowsers(['shell']).shell ?? chromium;
    const results = [];
    // one after the other: two browsers on two cores are no faster together, and each waits for the other
    for (const pass of passesFor(chosen)) results.push(await PASSES[pass](files, browser));
    return sum(results.filter(Boolean));
  });
}

/** The ways to try the journeys, by what ROSTERKIT_DATABASES calls them. */
const PASSES = {
  pglite: (files, chromium) => onDatabase('PGlite', {}, files, chromium),
  arabic: (files, chromium) => onDatabase(`PGlite, ${ARABIC.title}`, {}, files.filter(isJourney), chromium, ARABIC),
  postgresql: (files, chromium) => onPostgres('PostgreSQL', files.filter(hasServer), chromium),
  'postgresql-arabic': async (files, chromium) => {
    const walked = await onPostgres(`PostgreSQL, ${ARABIC.title}`, files.filter(isJourney), chromium, ARABIC);
    return walked ?? PASSES.arabic(files, chromium); // in Arabic they are walked anyway
  },
};

/** Single files are tried on PGlite, unless ROSTERKIT_DATABASES says otherwise: one of the passes, or some with commas. */
const passesFor = (chosen) =>
  process.env.ROSTERKIT_DATABASES?.split(',') ?? (chosen.length > 0 ? ['pglite'] : ['pglite', 'postgresql-arabic']);

/** Whether a file is one of the journeys J01 to J25. */
const isJourney = (file) => /\/j\d\d-[^/]+$/.test(file);

/** Whether there is a server, and so a database, behind the pages of a file: all others are the same on each. */
const hasServer = (file) => /\/server-page\.js'/.test(readFileSync(join(root, file), 'utf8'));

/** `undefined` where there is none; in CI that is a failure. */
async function onPostgres(title, files, chromium, how) {
  const postgres = await startPostgres();
  if (!postgres) {
    console.log('PostgreSQL is not there: journeys are NOT run on it (Debian: apt-get install postgresql).');
    return process.env.CI ? NONE : undefined;
  }
  try {
    return await onDatabase(title, { url: postgres.url }, files, chromium, how);
  } finally {
    postgres.stop();
  }
}

/** The journeys of some files, with a demo of their own. */
async function onDatabase(title, database, files, chromium, { env: more = {}, without = [], timeoutMs = 90_000 } = {}) {
  if (files.length === 0) return { passed: 0, failed: 0 };
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
