import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { root, show } from '../lib/entries.mjs';
import { mochaFor } from '../lib/mocha.mjs';
import { runCounted, testFiles } from '../lib/run.mjs';

const FOLDERS = ['domain', 'policies', 'engine', 'backend', 'testing', 'client-node', 'scripts'];
const GATED = ['src/domain', 'src/engine'];
const MINIMUM = 95;

/** Tests of what runs without a page, and the coverage of the rules. */
export async function nodeStage(chosen) {
  const files = chosen.length > 0 ? chosen : testFiles(FOLDERS);
  if (files.length === 0) return undefined;
  const reports = join(root, 'coverage/node');
  rmSync(reports, { recursive: true, force: true });
  const { command, env } = mochaFor(files);
  const coverage = [
    '--reporter=json-summary',
    '--reporter=lcovonly',
    `--reports-dir=${reports}`,
    '--include=src/**/*.ts',
  ];
  const result = await runCounted('c8', [...coverage, ...command], { env });
  if (chosen.length > 0) return result;
  return { ...result, failed: result.failed + gapsIn(join(reports, 'coverage-summary.json')) };
}

/** How many of the gated rooms miss the minimum. */
function gapsIn(file) {
  if (!existsSync(file)) return 1;
  const summary = Object.entries(JSON.parse(readFileSync(file, 'utf8')));
  return GATED.filter((room) => {
    const inRoom = summary.filter(([path]) => show(path).startsWith(`${room}/`));
    const total = inRoom.reduce((count, [, { branches }]) => count + branches.total, 0);
    const covered = inRoom.reduce((count, [, { branches }]) => count + branches.covered, 0);
    if (total === 0) return false;
    const percent = (100 * covered) / total;
    console.log(`Branches of ${room}: ${percent.toFixed(1)} % (at least ${MINIMUM} %)`);
    if (percent >= MINIMUM) return false;
    for (const [path, { branches }] of inRoom.toSorted(([, a], [, b]) => a.branches.pct - b.branches.pct).slice(0, 5)) {
      console.log(`  ${branches.pct} % ${show(path)}`);
    }
    return true;
  }).length;
}
