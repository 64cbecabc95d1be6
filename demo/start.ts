import { DatabaseError, MigrationError, jsonLog } from 'rosterkit/server';
import { DEMO_PASSWORD } from './server/demo-data.js';
import { startDemo } from './server/demo-server.js';

export interface StartOptions {
  readonly port: number;
  readonly folder: string;
  readonly policy: string;
}

/** What `npm start` runs: the demo on what the environment names, until it is stopped. */
export async function start({ port, folder, policy }: StartOptions): Promise<void> {
  const { DATABASE_URL: url, DATABASE_DIR: dir, ORIGINS: origins = '' } = process.env;
  try {
    const server = await startDemo({
      port,
      folder,
      policy,
      database: url ? { url } : { dir },
      origins: origins.split(',').filter(Boolean),
      log: process.env['LOG'] ? jsonLog : () => undefined,
    });
    const where = url
      ? 'PostgreSQL'
      : dir
        ? `the folder ${dir}`
        : 'memory, until it stops (DATABASE_DIR=./data keeps it)';
    console.log(`Rosterkit demo, its data in ${where}:`);
    for (const page of ['', 'winery.html', 'portal.html', 'shop.html', 'velo.html', 'outbox', 'docs'])
      console.log(`  ${server.url}/${page}`);
    console.log(`Everybody's password is "${DEMO_PASSWORD}". Stop with Ctrl+C.`);
    for (const signal of ['SIGINT', 'SIGTERM'] as const) {
      process.once(signal, () => void server.stop(2000).then(() => process.exit(0)));
    }
  } catch (error) {
    console.error(sentenceFor(error, port));
    process.exit(1);
  }
}

function sentenceFor(error: unknown, port: number): unknown {
  if (error instanceof DatabaseError || error instanceof MigrationError || error instanceof TypeError) {
    return error.message;
  }
  const { code } = error as { readonly code?: string };
  if (code !== 'EADDRINUSE') return error;
  return `Port ${port} is in use. Choose another one: PORT=${port === 65_535 ? 4400 : port + 1} npm start`;
}
