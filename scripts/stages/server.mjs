import { mochaFor } from '../lib/mocha.mjs';
import { startPostgres } from '../lib/postgres.mjs';
import { runCounted, sum, testFiles } from '../lib/run.mjs';

const TIMEOUT_MS = 60_000;

/** Tests of the server: on PGlite, and on a real PostgreSQL, for only that one shows what two writers do to each other. */
export async function serverStage(chosen) {
  const files = chosen.length > 0 ? chosen : testFiles(['server']);
  if (files.length === 0) return undefined;
  const postgres = await startPostgres();
  if (!postgres) console.log('PostgreSQL is not there: its tests are NOT run (Debian: apt-get install postgresql).');
  try {
    const results = await Promise.all(
      halvesOf(files).map((half) => {
        const { command, env } = mochaFor(half, { timeoutMs: TIMEOUT_MS });
        const [program, ...parameters] = command;
        return runCounted(program, parameters, {
          env: { ...env, ...(postgres ? { ROSTERKIT_POSTGRES_URL: postgres.url } : {}) },
        });
      }),
    );
    const result = sum(results);
    return postgres || !process.env.CI ? result : { ...result, failed: result.failed + 1 };
  } finally {
    postgres?.stop();
  }
}

/** Two that run side by side, on two cores: what starts programs and races servers, and the rest. */
function halvesOf(files) {
  const isOther = (file) => /\/(cli|races)\//.test(file);
  return [files.filter(isOther), files.filter((file) => !isOther(file))].filter((half) => half.length > 0);
}
