import { expect } from 'chai';

import { contractSuite, runContract } from '../../src/testing/index.js';
import { memoryFactory } from './memory-context.js';
import { FAULTS_IN_READS } from './planted-in-reads.js';
import { FAULTS_IN_WRITES } from './planted-in-writes.js';

const PLANTED = [...FAULTS_IN_READS, ...FAULTS_IN_WRITES];

/** Enough to judge by: the tests of the groups that a fault is meant to be caught by. */
const testsOf = (groups: readonly string[]): typeof contractSuite =>
  contractSuite.filter(({ group, tenant }) => tenant === 'acme-winery' && groups.includes(group));

describe('the contract suite', () => {
  const groups = [...new Set(PLANTED.flatMap(({ caughtBy }) => caughtBy))];
  for (const group of groups) {
    it(`passes an honest backend in “${group}”`, async () => {
      const report = await runContract(memoryFactory(), { tests: testsOf([group]) });
      expect(report.results.filter(({ outcome }) => outcome === 'failed').map(({ test }) => test.title)).to.deep.equal(
        [],
      );
      expect(report.passed).to.be.greaterThan(0);
    });
  }

  for (const { fault, plant, caughtBy } of PLANTED) {
    it(`fails a backend that ${fault}`, async () => {
      const factory = memoryFactory({}, (backend, as) =>
        Object.assign(Object.create(null), methodsOf(backend), plant(backend, as)),
      );
      const report = await runContract(factory, { tests: testsOf(caughtBy) });
      expect(report.failed, 'tests that noticed').to.be.greaterThan(0);
    });
  }
});

function methodsOf(backend: object): Record<string, unknown> {
  const names = Object.getOwnPropertyNames(Object.getPrototypeOf(backend) as object);
  const bound = names.flatMap((name) => {
    const value: unknown = Reflect.get(backend, name);
    return typeof value === 'function' && name !== 'constructor' ? [[name, value.bind(backend)] as const] : [];
  });
  return { contractVersion: 1, ...Object.fromEntries(bound) };
}
