import type { Database } from './database.js';
import { openPg } from './pg-database.js';
import { openPglite } from './pglite-database.js';

/** Where the data is: a PostgreSQL server, a folder for PGlite, or (neither) PGlite in memory. */
export interface DatabaseOptions {
  /** `postgres://…`; wins over `dir`. */
  readonly url?: string | undefined;
  readonly dir?: string | undefined;
  /** Of a PostgreSQL server: the most connections at once; default 10. */
  readonly maxConnections?: number | undefined;
}

/**
 * Opens the database. Its tables come with `migrate`.
 * @throws {DatabaseError} When it cannot be had.
 */
export function openDatabase({ url, dir, maxConnections }: DatabaseOptions = {}): Promise<Database> {
  return url === undefined ? openPglite(dir) : openPg({ url, maxConnections });
}
