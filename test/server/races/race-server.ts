// One of the two server processes of the races: `node --import tsx race-server.ts <JSON of RaceDatabases>`. It ends with
// the process that started it.
import { b2bCommerce, commerce7 } from '../../../src/policies/index.js';
import { createApp, createSqlEngine, openDatabase, serveApp, type ServerApp } from '../../../src/server/index.js';
import { countedNaively, withoutLocks } from './naive.js';
import { quickHasher } from './quick-hasher.js';
import { TRIES_PATH, type RaceAddresses, type RaceDatabases } from './race-addresses.js';

const POOL = 8;

async function serve(url: string, isNaive: boolean): Promise<string> {
  const opened = await openDatabase({ url, maxConnections: POOL });
  const database = isNaive ? withoutLocks(opened) : opened;
  const engine = await createSqlEngine(database, { policies: [commerce7, b2bCommerce], hasher: quickHasher });
  const { repository } = engine;
  const reserve = isNaive ? countedNaively(opened) : repository.reserveTry.bind(repository);
  let letThrough = 0;
  repository.reserveTry = async (...parameters) => {
    const reserved = await reserve(...parameters);
    if (reserved.isAllowed) letThrough += 1;
    return reserved;
  };
  const limits = { triesPerMinute: Infinity, mailingsPerMinute: Infinity, mailsPerAddressAndHour: Infinity };
  const app = createApp({ engine, limits, log: () => {} });
  const answerTries = (): Response => {
    const answer = Response.json(letThrough);
    letThrough = 0;
    return answer;
  };
  const counting: ServerApp = {
    fetch: async (request, connection) =>
      new URL(request.url).pathname === TRIES_PATH ? answerTries() : app.fetch(request, connection),
  };
  return (await serveApp(counting, { port: 0 })).url;
}

process.on('disconnect', () => process.exit());
const databases = JSON.parse(process.argv[2] ?? '') as RaceDatabases;
const addresses: RaceAddresses = {
  ours: await serve(databases.ours, false),
  naive: await serve(databases.naive, true),
};
process.send?.(addresses);
