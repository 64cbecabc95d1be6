import { existsSync } from 'node:fs';
import { join } from 'node:path';
import mocha from 'mocha';
import { root } from './entries.mjs';
import { keepResults } from './requirements.mjs';
import { writeResult } from './run.mjs';

const RESULT_OF = { passed: 'passed', failed: 'failed', pending: 'skipped' };

/** The file that a test stands in, as `mocha-files.mjs` has noted it on the outermost suite. */
function fileOf(test) {
  let suite = test;
  while (suite.parent && !suite.parent.root) suite = suite.parent;
  return suite.file;
}

/** Where this runs: a stage that knows better, for instance which database is behind it, says so. */
const environment = () => process.env.ROSTERKIT_ENVIRONMENT ?? 'Node';

/** Mocha's dots, its counts for the runner of all stages, and how the tests that name a requirement went. */
export default class CountingReporter extends mocha.reporters.Dot {
  constructor(runner, options) {
    super(runner, options);
    // long stages say at once what went wrong; the stacks come at the end
    runner.on('fail', (test, { message }) => console.log(`\n  failed: ${test.fullTitle()}: ${message.split('\n')[0]}`));
    runner.on('retry', (test, { message }) =>
      console.log(`\n  tried again: ${test.fullTitle()}: ${message.split('\n')[0]}`),
    );
    runner.once('end', () => {
      const { passes, failures, pending } = this.stats;
      writeResult({ passed: passes, failed: failures, skipped: pending });
      keepAll(runner.suite);
    });
  }
}

/** Whether a test has been left out: it is no test of this run, while one that a failed hook kept from running is. */
function isLeftOut(test) {
  const { ROSTERKIT_WITHOUT: without } = process.env;
  return Boolean(without) && new RegExp(without).test(test.fullTitle());
}

function keepAll(suite) {
  const files = new Map((process.env.ROSTERKIT_FILES ?? '').split(':').map((file) => [file, []]));
  suite.eachTest((test) => {
    if (isLeftOut(test)) return;
    const title = test.titlePath().filter(Boolean).join(' › ');
    files
      .get(fileOf(test))
      ?.push({ title, result: RESULT_OF[test.state] ?? (test.isPending() ? 'skipped' : 'failed') });
  });
  for (const [file, tests] of files) {
    if (existsSync(join(root, file))) keepResults(file, environment(), tests);
  }
}
