import { accessSync, constants, existsSync, mkdirSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseError, migrate, MigrationError, openDatabase, type Database } from '../server/index.js';
import { CliError, sentence } from './cli-error.js';
import type { DatabasePlace } from './database-options.js';
import { lockFolder } from './folder-lock.js';
import { missingPackage } from './missing-package.js';

/**
 * Opens the database and brings its tables up to date. Closing it gives its folder back.
 * @throws {CliError} When it cannot be had; a missing package is told of as such.
 */
export async function openMigrated(place: DatabasePlace): Promise<Database> {
  const release = place.kind === 'folder' ? takeFolder(place.dir) : (): void => {};
  try {
    const opened = await openDatabase(
      place.kind === 'postgres' ? { url: place.url } : place.kind === 'folder' ? { dir: place.dir } : {},
    );
    const database: Database = { ...opened, close: async () => opened.close().finally(release) };
    await migrated(database);
    return database;
  } catch (error) {
    release();
    throw error instanceof DatabaseError && missingPackage(error) === undefined ? unavailable(error) : error;
  }
}

async function migrated(database: Database): Promise<void> {
  try {
    await migrate(database);
  } catch (error) {
    await database.close();
    if (error instanceof MigrationError) throw new CliError(sentence(error.message), { cause: error });
    throw error;
  }
}

function takeFolder(dir: string): () => void {
  try {
    if (!existsSync(dir)) mkdirSync(dir); // the folder around it is the operator's
    accessSync(dir, constants.W_OK);
    const isDatabase = existsSync(join(dir, 'PG_VERSION'));
    const others = readdirSync(dir).filter((name) => name !== 'rosterkit.lock');
    if (isDatabase || others.length === 0) return lockFolder(dir);
  } catch (error) {
    if (error instanceof CliError) throw error;
    const { code, message } = error as NodeJS.ErrnoException;
    throw new CliError(`The folder ${dir} cannot be written (${code ?? message}).`, { cause: error });
  }
  throw new CliError(`The folder ${dir} holds something else than a database; name an empty one.`);
}

/** An attempt at several addresses fails with an error without words; those of the first one will do. */
function unavailable(error: DatabaseError): CliError {
  const { cause } = error;
  const first: unknown = cause instanceof AggregateError ? cause.errors[0] : undefined;
  if (first instanceof Error)
    return new CliError(sentence(error.message.replace(/AggregateError$/, first.message)), { cause });
  const why = cause instanceof Error && !error.message.includes(cause.message) ? `: ${cause.message}` : '';
  return new CliError(sentence(error.message + why), { cause });
}
