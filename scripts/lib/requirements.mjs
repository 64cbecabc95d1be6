import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './entries.mjs';

/** Where the reporters leave how the tests that name a requirement went, one file for each test file and environment. */
const RESULTS = join(root, '.cache/requirements');
const NUMBER = /\b[RJ]\d{2,3}\b/g;

/** The requirements and journeys a title names, each once: `R041`, `J07`. */
export const numbersIn = (title) =>
  [...new Set(title.match(NUMBER) ?? [])].filter((id) => /^(R\d{3}|J\d{2})$/.test(id));

/**
 * Keeps how the tests of one file went in one environment, in place of what its last run there left.
 * @param tests - `{ title, result }` with the whole title and `passed`, `failed` or `skipped`.
 */
export function keepResults(file, environment, tests) {
  mkdirSync(RESULTS, { recursive: true });
  const named = tests.filter(({ title }) => numbersIn(title).length > 0);
  const name = `${file}@${environment}`.replaceAll(/[^\w.@-]+/g, '-');
  writeFileSync(join(RESULTS, `${name}.json`), JSON.stringify({ file, environment, tests: named }, null, 1));
}

/** The results of all test files that are still there, as `{ file, environment, title, result }`. */
export function readResults() {
  if (!existsSync(RESULTS)) return [];
  return readdirSync(RESULTS)
    .filter((name) => name.endsWith('.json'))
    .map((name) => JSON.parse(readFileSync(join(RESULTS, name), 'utf8')))
    .filter(({ file }) => existsSync(join(root, file)))
    .flatMap(({ file, environment, tests }) => tests.map((test) => ({ file, environment, ...test })));
}
