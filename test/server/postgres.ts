import { randomUUID } from 'node:crypto';
import {
  createSqlRepository,
  migrate,
  openDatabase,
  type Database,
  type SqlRepository,
} from '../../src/server/sql/index.js';

/** Set by the stage that runs these tests: a PostgreSQL in which databases may be made. */
const POSTGRES_URL = process.env['ROSTERKIT_POSTGRES_URL'];

/** A database of a test file, empty but for the tables. */
export interface TestDatabase {
  readonly database: Database;
  readonly repository: SqlRepository;
  /** Another pool on the same database, as another server process would have. Only on PostgreSQL. */
  another(): Promise<{ readonly database: Database; readonly repository: SqlRepository }>;
  /** Closes everything and throws the data away. */
  drop(): Promise<void>;
}

export interface DatabaseKind {
  readonly title: string;
  /** @param isMigrated - `false`: without tables. */
  open(isMigrated?: boolean): Promise<TestDatabase>;
}

export const pglite: DatabaseKind = {
  title: 'PGlite',
  open: async (isMigrated = true) => {
    const database = await openDatabase();
    if (isMigrated) await migrate(database);
    const another = (): never => {
      throw new Error('PGlite has one connection');
    };
    return { database, repository: createSqlRepository(database), another, drop: () => database.close() };
  },
};

/** Only here can two writers get in each other's way; `undefined` where there is no PostgreSQL. */
export const postgres: DatabaseKind | undefined = POSTGRES_URL ? postgresAt(POSTGRES_URL) : undefined;

/** Every database there is: a test that is right on one of them need not be on another. */
export const databases: readonly DatabaseKind[] = postgres ? [pglite, postgres] : [pglite];

function postgresAt(server: string): DatabaseKind {
  return {
    title: 'PostgreSQL',
    open: async (isMigrated = true) => {
      const name = `rosterkit_${randomUUID().replaceAll('-', '')}`;
      await administer(server, `CREATE DATABASE ${name}`);
      const url = new URL(server);
      url.pathname = `/${name}`;
      const opened: Database[] = [];
      const another = async (): Promise<{ database: Database; repository: SqlRepository }> => {
        const database = await openDatabase({ url: url.href });
        opened.push(database);
        return { database, repository: createSqlRepository(database) };
      };
      const first = await another();
      if (isMigrated) await migrate(first.database);
      const drop = async (): Promise<void> => {
        for (const database of opened) await database.close();
        await administer(server, `DROP DATABASE ${name}`);
      };
      return { ...first, another, drop };
    },
  };
}

async function administer(url: string, statement: string): Promise<void> {
  const database = await openDatabase({ url, maxConnections: 1 });
  await database.query(statement);
  await database.close();
}
