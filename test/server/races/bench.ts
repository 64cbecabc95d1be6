import { randomUUID } from 'node:crypto';
import type { MemorySeed } from '../../../src/engine/index.js';
import { b2bCommerce, commerce7 } from '../../../src/policies/index.js';
import {
  createSqlEngine,
  migrate,
  openDatabase,
  openSession,
  type Database,
  type Row,
  type SqlEngine,
  type SqlValue,
} from '../../../src/server/index.js';
import { acmeWinery, pumpwerk } from '../../../src/testing/demo/index.js';
import { UNIQUE_INDEXES_AWAY } from './naive.js';
import { startRaceServer, type RaceProcess } from './processes.js';
import { quickHasher } from './quick-hasher.js';
import { TRIES_PATH, type RaceDatabases } from './race-addresses.js';

export const WINERY = 'acme-winery';
export const PUMPWERK = 'pumpwerk';
export const PASSWORD = 'correct horse battery staple';
const ACTORS = [
  { tenantId: WINERY, memberId: 'marguerite' },
  { tenantId: WINERY, memberId: 'xiaoming' },
  { tenantId: PUMPWERK, memberId: 'chloe' },
  { tenantId: PUMPWERK, memberId: 'soren' },
];
const LONGEST_JITTER_MS = 5;

/** A request to one of the processes; the path begins below `/tenants/{tenantId}`. */
export interface Rival {
  readonly tenantId: string;
  readonly method: string;
  readonly path: string;
  readonly body?: unknown;
  readonly token?: string;
  readonly version?: string;
  readonly key?: string;
}

export interface Answer {
  readonly status: number;
  readonly body: Readonly<Record<string, unknown>>;
}

/** What each round begins with, kept in tables of their own. */
interface Start {
  readonly tables: readonly string[];
  /** Of who is signed in, by the member's id. */
  readonly tokens: ReadonlyMap<string, string>;
}

/** A database, and what two server processes over it answer. */
export class Bench {
  readonly engine: SqlEngine;
  readonly #database: Database;
  readonly #urls: readonly string[];
  readonly #start: Start;

  constructor(engine: SqlEngine, database: Database, urls: readonly string[], start: Start) {
    this.engine = engine;
    this.#database = database;
    this.#urls = urls;
    this.#start = start;
  }

