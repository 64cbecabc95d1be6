import mocha from 'mocha';
import { writeResult } from './run.mjs';

/** Mocha's dots, and its counts for the runner of all stages. */
export default class CountingReporter extends mocha.reporters.Dot {
  constructor(runner, options) {
    super(runner, options);
    runner.once('end', () => {
      const { passes, failures, pending } = this.stats;
      writeResult({ passed: passes, failed: failures, skipped: pending });
    });
  }
}
