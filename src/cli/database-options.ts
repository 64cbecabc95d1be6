import { CliError } from './cli-error.js';
import type { Given, Option } from './option.js';

/** The options that say where the data is. */
export const DATABASE_OPTIONS: readonly Option[] = [
  {
    name: 'database',
    value: '<postgres://… | folder | memory>',
    env: 'DATABASE_URL',
    help: 'Where the data is: a PostgreSQL server, a folder (PGlite, one process), or memory, which forgets.',
  },
  {
    name: 'database-dir',
    value: '<folder>',
    env: 'DATABASE_DIR',
    help: 'A folder for PGlite, where --database says nothing.',
  },
];

/** Where the data is. */
export type DatabasePlace =
  | { readonly kind: 'postgres'; readonly url: string }
  | { readonly kind: 'folder'; readonly dir: string }
  | { readonly kind: 'memory' };

/** @throws {CliError} When it was not said, or cannot be meant. */
export function databasePlaceOf(given: Given): DatabasePlace {
  const text = given.text('database') ?? given.text('database-dir');
  if (text === undefined) {
    throw new CliError(
      'Say where the data is: --database postgres://user@host/name, --database ./folder or --database memory.',
    );
  }
  if (text === 'memory') return { kind: 'memory' };
  if (/^postgres(ql)?:/.test(text)) {
    const isUrl = text.includes('://') && URL.canParse(text) && new URL(text).pathname.length > 1;
    if (isUrl) return { kind: 'postgres', url: text };
    throw new CliError('--database: PostgreSQL is named as postgres://user:password@host:5432/name.'); // it has a password
  }
  if (/^[a-z][a-z0-9+.-]*:\/\//i.test(text)) {
    throw new CliError(
      `--database: ${text.split('://')[0] ?? ''}:// is not spoken here, only postgres://, a folder or memory.`,
    );
  }
  return { kind: 'folder', dir: text };
}
