// npm run races: rival requests to two server processes over one PostgreSQL. `node scripts/races.mjs [rounds] [words of a title]`
import { register } from 'tsx/esm/api';
import { startPostgres } from './lib/postgres.mjs';

const ROUNDS = 500;

const [rounds = ROUNDS, ...words] = process.argv.slice(2);
const postgres = await startPostgres();
if (!postgres) {
  console.error('PostgreSQL is not there (Debian: apt-get install postgresql).');
  process.exit(1);
}
try {
  register();
  const { printRaces } = await import('../test/server/races/table.ts');
  process.exitCode = (await printRaces(postgres.url, Number(rounds), words.join(' '))) === 0 ? 0 : 1;
} finally {
  postgres.stop();
}
