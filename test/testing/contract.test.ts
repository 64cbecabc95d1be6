import { expect } from 'chai';

import { contractSuite, runContract, runContractTest } from '../../src/testing/index.js';
import { memoryFactory } from './memory-context.js';

const groups = [...new Set(contractSuite.map(({ group }) => group))];

for (const authorization of ['policy', 'decisions', 'both'] as const) {
  describe(`the contract, kept by the backend in memory (authorization: ${authorization})`, function () {
    this.timeout(30_000);
    const factory = memoryFactory({ authorization });
    for (const group of groups) {
      describe(group, () => {
        for (const test of contractSuite.filter((candidate) => candidate.group === group)) {
          it(test.title, async () => {
            const { outcome, error, missing } = await runContractTest(test, factory);
            if (outcome === 'failed') throw error;
            const isAboutAnotherMode = missing.every((name) => name.startsWith('authorization'));
            expect(isAboutAnotherMode, `skipped for want of ${missing.join()}`).to.equal(true);
          });
        }
      });
    }
  });
}

describe('runContract', () => {
  it('tells of each result as it comes, and counts them', async () => {
    const seen: string[] = [];
    const tests = contractSuite.slice(0, 3);
    const report = await runContract(memoryFactory(), { tests, onResult: ({ test }) => seen.push(test.title) });
    expect(seen).to.deep.equal(tests.map(({ title }) => title));
    expect([report.passed, report.failed, report.skipped]).to.deep.equal([3, 0, 0]);
  });

  it('skips what a poor backend does not announce, and says what it lacks', async () => {
    const report = await runContract(memoryFactory({ operations: ['invite', 'update', 'profile'] }));
    expect(report.results.filter(({ outcome }) => outcome === 'failed').map(({ test }) => test.title)).to.deep.equal(
      [],
    );
    expect(report.missing).to.include.keys('bulk', 'remove', 'restore', 'provision');
    expect(report.skipped).to.be.greaterThan(50);
  }).timeout(60_000);

  it('fails a test that does not end, and goes on', async () => {
    const honest = memoryFactory();
    const hanging = memoryFactory({ faults: [{ on: 'me', fault: { hang: true } }] });
    const tests = contractSuite.filter(({ title }) => title.startsWith('tells two people apart'));
    expect((await runContract(honest, { tests, timeoutMs: 1000 })).failed).to.equal(0);
    const report = await runContract(hanging, { tests, timeoutMs: 50 });
    expect(report.failed).to.equal(1);
    expect(String(report.results[0]?.error)).to.include('no end after 50 ms');
  });

  it('skips the tenants that a backend does not offer', async () => {
    const factory = memoryFactory();
    const tests = contractSuite.filter(({ tenant }) => tenant === 'pumpwerk');
    const report = await runContract((tenant) => (tenant === 'acme-winery' ? factory(tenant) : undefined), { tests });
    expect(report.skipped).to.equal(tests.length);
    expect(report.missing).to.deep.equal({ 'tenant pumpwerk': tests.length });
  });

  it('reports a factory that throws as a failure, and goes on', async () => {
    const tests = contractSuite.slice(0, 2);
    const report = await runContract(() => Promise.reject(new Error('no server')), { tests });
    expect(report.failed).to.equal(2);
    expect(String(report.results[0]?.error)).to.include('no server');
  });
});

describe('contractSuite', () => {
  it('has a title of its own for every test', () => {
    const titles = contractSuite.map(({ group, title, tenant }) => `${tenant} ${group} ${title}`);
    expect(new Set(titles)).to.have.length(titles.length);
  });
});
