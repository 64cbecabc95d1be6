import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { CliError } from './cli-error.js';

const FILE = 'rosterkit.lock';

/**
 * Takes a folder for this process alone: PGlite opens a folder that another process has open as well, and two of them
 * break it. A lock whose process is gone (killed, power lost) is taken over.
 * @returns What gives it back.
 * @throws {CliError} When another process has it.
 */
export function lockFolder(dir: string): () => void {
  const file = join(dir, FILE);
  for (let tries = 0; ; tries += 1) {
    try {
      writeFileSync(file, String(process.pid), { flag: 'wx' });
      return () => rmSync(file, { force: true });
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST' || tries > 0) throw error;
    }
    const owner = Number(readFileSync(file, 'utf8'));
    if (isAlive(owner)) {
      throw new CliError(`The folder ${dir} is in use by process ${owner}; if that is no rosterkit, delete ${file}.`);
    }
    rmSync(file, { force: true });
  }
}

/** Our own number was somebody else's before: in a container every first process has number 1. */
function isAlive(pid: number): boolean {
  if (!Number.isInteger(pid) || pid <= 0 || pid === process.pid) return false;
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}
