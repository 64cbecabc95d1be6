import {
  createApp,
  createSqlEngine,
  migrate,
  openDatabase,
  serveApp,
  startMailLoop,
  type DatabaseOptions,
  type Log,
  type RunningServer,
  type ServerApp,
} from 'rosterkit/server';
import { demoClock } from './demo-clock.js';
import { plantMissing } from './demo-data.js';
import { openDoor, type DemoWorld } from './demo-doors.js';
import { demoMailer } from './demo-mailer.js';
import { DEMO_POLICIES, DEMO_TENANTS } from './demo-tenants.js';
import { openKeptOutbox } from './kept-outbox.js';
import { startMailSink } from './mail-sink.js';
import { outboxPage } from './outbox-page.js';
import { openResources } from './resources/index.js';
import { staticPages } from './static-pages.js';

export interface DemoOptions {
  /** 0 takes a free one. */
  readonly port: number;
  /** The built pages. */
  readonly folder: string;
  /** The Content Security Policy of the pages. */
  readonly policy: string;
  readonly database: DatabaseOptions;
  /** Origins of pages elsewhere that may call the server. */
  readonly origins?: readonly string[];
  readonly log?: Log;
}

const OPERATOR_TOKEN = 'the operator of the demo';
const BOUNCE_SECRET = 'the post office of the demo';
/** Mails leave at once, as far as a person can tell. */
const MAIL_EVERY_MS = 300;
/** What the kit's own server answers; the rest is the demo's. */
const SERVER_PATHS = /^\/(tenants\/|webhooks\/|healthz$|readyz$|openapi\.json$|docs(\.css)?$)/;

/** Where the same team answers without handing out the policy: pages there go by decisions alone. */
const SECRETIVE = '/decisions';

function without(prefix: string, request: Request): Request {
  return new Request(request.url.replace(`${prefix}/`, '/'), request);
}

/** The kit's server with the demo's tenants on it, their pages, and an outbox to read what it mails. */
export async function startDemo(options: DemoOptions): Promise<RunningServer> {
  const { port, folder, policy, origins = [], log } = options;
  const database = await openDatabase(options.database);
  await migrate(database);
  const clock = demoClock();
  const engine = await createSqlEngine(database, { policies: DEMO_POLICIES, clock });
  await plantMissing(engine);
  const resources = await openResources({ engine, database, origins, ...(log ? { log } : {}) });
  await resources.plantMissing(DEMO_TENANTS);
  const letters = await openKeptOutbox(database);
  const sink = await startMailSink({ onMail: (mail) => letters.keep(mail) });
  const late: { app?: ServerApp } = {};
  const server = await serveApp({ fetch: async (request, connection) => answer(late, request, connection) }, { port });
  const mailer = demoMailer(sink.url, server.url);
  const mailLoop = startMailLoop(engine, mailer, { everyMs: MAIL_EVERY_MS });
  const world: DemoWorld = { engine, clock, mailLoop, resources, clearMails: (sender) => letters.clear(sender) };
  const apiOptions = {
    engine,
    origins,
    operatorToken: OPERATOR_TOKEN.replaceAll(' ', '-'),
    bounceSecrets: [BOUNCE_SECRET],
    mailDomain: 'acme-winery.example',
    ...(log ? { log } : {}),
  };
  const api = createApp(apiOptions);
  const secretive = createApp({ ...apiOptions, authorization: 'decisions' });
  const pages = staticPages(folder, policy);
  const outbox = async (request: Request): Promise<Response | undefined> =>
    new URL(request.url).pathname.startsWith('/outbox')
      ? outboxPage({ mails: await letters.mails() })(request)
      : undefined;
  late.app = {
    fetch: async (request, connection) => {
      const { pathname } = new URL(request.url);
      if (SERVER_PATHS.test(pathname)) return api.fetch(request, connection);
      if (pathname.startsWith(`${SECRETIVE}/tenants/`)) return secretive.fetch(without(SECRETIVE, request), connection);
      const ofDemo = (await resources.answer(request)) ?? (await outbox(request)) ?? (await openDoor(world, request));
      const found = ofDemo ?? (await pages(pathname));
      return found ?? new Response('Not found', { status: 404 });
    },
  };
  return {
    ...server,
    stop: async (graceMs) => {
      await server.stop(graceMs);
      await mailLoop.stop();
      mailer.close();
      await sink.close();
      await database.close();
    },
  };
}

/** The address is known only once it listens; who comes before that is asked to come again. */
async function answer(late: { readonly app?: ServerApp }, ...asked: Parameters<ServerApp['fetch']>): Promise<Response> {
  return late.app?.fetch(...asked) ?? new Response(null, { status: 503, headers: { 'retry-after': '1' } });
}
