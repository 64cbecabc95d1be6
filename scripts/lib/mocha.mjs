import { join } from 'node:path';
import { root } from './entries.mjs';

const inLib = (file) => join(root, 'scripts/lib', file);

/**
 * The command line and environment of mocha for some test files. tsx comes as `tsx/esm`: helpers of its CommonJS
 * form would count as uncovered branches.
 * @param without - Patterns of the titles of tests that are left out.
 */
export const mochaFor = (files, { timeoutMs = 5000, loader = 'tsx/esm', retries = 0, without = [] } = {}) => ({
  command: [
    'mocha',
    ...(loader ? [`--import=${loader}`] : []),
    `--reporter=${inLib('mocha-reporter.mjs')}`,
    `--timeout=${timeoutMs}`,
    `--retries=${retries}`,
    ...(without.length > 0 ? [`--grep=${without.join('|')}`, '--invert'] : []),
    '--exit', // what a failed test left open must not keep the run waiting
    inLib('mocha-files.mjs'),
  ],
  env: { ROSTERKIT_FILES: files.join(':'), ROSTERKIT_WITHOUT: without.join('|') },
});
