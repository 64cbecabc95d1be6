import { deliverMail, type Mail, type Mailer } from '../../../src/engine/index.js';
import type { DoorRequest } from '../../../src/cli/door.js';
import type { Database, ServerApp, SqlEngine } from '../../../src/server/index.js';

/** What a test door works with: the engine under test, and the database below it to empty. */
export interface DoorOptions {
  readonly engine: SqlEngine;
  readonly database: Database;
}

/** Asked of the database: a table that comes later is emptied too. */
async function tablesOfTenants(database: Database): Promise<string[]> {
  const sql = `SELECT table_name FROM information_schema.columns WHERE table_schema = 'public' AND column_name = 'tenant_id'`;
  return (await database.query(sql)).rows.map((row) => String(row['table_name']));
}

/**
 * A test door as a function from request to response: `PUT /door/{tenant}` and `GET /door/{tenant}/mails`. It undoes what
 * the tenant holds and lets everybody in: never part of a server that anybody else reaches.
 */
function testDoor({ engine, database }: DoorOptions): (request: Request) => Promise<Response> {
  const sent = new Map<string, Mail[]>();
  const hashes = new Map<string, Promise<string>>();
  const mailer: Mailer = {
    send: async (mail) => {
      sent.set(mail.tenantId, [...(sent.get(mail.tenantId) ?? []), mail]);
    },
  };
  const hashOf = (password: string): Promise<string> => {
    const hash = hashes.get(password) ?? engine.hasher.hash(password.normalize('NFC'));
    hashes.set(password, hash);
    return hash;
  };

  const reset = async (tenantId: string, { seed, password }: DoorRequest): Promise<void> => {
    const hash = await hashOf(password);
    const identities = seed.identities ?? [];
    const tables = await tablesOfTenants(database);
    await database.transaction(async (queryable) => {
      for (const table of tables) await queryable.query(`DELETE FROM ${table} WHERE tenant_id = $1`, [tenantId]);
      await queryable.query('DELETE FROM tenants WHERE id = $1', [tenantId]);
      for (const table of ['tries', 'uses', 'identities']) await queryable.query(`DELETE FROM ${table}`);
    });
    const { tenant, members, invitations = [], contacts = [], scopes = [] } = seed;
    await engine.repository.seed({ tenants: [tenant], members, invitations, contacts, scopes, identities });
    await database.query('UPDATE identities SET password_hash = $1', [hash]);
    sent.delete(tenantId);
  };

  const mails = async (tenantId: string): Promise<object> => {
    await deliverMail(engine, mailer, { limit: 1000 });
    const items = (sent.get(tenantId) ?? []).map(({ to, kind, values }) => ({
      to,
      kind,
      secrets: [values['token'], values['oneTimePassword']].filter((secret) => secret !== undefined),
    }));
    return { items };
  };

  return async (request) => {
    const [, tenantId = '', rest] = /^\/door\/([^/]+)(\/mails)?$/.exec(new URL(request.url).pathname) ?? [];
    if (request.method === 'PUT' && tenantId !== '' && rest === undefined) {
      const body = (await request.json()) as DoorRequest;
      if (!engine.policy(body.seed.tenant.policy)) return new Response(null, { status: 404 });
      await reset(tenantId, body);
      return new Response(null, { status: 204 });
    }
    if (request.method === 'GET' && rest !== undefined) return Response.json(await mails(tenantId));
    return new Response(null, { status: 404 });
  };
}

/** An app with a door beside it. */
export function withDoor(app: ServerApp, options: DoorOptions): ServerApp {
  const door = testDoor(options);
  return {
    fetch: (request, connection) =>
      new URL(request.url).pathname.startsWith('/door/') ? door(request) : app.fetch(request, connection),
  };
}
