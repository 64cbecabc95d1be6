import type { ObjectFacts } from 'rosterkit/domain';
import { EngineFailure, type Database, type Queryable, type Row } from 'rosterkit/server';

/** One thing of a sample business: an order, an invoice, a count of bottles. Its facts are what rights reach for. */
export interface Thing extends ObjectFacts {
  readonly id: string;
}

/** A kind of thing and those there are. */
export type Things = Readonly<Record<string, readonly Thing[]>>;

/** The things of one tenant, as they are stored. */
export interface ThingStore {
  /** By id. */
  list(type: string): Promise<readonly Thing[]>;
  find(type: string, id: string): Promise<Thing | undefined>;
  /** Writes a new one, or the one of this id anew. */
  save(type: string, thing: Thing): Promise<Thing>;
  /**
   * Changes one that was looked at and decided upon.
   * @throws {EngineFailure} `conflict` when somebody else has changed it meanwhile.
   */
  change(type: string, seen: Thing, change: object): Promise<Thing>;
  remove(type: string, id: string): Promise<void>;
}

const TABLE = `CREATE TABLE IF NOT EXISTS demo_things (
  tenant_id text NOT NULL, type text NOT NULL, id text NOT NULL, doc text NOT NULL, PRIMARY KEY (tenant_id, type, id))`;
const SAVE = `INSERT INTO demo_things (tenant_id, type, id, doc) VALUES ($1, $2, $3, $4)
  ON CONFLICT (tenant_id, type, id) DO UPDATE SET doc = excluded.doc`;

export async function createThingTable(database: Database): Promise<void> {
  await database.query(TABLE);
}

/** Whether a tenant has things already. */
export async function hasThings(database: Database, tenantId: string): Promise<boolean> {
  return (await database.query('SELECT 1 FROM demo_things WHERE tenant_id = $1 LIMIT 1', [tenantId])).rows.length > 0;
}

/** All things of a tenant, by kind. */
export async function allThings(database: Database, tenantId: string): Promise<Things> {
  const { rows } = await database.query('SELECT type, doc FROM demo_things WHERE tenant_id = $1 ORDER BY type, id', [
    tenantId,
  ]);
  const things: Record<string, Thing[]> = {};
  for (const row of rows) (things[String(row['type'])] ??= []).push(thingOf(row));
  return things;
}

/** Forgets a tenant's things and puts others there. */
export function plantThings(database: Database, tenantId: string, things: Things): Promise<void> {
  return database.transaction(async (queryable) => {
    await queryable.query('DELETE FROM demo_things WHERE tenant_id = $1', [tenantId]);
    for (const [type, list] of Object.entries(things)) {
      for (const thing of list) await queryable.query(SAVE, [tenantId, type, thing.id, JSON.stringify(thing)]);
    }
  });
}

export function thingsOf(database: Database, tenantId: string): ThingStore {
  const select = async (queryable: Queryable, type: string, rest = '', ...values: string[]): Promise<Thing[]> => {
    const sql = `SELECT doc FROM demo_things WHERE tenant_id = $1 AND type = $2 ${rest}`;
    return (await queryable.query(sql, [tenantId, type, ...values])).rows.map(thingOf);
  };
  return {
    list: (type) => select(database, type, 'ORDER BY id'),
    find: async (type, id) => (await select(database, type, 'AND id = $3', id))[0],
    save: async (type, thing) => {
      await database.query(SAVE, [tenantId, type, thing.id, JSON.stringify(thing)]);
      return thing;
    },
    change: (type, seen, change) =>
      database.transaction(async (queryable) => {
        const [stored] = await select(queryable, type, 'AND id = $3 FOR UPDATE', seen.id);
        if (JSON.stringify(stored) !== JSON.stringify(seen)) throw new EngineFailure({ code: 'conflict' });
        const changed = { ...seen, ...change };
        await queryable.query(SAVE, [tenantId, type, seen.id, JSON.stringify(changed)]);
        return changed;
      }),
    remove: async (type, id) => {
      await database.query('DELETE FROM demo_things WHERE tenant_id = $1 AND type = $2 AND id = $3', [
        tenantId,
        type,
        id,
      ]);
    },
  };
}

const thingOf = ({ doc }: Row): Thing => JSON.parse(String(doc)) as Thing;
