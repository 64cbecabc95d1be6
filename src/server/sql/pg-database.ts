import type { Pool, PoolClient } from 'pg';
import { DatabaseError, type Database, type Queryable } from './database.js';
import { withRetries } from './retry.js';
import { restored, storable } from './storable-text.js';

export interface PgOptions {
  /** `postgres://user:password@host:port/database`. */
  readonly url: string;
  /** The most connections at once; default 10. */
  readonly maxConnections?: number | undefined;
}

const CONNECT_TIMEOUT_MS = 10_000;

/**
 * A PostgreSQL server, over a pool of connections. Statements are sent unnamed, so a pooler between is welcome.
 * @throws {DatabaseError} When the package is not installed, or no connection can be made.
 */
export async function openPg({ url, maxConnections = 10 }: PgOptions): Promise<Database> {
  const pool = await poolFor(url, maxConnections);
  pool.on('error', () => {}); // a connection that breaks while idle is replaced; one in use tells who uses it
  try {
    await pool.query('SELECT 1');
  } catch (error) {
    await pool.end();
    throw unreachable(url, error);
  }
  return databaseOn(pool);
}

async function poolFor(url: string, max: number): Promise<Pool> {
  try {
    const { default: pg } = await import('pg');
    return new pg.Pool({ connectionString: url, max, connectionTimeoutMillis: CONNECT_TIMEOUT_MS });
  } catch (error) {
    throw new DatabaseError('The package "pg" is missing, or does not understand the URL', { cause: error });
  }
}

function databaseOn(pool: Pool): Database {
  const run: Queryable['query'] = async (sql, values) => queryableOn(pool).query(sql, values);
  return {
    query: (sql, values) => withRetries(() => run(sql, values)),
    transaction: (work) => withRetries(() => within(pool, 'BEGIN ISOLATION LEVEL READ COMMITTED', work)),
    read: (work) => withRetries(() => within(pool, 'BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY', work)),
    close: () => pool.end(),
  };
}

async function within<T>(pool: Pool, begin: string, work: (queryable: Queryable) => Promise<T>): Promise<T> {
  const client = await pool.connect();
  let failure: Error | undefined;
  try {
    await client.query(begin);
    const result = await work(queryableOn(client));
    await client.query('COMMIT');
    return result;
  } catch (error) {
    failure = await rolledBack(client);
    throw error;
  } finally {
    client.release(failure); // a connection that cannot even roll back is thrown away
  }
}

async function rolledBack(client: PoolClient): Promise<Error | undefined> {
  try {
    await client.query('ROLLBACK');
    return undefined;
  } catch (error) {
    return error instanceof Error ? error : new Error(String(error));
  }
}

function queryableOn(target: Pick<Pool | PoolClient, 'query'>): Queryable {
  return {
    query: async (sql, values = []) => {
      const { rows } = await target.query<Record<string, unknown>>(sql, values.map(storable));
      return { rows: rows.map(restored) };
    },
  };
}

/** Says where, and never with which password. */
function unreachable(url: string, cause: unknown): DatabaseError {
  const where = URL.canParse(url) ? new URL(url).host : 'the given URL';
  const why = cause instanceof Error ? cause.message || cause.name : String(cause);
  return new DatabaseError(`No connection to the database at ${where}: ${why}`, { cause });
}
