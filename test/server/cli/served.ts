import { pbkdf2Hasher } from '../../../src/engine/index.js';
import * as policies from '../../../src/policies/index.js';
import { createApp, createSqlEngine, serveApp, type RunningServer, type ServerApp } from '../../../src/server/index.js';
import { pglite, type DatabaseKind } from '../postgres.js';
import { withDoor } from './door.js';

/** A whole server in this process, with a door. */
export interface Served {
  readonly server: RunningServer;
  /** What verify is given. */
  readonly url: string;
  stop(): Promise<void>;
}

const UNLIMITED = { triesPerMinute: Infinity, mailingsPerMinute: Infinity, mailsPerAddressAndHour: Infinity };

/** @param spoil - Plants a fault. */
export async function served(
  spoil: (app: ServerApp) => ServerApp = (app) => app,
  kind: DatabaseKind = pglite,
): Promise<Served> {
  const { database, drop } = await kind.open();
  const hasher = pbkdf2Hasher(1000); // hundreds of sign-ins
  const engine = await createSqlEngine(database, { policies: Object.values(policies), hasher });
  const app = createApp({ engine, limits: UNLIMITED, log: () => {} });
  const server = await serveApp(withDoor(spoil(app), { engine, database }), { port: 0 });
  const stop = async (): Promise<void> => {
    await server.stop(100);
    await drop();
  };
  return { server, url: `${server.url}/tenants`, stop };
}
