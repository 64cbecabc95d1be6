import {
  createSqlRepository,
  migrate,
  openDatabase,
  type Database,
  type Queryable,
} from '../../../src/server/index.js';
import { acmeWinery, harbourHeath, pumpwerk, veloBoreal } from '../../../src/testing/demo/index.js';
import { velomail } from '../../helpers/courier/people.js';

export const START = Date.parse('2026-08-24T09:00:00.000Z');

/** The winery, tenants of the other three systems, and one of a system that the kit was not made for. */
const SEEDS = [acmeWinery, harbourHeath, pumpwerk, veloBoreal, velomail].map((seed) => seed(START));

let shared: Promise<Database> | undefined;

/** One database for all files of a run: starting it takes longer than every test. */
export function sharedDatabase(): Promise<Database> {
  shared ??= seeded();
  return shared;
}

/** The tables, and a copy of what each of them begins with. */
async function seeded(): Promise<Database> {
  const database = await openDatabase();
  await migrate(database);
  const repository = createSqlRepository(database);
  for (const { tenant, members, scopes = [], contacts = [], invitations = [], identities = [] } of SEEDS) {
    await repository.seed({ tenants: [tenant], members, scopes, contacts, invitations, identities });
  }
  await database.query('CREATE SCHEMA seed');
  for (const name of await tablesOf(database)) await database.query(`CREATE TABLE seed.${name} AS TABLE ${name}`);
  return database;
}

/** The names of all tables but the one of the migrations. */
export async function tablesOf(database: Queryable): Promise<string[]> {
  const sql = `SELECT table_name FROM information_schema.tables
    WHERE table_schema = 'public' AND table_name NOT LIKE '%migration%' ORDER BY table_name`;
  return (await database.query(sql)).rows.map((row) => String(row['table_name']));
}
