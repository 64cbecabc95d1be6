import { show } from '../lib/entries.mjs';
import { keepResults } from '../lib/requirements.mjs';
import { writeResult } from '../lib/run.mjs';

const resultOf = ({ skipped, passed }) => (skipped ? 'skipped' : passed ? 'passed' : 'failed');

/** Every test of a suite, with the whole title. */
function titled(suite, path = []) {
  return [
    ...(suite.tests ?? []).map((test) => ({ title: [...path, test.name].join(' › '), result: resultOf(test) })),
    ...(suite.suites ?? []).flatMap((child) => titled(child, [...path, child.name])),
  ];
}

/** Counts the tests of each engine; a file that could not run is one failure. Keeps how tests of requirements went. */
export function countingReporter() {
  return {
    stop({ sessions }) {
      const engines = new Map();
      for (const session of sessions) {
        const totals = engines.get(session.browser.name) ?? { passed: 0, failed: 0, skipped: 0 };
        engines.set(session.browser.name, totals);
        const tests = session.testResults ? titled(session.testResults) : [];
        for (const { result } of tests) totals[result]++;
        if (!session.passed && !tests.some(({ result }) => result === 'failed')) totals.failed++;
        keepResults(show(session.testFile), session.browser.name, tests);
      }
      const all = { passed: 0, failed: 0, skipped: 0 };
      for (const [name, totals] of engines) {
        console.log(`${name}: ${totals.passed} passed, ${totals.failed} failed, ${totals.skipped} skipped`);
        for (const key of Object.keys(all)) all[key] += totals[key];
      }
      writeResult(all);
    },
  };
}
