import { expect } from 'chai';
import { createMemoryClock, type AuditEntry, type Mail, type MemoryClock } from '../../../src/engine/index.js';
import { b2bCommerce, commerce7, paymentsPortal, retailEcom } from '../../../src/policies/index.js';
import {
  createApp,
  createSqlEngine,
  type Database,
  type ServerApp,
  type ServerOptions,
  type SqlEngine,
} from '../../../src/server/index.js';
import { courierPolicy } from '../../helpers/courier/policy.js';
import { answerOf, expectProblem, type Answer, type Refusal } from './answers.js';
import { sharedDatabase, START, tablesOf } from './database.js';

export { comparable, cookieOf, expectProblem, type Answer, type Refusal } from './answers.js';

export const SECOND_MS = 1000;
export const MINUTE_MS = 60 * SECOND_MS;
export const HOUR_MS = 60 * MINUTE_MS;
export const DAY_MS = 24 * HOUR_MS;
export const PASSWORD = 'correct horse battery staple';
export const ORIGIN = 'https://team.example';
export const WINERY = 'acme-winery';
export const OPERATOR_TOKEN = 'operator-token-of-the-tests';

/** As quick as possible: what hashing costs is no matter here but in the test of time. */
const quickHasher = {
  hash: async (password: string) => `plain:${password}`,
  verify: async (password: string, hash: string) => hash === `plain:${password}`,
};

/** Names and values; `undefined` takes away what is sent otherwise. */
export type HeaderValues = Readonly<Record<string, string | undefined>>;

/** Somebody who sends requests about one tenant: paths begin below `/tenants/{tenantId}`. */
export interface Sender {
  send(method: string, path: string, body?: unknown, headers?: HeaderValues): Promise<Answer>;
}

/** Somebody who is signed in, with a token in a header. */
export interface Person extends Sender {
  readonly id: string;
  readonly token: string;
}

export interface State {
  readonly rows: Readonly<Record<string, unknown>>;
  readonly mails: readonly Mail[];
  readonly audit: readonly AuditEntry[];
}

interface Opened {
  readonly database: Database;
  readonly engine: SqlEngine;
  readonly clock: MemoryClock;
  readonly app: ServerApp;
}

/** A server over PGlite with a tenant of every system; everybody's password is `PASSWORD`. */
export class TestServer {
  #opened: Opened | undefined;
  readonly #options: Partial<ServerOptions>;
  readonly #hasher: SqlEngine['hasher'];

  constructor(options: Partial<ServerOptions> = {}, hasher: SqlEngine['hasher'] = quickHasher) {
    this.#options = options;
    this.#hasher = hasher;
  }

  get engine(): SqlEngine {
    return this.#here.engine;
  }
  get clock(): MemoryClock {
    return this.#here.clock;
  }
  get database(): Database {
    return this.#here.database;
  }
  get app(): ServerApp {
    return this.#here.app;
  }

  async open(): Promise<void> {
    await this.#start(await sharedDatabase());
  }

  /** The same database as it was at first, and a clock that stands there. */
  async reset(): Promise<void> {
    const { database } = this.#here;
    await database.transaction(async (queryable) => {
      for (const name of await tablesOf(queryable)) {
        await queryable.query(`DELETE FROM ${name}`);
        await queryable.query(`INSERT INTO ${name} SELECT * FROM seed.${name}`);
      }
    });
    const hash = await this.#hasher.hash(PASSWORD);
    await database.query('UPDATE identities SET password_hash = $1', [hash]);
    await this.#start(database);
  }

