import { DatabaseError, type Database, type Queryable } from './database.js';
import { withRetries } from './retry.js';
import { restored, storable } from './storable-text.js';
import type { PGlite, Transaction } from '@electric-sql/pglite';

/**
 * PostgreSQL inside this process: for trying out, for tests, and for one small server. It has one connection, so
 * everything on it runs one after the other.
 * @param dir - The folder it is kept in; in memory when absent.
 * @throws {DatabaseError} When the package is not installed, or the folder cannot be used.
 */
export async function openPglite(dir?: string): Promise<Database> {
  return databaseOn(await start(dir));
}

async function start(dir: string | undefined): Promise<PGlite> {
  try {
    const { PGlite } = await import('@electric-sql/pglite');
    return await (dir === undefined ? PGlite.create() : PGlite.create(dir));
  } catch (error) {
    throw new DatabaseError(`PGlite does not start${dir === undefined ? '' : ` in ${dir}`}`, { cause: error });
  }
}

function databaseOn(pglite: PGlite): Database {
  const within = <T>(work: (queryable: Queryable) => Promise<T>, first?: string): Promise<T> =>
    withRetries(() =>
      pglite.transaction(async (transaction) => {
        if (first !== undefined) await transaction.query(first);
        return work(queryableOn(transaction));
      }),
    );
  return {
    ...queryableOn(pglite),
    transaction: (work) => within(work),
    read: (work) => within(work, 'SET TRANSACTION READ ONLY'), // alone on its connection: it sees one moment anyway
    close: () => pglite.close(),
  };
}

function queryableOn(target: Pick<PGlite | Transaction, 'query'>): Queryable {
  return {
    query: async (sql, values = []) => {
      const { rows } = await target.query<Record<string, unknown>>(sql, values.map(storable));
      return { rows: rows.map(restored) };
    },
  };
}
