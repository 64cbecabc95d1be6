import type { ContractContext, ContractTenant, ContractTest } from './contract-test.js';
import { inTime } from './in-time.js';
import { contractSuite } from './suite.js';

/**
 * Makes the backend under test ready with one of the demo tenants: `acmeWinery`, `pumpwerk` or `veloBoreal`.
 * @returns Nothing for a tenant it does not offer; every backend offers `acme-winery`.
 */
export type ContractFactory = (
  tenant: ContractTenant,
) => ContractContext | undefined | Promise<ContractContext | undefined>;

/** How one test fared. */
export interface ContractResult {
  readonly test: ContractTest;
  /** `skipped`: the backend does not announce what the test needs. */
  readonly outcome: 'passed' | 'failed' | 'skipped';
  /** Of a skipped one, what is not announced. */
  readonly missing: readonly string[];
  /** Of a failed one. */
  readonly error?: unknown;
}

/** How a backend fared. */
export interface ContractReport {
  readonly passed: number;
  readonly failed: number;
  readonly skipped: number;
  readonly results: readonly ContractResult[];
  /** How many tests were skipped for want of each thing. */
  readonly missing: Readonly<Record<string, number>>;
}

export interface RunOptions {
  /** Told of each test as it ends. */
  readonly onResult?: (result: ContractResult) => void;
  /** The tests to run; the whole suite unless given. */
  readonly tests?: readonly ContractTest[];
  /** A test that takes longer has failed; 30 000 unless given. */
  readonly timeoutMs?: number;
}

/**
 * Runs one test from the seed on. Never rejects.
 * @param timeoutMs - A test that takes longer has failed.
 */
export async function runContractTest(
  test: ContractTest,
  factory: ContractFactory,
  timeoutMs = 30_000,
): Promise<ContractResult> {
  try {
    return await inTime(run(test, factory), timeoutMs, `no end after ${timeoutMs} ms`);
  } catch (error) {
    return { test, outcome: 'failed', missing: [], error };
  }
}

async function run(test: ContractTest, factory: ContractFactory): Promise<ContractResult> {
  const context = await factory(test.tenant);
  if (!context) return { test, outcome: 'skipped', missing: [`tenant ${test.tenant}`] };
  await context.reset();
  const missing = await missingFor(test, context);
  if (missing.length > 0) return { test, outcome: 'skipped', missing };
  await test.run(context);
  return { test, outcome: 'passed', missing: [] };
}

/** Runs the suite, one test after the other, and reports what failed and what the backend lacks. */
export async function runContract(factory: ContractFactory, options: RunOptions = {}): Promise<ContractReport> {
  const results: ContractResult[] = [];
  for (const test of options.tests ?? contractSuite) {
    const result = await runContractTest(test, factory, options.timeoutMs);
    results.push(result);
    options.onResult?.(result);
  }
  const count = (outcome: ContractResult['outcome']): number =>
    results.filter((result) => result.outcome === outcome).length;
  const missing: Record<string, number> = {};
  for (const name of results.flatMap((result) => result.missing)) missing[name] = (missing[name] ?? 0) + 1;
  return { passed: count('passed'), failed: count('failed'), skipped: count('skipped'), results, missing };
}

const ANYBODY = { 'acme-winery': 'marguerite', pumpwerk: 'joerg', 'velo-boreal': 'genevieve' } as const;

/** What the test needs and the backend does not announce. */
async function missingFor(test: ContractTest, context: ContractContext): Promise<string[]> {
  const capabilities = await (await context.backendFor(ANYBODY[test.tenant])).capabilities();
  return [
    ...test.needs.filter((operation) => !capabilities.operations.includes(operation)),
    ...test.conditions.filter((condition) => !condition.holds(capabilities, context)).map(({ name }) => name),
  ];
}
