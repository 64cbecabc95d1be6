import { fork, type ChildProcess } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import type { RaceAddresses, RaceDatabases } from './race-addresses.js';

const PROGRAM = fileURLToPath(new URL('./race-server.ts', import.meta.url));
const TSX = import.meta.resolve('tsx');
const START_MS = 60_000;

/** A server process of the races. */
export interface RaceProcess {
  readonly addresses: RaceAddresses;
  /** Resolves when it is gone. */
  stop(): Promise<void>;
}

/** Starts a server process; it ends with this one too, whatever happens here. */
export async function startRaceServer(databases: RaceDatabases): Promise<RaceProcess> {
  const child = fork(PROGRAM, [JSON.stringify(databases)], { execArgv: ['--import', TSX] });
  const gone = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  const stop = (): Promise<void> => {
    child.kill();
    return gone;
  };
  try {
    return { addresses: await addressesOf(child), stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

function addressesOf(child: ChildProcess): Promise<RaceAddresses> {
  return new Promise((resolve, reject) => {
    const late = setTimeout(() => reject(new Error('A server of the races does not start')), START_MS);
    child.once('message', (addresses) => {
      clearTimeout(late);
      resolve(addresses as RaceAddresses);
    });
    child.once('exit', (code) => {
      clearTimeout(late);
      reject(new Error(`A server of the races ended with ${code}`));
    });
  });
}
