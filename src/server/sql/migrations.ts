import type { Database, Queryable } from './database.js';
import type { Migration } from './migration.js';
import { tables } from './migrations/0001-tables.js';
import { ages } from './migrations/0002-ages.js';
import { rareScopes } from './migrations/0003-rare-scopes.js';
import { sqlStateOf } from './retry.js';

const MIGRATIONS: readonly Migration[] = [tables, ages, rareScopes];

/** The tables cannot be brought to what this code works with. */
export class MigrationError extends Error {
  override readonly name = 'MigrationError';
}

/** The row that processes wait for each other at; not a migration. */
const GATE = 0;
/** It was created by another process in the meantime: duplicate table, duplicate type, unique violation of a catalogue. */
const CREATED_MEANWHILE = ['42P07', '42710', '23505'];

/**
 * Brings the tables up to date, in one transaction. Any number of processes may call it at once: one works, the others
 * wait and find everything done.
 * @param migrations - All of them, in order; for tests.
 * @throws {MigrationError} When the database has been migrated by newer code; nothing is changed then.
 */
export async function migrate(database: Database, migrations: readonly Migration[] = MIGRATIONS): Promise<void> {
  await prepare(database);
  await database.transaction(async (queryable) => {
    await queryable.query('SELECT id FROM rosterkit_migrations WHERE id = $1 FOR UPDATE', [GATE]);
    const applied = await appliedIn(queryable);
    refuseNewer(applied, migrations);
    for (const migration of migrations) if (!applied.has(migration.id)) await apply(queryable, migration);
  });
}

async function prepare(database: Database): Promise<void> {
  try {
    // even IF NOT EXISTS fails when two do it at the same moment
    await database.query(
      `CREATE TABLE IF NOT EXISTS rosterkit_migrations (
        id integer NOT NULL,
        name text NOT NULL,
        PRIMARY KEY (id)
      )`,
    );
  } catch (error) {
    if (!CREATED_MEANWHILE.includes(sqlStateOf(error) ?? '')) throw error;
  }
  await database.query('INSERT INTO rosterkit_migrations (id, name) VALUES ($1, $2) ON CONFLICT (id) DO NOTHING', [
    GATE,
    'gate',
  ]);
}

async function appliedIn(queryable: Queryable): Promise<ReadonlyMap<number, string>> {
  const { rows } = await queryable.query('SELECT id, name FROM rosterkit_migrations WHERE id > $1 ORDER BY id', [GATE]);
  return new Map(rows.map((row) => [Number(row['id']), String(row['name'])]));
}

function refuseNewer(applied: ReadonlyMap<number, string>, migrations: readonly Migration[]): void {
  for (const [id, name] of applied) {
    const known = migrations.find((migration) => migration.id === id);
    if (known?.name === name) continue;
    throw new MigrationError(
      `The database has migration ${id} "${name}", which this version does not know: run the newer version of the server`,
    );
  }
}

async function apply(queryable: Queryable, { id, name, statements }: Migration): Promise<void> {
  for (const statement of statements) await queryable.query(statement);
  await queryable.query('INSERT INTO rosterkit_migrations (id, name) VALUES ($1, $2)', [id, name]);
}