  async rows(sql: string, ...values: SqlValue[]): Promise<readonly Row[]> {
    return (await this.#database.query(sql, values)).rows;
  }

  async count(from: string, ...values: SqlValue[]): Promise<number> {
    const [row] = await this.rows(`SELECT count(*) AS total FROM ${from}`, ...values);
    return Number(row?.['total']);
  }

  /** Everything as it was when the bench was opened. */
  async reset(): Promise<void> {
    const each = (change: (table: string) => string): string =>
      `WITH ${this.#start.tables.map((table) => `${table}_ AS (${change(table)})`).join(', ')} SELECT 1`;
    await this.rows(each((table) => `DELETE FROM ${table}`));
    await this.rows(each((table) => `INSERT INTO ${table} SELECT * FROM start.${table}`));
  }

  /** The token of somebody who is signed in. */
  tokenOf(memberId: string): string {
    const token = this.#start.tokens.get(memberId);
    if (token === undefined) throw new Error(`${memberId} is not signed in`);
    return token;
  }

  /** Sends each request to the other process than the one before it, all at once but for a few milliseconds. */
  race(rivals: readonly Rival[]): Promise<readonly Answer[]> {
    const first = Math.random() < 0.5 ? 0 : 1;
    return Promise.all(
      rivals.map(async (rival, index) => {
        await pause(Math.random() * LONGEST_JITTER_MS);
        return send(this.#urls[(first + index) % this.#urls.length] ?? '', rival);
      }),
    );
  }

  /** How many tries at passwords both processes let through since the last call. */
  async triesLetThrough(): Promise<number> {
    const counts = await Promise.all(this.#urls.map(async (url) => (await fetch(url + TRIES_PATH)).json()));
    return counts.map(Number).reduce((a, b) => a + b, 0);
  }
}

/** Two processes, each with our server and the naive one, every kind over one database. */
export interface Benches {
  readonly ours: Bench;
  readonly naive: Bench;
  close(): Promise<void>;
}

/** @param server - A PostgreSQL in which databases may be made. */
export async function openBenches(server: string): Promise<Benches> {
  const administrator = await openDatabase({ url: server, maxConnections: 1 });
  const names = { ours: newName(), naive: newName() };
  for (const name of Object.values(names)) await administrator.query(`CREATE DATABASE ${name}`);
  const urls: RaceDatabases = { ours: urlOf(server, names.ours), naive: urlOf(server, names.naive) };
  const opened = { ours: await openDatabase({ url: urls.ours }), naive: await openDatabase({ url: urls.naive }) };
  for (const database of Object.values(opened)) await migrate(database);
  for (const statement of UNIQUE_INDEXES_AWAY) await opened.naive.query(statement);
  const processes = await Promise.all([startRaceServer(urls), startRaceServer(urls)]);
  return {
    ours: await benchOn('ours', opened.ours, processes),
    naive: await benchOn('naive', opened.naive, processes),
    close: async () => {
      await Promise.all(processes.map((one) => one.stop()));
      for (const database of Object.values(opened)) await database.close();
      for (const name of Object.values(names)) await administrator.query(`DROP DATABASE ${name} WITH (FORCE)`);
      await administrator.close();
    },
  };
}

async function benchOn(
  kind: keyof RaceDatabases,
  database: Database,
  processes: readonly RaceProcess[],
): Promise<Bench> {
  const engine = await createSqlEngine(database, { policies: [commerce7, b2bCommerce], hasher: quickHasher });
  const urls = processes.map(({ addresses }) => addresses[kind]);
  return new Bench(engine, database, urls, await startingWith(engine, database));
}

async function startingWith(engine: SqlEngine, database: Database): Promise<Start> {
  await engine.repository.seed(seedAt(Date.now()));
  await database.query('UPDATE identities SET password_hash = $1', [await quickHasher.hash(PASSWORD)]);
  const tokens = new Map<string, string>();
  for (const place of ACTORS) tokens.set(place.memberId, (await openSession(engine, place)).token);
  const { rows } = await database.query(
    `SELECT table_name AS name FROM information_schema.tables
    WHERE table_schema = 'public' AND table_name NOT LIKE '%migration%'`,
  );
  const tables = rows.map(({ name }) => String(name));
  await database.query('CREATE SCHEMA start');
  for (const table of tables) await database.query(`CREATE TABLE start.${table} AS TABLE ${table}`);
  return { tables, tokens };
}

async function send(server: string, rival: Rival): Promise<Answer> {
  const { tenantId, method, path, body, token, version = '*', key = randomUUID() } = rival;
  const answer = await fetch(`${server}/tenants/${tenantId}${path}`, {
    method,
    headers: {
      'if-match': version === '*' ? version : `"${version}"`,
      'idempotency-key': key,
      ...(body === undefined ? {} : { 'content-type': 'application/json' }),
      ...(token === undefined ? {} : { authorization: `Bearer ${token}` }),
    },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
  const text = await answer.text();
  return { status: answer.status, body: text === '' ? {} : (JSON.parse(text) as Answer['body']) };
}

function seedAt(now: number): Partial<MemorySeed> {
  const seeds = [acmeWinery(now), pumpwerk(now)];
  return {
    tenants: seeds.map(({ tenant }) => tenant),
    members: seeds.flatMap(({ members }) => members),
    scopes: seeds.flatMap(({ scopes = [] }) => scopes),
    contacts: seeds.flatMap(({ contacts = [] }) => contacts),
    invitations: seeds.flatMap(({ invitations = [] }) => invitations),
    identities: seeds.flatMap(({ identities = [] }) => identities),
  };
}

function newName(): string {
  return `races_${randomUUID().replaceAll('-', '')}`;
}

function urlOf(server: string, name: string): string {
  const url = new URL(server);
  url.pathname = `/${name}`;
  return url.href;
}

function pause(durationMs: number): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, durationMs);
  });
}
