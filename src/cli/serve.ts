import { decoyHash, type Engine } from '../engine/index.js';
import {
  createApp,
  createSqlEngine,
  jsonLog,
  startMailLoop,
  startPruneLoop,
  type Database,
  type MailLoop,
} from '../server/index.js';
import { openMigrated } from './database.js';
import { databasePlaceOf } from './database-options.js';
import { listen } from './listen.js';
import { mailingOf, type Mailing } from './mail-options.js';
import type { Given } from './option.js';
import { policiesOf } from './policies.js';
import { settingsOf, wholeNumber } from './server-options.js';
import { firstSignal } from './signals.js';

const HIGHEST_PORT = 65_535;

/**
 * `rosterkit serve`: runs until a signal asks it to end.
 * @throws {CliError} When it cannot start.
 */
export async function serve(given: Given): Promise<number> {
  const port = wholeNumber(given, 'port', 4400, HIGHEST_PORT);
  const hostname = given.text('host') ?? '127.0.0.1';
  const mailing = mailingOf(given);
  const settings = settingsOf(given, mailing?.domain);
  const policies = policiesOf(given.list('policy'));
  const place = databasePlaceOf(given);
  if (mailing) await import('nodemailer'); // missing, it should be missed now and not with the first mail
  const signal = firstSignal();
  const database = await openMigrated(place);
  try {
    const engine = await createSqlEngine(database, { policies });
    await decoyHash(engine);
    const server = await listen(createApp({ ...settings, engine }), { port, hostname });
    const mailLoop = mailing && startMail(engine, mailing);
    const pruning = startPruneLoop(engine.repository, { onError: warnOf('prune') });
    say({ url: server.url, isMailOn: mailing !== undefined, isKept: place.kind !== 'memory' });
    jsonLog({ level: 'info', event: 'stopping', signal: await signal });
    await Promise.all([server.stop(), stopMail(mailing, mailLoop), pruning.stop()]);
  } finally {
    await close(database);
  }
  jsonLog({ level: 'info', event: 'stopped' });
  return 0;
}

function startMail(engine: Engine, { mailer }: Mailing): MailLoop {
  const warn = warnOf('mail');
  void mailer.verify().catch(warn); // a server that is down comes up again: mails wait until then
  return startMailLoop(engine, mailer, { onError: warn });
}

/** What goes wrong beside the requests, and is tried again. */
const warnOf =
  (event: string) =>
  (error: unknown): void =>
    jsonLog({ level: 'warn', event, message: error instanceof Error ? error.message : String(error) });

async function stopMail(mailing: Mailing | undefined, loop: MailLoop | undefined): Promise<void> {
  await loop?.stop();
  mailing?.mailer.close();
}

interface State {
  readonly url: string;
  readonly isMailOn: boolean;
  readonly isKept: boolean;
}

/** A line for programs on the standard output, sentences for people beside it. */
function say({ url, isMailOn, isKept }: State): void {
  jsonLog({ level: 'info', event: 'listening', url, mail: isMailOn ? 'on' : 'off' });
  const lines = [
    `Rosterkit listens on ${url} (its operations: ${url}/docs).`,
    ...(isMailOn ? [] : ['Mail is off: invitations wait in the outbox until there is --smtp.']),
    ...(isKept ? [] : ['The data is in memory: it is gone when this process ends.']),
  ];
  process.stderr.write(`${lines.join('\n')}\n`);
}

/** What cannot be closed is gone with the process; its failure would hide why. */
async function close(database: Database): Promise<void> {
  try {
    await database.close();
  } catch (error) {
    jsonLog({ level: 'warn', event: 'close', message: String(error) });
  }
}
