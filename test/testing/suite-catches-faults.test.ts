import { expect } from 'chai';

import type { TeamBackend } from '../../src/backend/index.js';
import { contractSuite, runContractTest, type ContractFactory } from '../../src/testing/index.js';
import { memoryFactory } from './memory-context.js';
import { FAULTS_IN_READS } from './planted-in-reads.js';
import { FAULTS_IN_WRITES } from './planted-in-writes.js';
import type { Planted } from './planted.js';

const PLANTED = [...FAULTS_IN_READS, ...FAULTS_IN_WRITES];

/** An honest backend, but for what is planted in it. */
function factoryWith(plant: Planted['plant']): ContractFactory {
  return memoryFactory({ authorization: 'both' }, (backend, as) => ({ ...methodsOf(backend), ...plant(backend, as) }));
}

/** A backend's methods by themselves, so that some can be replaced. */
function methodsOf(backend: TeamBackend): TeamBackend {
  const names: string[] = [];
  for (
    let kind: object = Object.getPrototypeOf(backend);
    kind !== Object.prototype;
    kind = Object.getPrototypeOf(kind)
  ) {
    names.push(...Object.getOwnPropertyNames(kind));
  }
  const methods = names.flatMap((name) => {
    const value: unknown = name === 'constructor' ? undefined : Reflect.get(backend, name);
    return typeof value === 'function' ? [[name, value.bind(backend)] as const] : [];
  });
  return { contractVersion: backend.contractVersion, ...Object.fromEntries(methods) } as TeamBackend;
}

/** The first test of these groups that does not pass; `undefined` when all do. */
async function firstFailure(factory: ContractFactory, groups: readonly string[]): Promise<string | undefined> {
  const tests = contractSuite.filter(({ group, tenant }) => tenant === 'acme-winery' && groups.includes(group));
  for (const test of tests) {
    const { outcome, error } = await runContractTest(test, factory);
    if (outcome === 'failed') return `${test.title}: ${String(error)}`;
  }
  return undefined;
}

describe('the contract suite', () => {
  for (const group of new Set(PLANTED.flatMap(({ caughtBy }) => caughtBy))) {
    it(`passes an honest backend in “${group}”`, async () => {
      expect(
        await firstFailure(
          factoryWith(() => ({})),
          [group],
        ),
      ).to.equal(undefined);
    }).timeout(20_000);
  }

  for (const { fault, plant, caughtBy } of PLANTED) {
    for (const group of caughtBy) {
      it(`fails a backend that ${fault}, in “${group}”`, async () => {
        expect(await firstFailure(factoryWith(plant), [group])).to.be.a('string');
      }).timeout(20_000);
    }
  }
});
