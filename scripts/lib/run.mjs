import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { root } from './entries.mjs';

const PATH = [join(root, 'node_modules/.bin'), process.env.PATH].join(delimiter);

const LIMIT_MS = 40 * 60_000;

/** Runs a program of node_modules/.bin, or Node itself, and answers with its exit code. Nothing runs for ever. */
export function run(program, parameters, { env = {}, cwd = root } = {}) {
  return new Promise((resolve) => {
    const command = program === 'node' ? process.execPath : program;
    const child = spawn(command, parameters, {
      cwd,
      stdio: ['ignore', 'inherit', 'inherit'],
      env: { ...process.env, PATH, ...env },
      timeout: LIMIT_MS,
    });
    child.on('error', (error) => {
      console.error(`${program}: ${error.message}`);
      resolve(1);
    });
    child.on('exit', (code, signal) => {
      if (signal) console.error(`${program} was ended by ${signal} (limit: ${LIMIT_MS / 60_000} minutes).`);
      resolve(code ?? 1);
    });
  });
}

/**
 * Runs a test runner whose reporter leaves its counts in the file named by ROSTERKIT_RESULT.
 * A runner that dies without counts, or fails without a failed test, is one failure.
 */
export async function runCounted(program, parameters, { env = {}, ...options } = {}) {
  const folder = mkdtempSync(join(tmpdir(), 'rosterkit-'));
  const file = join(folder, 'result.json');
  const code = await run(program, parameters, { ...options, env: { ...env, ROSTERKIT_RESULT: file } });
  const counts = existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : { passed: 0, failed: 0 };
  rmSync(folder, { recursive: true });
  if (counts.passed + counts.failed === 0) console.error(`${program}: no test has run.`);
  const isBroken = counts.failed === 0 && (code !== 0 || counts.passed === 0);
  return isBroken ? { ...counts, failed: 1 } : counts;
}

/** Called by a reporter at its end. */
export function writeResult(counts) {
  if (process.env.ROSTERKIT_RESULT) writeFileSync(process.env.ROSTERKIT_RESULT, JSON.stringify(counts));
}

/** The test files below some folders of test/, relative to the project. */
export function testFiles(folders, ending = '.test.ts') {
  return folders
    .filter((folder) => existsSync(join(root, 'test', folder)))
    .flatMap((folder) =>
      readdirSync(join(root, 'test', folder), { recursive: true, encoding: 'utf8' })
        .map((file) => `test/${folder}/${file}`)
        .filter((file) => file.endsWith(ending)),
    )
    .toSorted();
}

export const sum = (results) =>
  results.reduce((a, b) => ({ passed: a.passed + b.passed, failed: a.failed + b.failed }), { passed: 0, failed: 0 });
