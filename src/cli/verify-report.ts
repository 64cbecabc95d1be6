import type { ContractReport, ContractResult } from '../testing/index.js';

/** A failed test, told as it happens. */
export function failureLine({ test, error }: ContractResult): string {
  return `FAILED ${test.group}: ${test.title} (${test.tenant})\n    ${messageOf(error)}\n`;
}

/** How each group fared, what is missing, and the sum. */
export function textReport(report: ContractReport): string {
  const groups = groupsOf(report);
  const width = Math.max(...groups.map(({ group }) => group.length));
  const missing = Object.entries(report.missing).toSorted(([, a], [, b]) => b - a);
  return [
    ...groups.map(({ group, passed, failed, skipped }) => {
      const counts = [
        `${passed} passed`,
        ...(failed ? [`${failed} FAILED`] : []),
        ...(skipped ? [`${skipped} skipped`] : []),
      ];
      return `${group.padEnd(width)}  ${counts.join(', ')}`;
    }),
    '',
    ...(missing.length > 0 ? ['Not announced, so not tested:'] : []),
    ...missing.map(([name, count]) => `  ${name}: ${count} ${count === 1 ? 'test' : 'tests'}`),
    `${report.passed} passed, ${report.failed} failed, ${report.skipped} skipped`,
    '',
  ].join('\n');
}

/** The same for programs. */
export function jsonReport(report: ContractReport): string {
  const { passed, failed, skipped, missing, results } = report;
  const failures = results
    .filter(({ outcome }) => outcome === 'failed')
    .map(({ test: { group, title, tenant }, error }) => ({ group, title, tenant, error: messageOf(error) }));
  return `${JSON.stringify({ passed, failed, skipped, groups: groupsOf(report), missing, failures }, undefined, 2)}\n`;
}

interface GroupCount {
  readonly group: string;
  readonly passed: number;
  readonly failed: number;
  readonly skipped: number;
}

function groupsOf({ results }: ContractReport): readonly GroupCount[] {
  const names = [...new Set(results.map(({ test }) => test.group))];
  return names.map((group) => {
    const own = results.filter(({ test }) => test.group === group);
    const count = (outcome: ContractResult['outcome']): number => own.filter((one) => one.outcome === outcome).length;
    return { group, passed: count('passed'), failed: count('failed'), skipped: count('skipped') };
  });
}

const messageOf = (error: unknown): string =>
  error instanceof Error ? `${error.name}: ${error.message}` : String(error);
