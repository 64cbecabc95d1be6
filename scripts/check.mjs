// npm run check: everything that can be said without running the kit. All checks run; each counts as one test.
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './lib/entries.mjs';
import { run } from './lib/run.mjs';

const hasSources = (folder, ending = '.ts') =>
  existsSync(join(root, folder)) &&
  readdirSync(join(root, folder), { recursive: true }).some((file) => file.endsWith(ending));
const folders = (...names) => names.filter((name) => hasSources(name));

const CHECKS = [
  { title: 'lint', command: ['oxlint', '--deny-warnings'] },
  { title: 'format', command: ['prettier', '--check', '--log-level=warn', '.'] },
  { title: 'types', command: ['tsc', '-p', '.'] },
  { title: 'types of the library alone', command: ['tsc', '-p', 'tsconfig.build.json', '--noEmit'] },
  ...folders('src/domain', 'src/policies', 'src/engine').map((room) => ({
    title: `types of ${room} without a page`,
    command: ['tsc', '-p', room],
  })),
  { title: 'dead code', command: ['knip', '--no-progress'] },
  { title: 'import directions', command: ['node', 'scripts/check-imports.mjs', ...folders('src', 'demo')] },
  { title: 'ids of policies', command: ['tsx', 'scripts/check-policy-ids.mjs'] },
  { title: 'numbers in titles of tests', command: ['node', 'scripts/requirements.mjs', '--titles'] },
  { title: 'public paths', command: ['node', 'scripts/check-exports.mjs'] },
];

export async function checkStage() {
  const counts = { passed: 0, failed: 0 };
  for (const { title, command } of CHECKS) {
    const started = performance.now();
    const [program, ...parameters] = command;
    const isFine = (await run(program, parameters)) === 0;
    counts[isFine ? 'passed' : 'failed']++;
    console.log(`${isFine ? 'ok    ' : 'FAILED'} ${title} (${((performance.now() - started) / 1000).toFixed(1)} s)`);
  }
  return counts;
}