  /** Another server over the same engine. */
  appWith(options: Partial<ServerOptions>): ServerApp {
    return createApp({ engine: this.engine, log: () => {}, ...this.#options, ...options });
  }

  /** A request as it is, to the server or another one. */
  async fetch(path: string, init: RequestInit = {}, app = this.app): Promise<Answer> {
    return answerOf(await app.fetch(new Request(new URL(path, ORIGIN), init)));
  }

  /** Whoever has these headers. */
  sender(common: HeaderValues = {}, tenantId = WINERY, app?: ServerApp): Sender {
    return {
      send: (method, path, body, headers = {}) => {
        const values = { ...defaults(method, body), ...common, ...headers };
        const text = body === undefined || typeof body === 'string' ? body : JSON.stringify(body);
        const init = { method, headers: presentIn(values), ...(text === undefined ? {} : { body: text }) };
        return this.fetch(`/tenants/${tenantId}${path}`, init, app ?? this.app);
      },
    };
  }

  /** Signs a member in, through the server. */
  async as(id: string, tenantId = WINERY): Promise<Person> {
    const email = await this.emailOf(id, tenantId);
    const body = { email, password: PASSWORD, transport: 'bearer' };
    const answer = await this.sender({}, tenantId).send('POST', '/session', body);
    expect(answer.status, `signing in ${id}: ${answer.text}`).to.equal(200);
    const token = String(answer.body['token']);
    return { id, token, ...this.sender({ authorization: `Bearer ${token}` }, tenantId) };
  }

  async emailOf(id: string, tenantId = WINERY): Promise<string> {
    const member = await this.engine.repository.read(tenantId, (tx) => tx.member(id));
    return member?.email ?? '';
  }

  /** Every row, but for what only counts. */
  async state(tenantId = WINERY): Promise<State> {
    const rows: Record<string, unknown> = {};
    for (const name of await tablesOf(this.database)) {
      if (['audit_log', 'mails', 'tries', 'uses'].includes(name)) continue;
      rows[name] = (await this.database.query(`SELECT * FROM ${name} t ORDER BY t::text`)).rows;
    }
    const { repository } = this.engine;
    return { rows, mails: await repository.mails(tenantId), audit: await repository.auditLog(tenantId) };
  }

  /**
   * A refusal is more than a status: no row changed, no mail, one audit entry (security.md 3).
   * @param entries - How many audit entries it leaves: one when it is about rights.
   */
  async refused(call: () => Promise<Answer>, expected: Refusal, entries = 1, tenantId = WINERY): Promise<Answer> {
    const before = await this.state(tenantId);
    const answer = await call();
    expectProblem(answer, expected);
    await this.expectUntouched(before, entries, tenantId);
    return answer;
  }

  /** That since then nothing was written but refusals. */
  async expectUntouched(before: State, entries = 0, tenantId = WINERY): Promise<void> {
    const after = await this.state(tenantId);
    expect(after.rows, 'rows').to.deep.equal(before.rows);
    expect(after.mails, 'mails').to.deep.equal(before.mails);
    const added = after.audit.slice(before.audit.length);
    expect(added.map(({ decision }) => decision.allowed)).to.deep.equal(Array.from({ length: entries }, () => false));
  }

  async #start(database: Database): Promise<void> {
    const clock = createMemoryClock(START);
    const policies = [commerce7, paymentsPortal, b2bCommerce, retailEcom, courierPolicy];
    const engine = await createSqlEngine(database, { policies, clock, hasher: this.#hasher });
    const app = createApp({ engine, log: () => {}, ...this.#options });
    this.#opened = { database, engine, clock, app };
  }

  get #here(): Opened {
    if (!this.#opened) throw new Error('The server is not open yet');
    return this.#opened;
  }
}

/** A server for the tests of a `describe`, its database as it was at first for each of them. */
export function useServer(options: Partial<ServerOptions> = {}, hasher?: SqlEngine['hasher']): TestServer {
  const server = new TestServer(options, hasher);
  before(async function open() {
    this.timeout(180_000); // PGlite is slow to start where there is little to run it on
    await server.open();
  });
  beforeEach(() => server.reset());
  return server;
}

/** What an honest page sends without being asked. */
function defaults(method: string, body: unknown): HeaderValues {
  return {
    ...(body === undefined ? {} : { 'content-type': 'application/json' }),
    ...(['GET', 'HEAD'].includes(method) ? {} : { 'if-match': '*', 'idempotency-key': crypto.randomUUID() }),
  };
}

function presentIn(values: HeaderValues): Record<string, string> {
  return Object.fromEntries(
    Object.entries(values).filter((entry): entry is [string, string] => entry[1] !== undefined),
  );
}
