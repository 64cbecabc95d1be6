import { writeResult } from '../lib/run.mjs';

function count(suite, totals) {
  for (const test of suite.tests ?? []) {
    if (test.skipped) totals.skipped++;
    else if (test.passed) totals.passed++;
    else totals.failed++;
  }
  for (const child of suite.suites ?? []) count(child, totals);
  return totals;
}

/** Counts the tests of each engine; a file that could not run is one failure. */
export function countingReporter() {
  return {
    stop({ sessions }) {
      const engines = new Map();
      for (const session of sessions) {
        const totals = engines.get(session.browser.name) ?? { passed: 0, failed: 0, skipped: 0 };
        engines.set(session.browser.name, totals);
        const before = totals.failed;
        if (session.testResults) count(session.testResults, totals);
        if (!session.passed && totals.failed === before) totals.failed++;
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
