import { expect } from 'chai';
import { can } from '../../src/domain/decide.js';
import type { Decision } from '../../src/domain/decision.js';
import type { DecisionContext } from '../../src/domain/facts.js';
import type { MemberFacts } from '../../src/domain/member.js';
import type { Policy } from '../../src/domain/policy.js';
import type { Role } from '../../src/domain/role.js';
import { roleSummary } from '../../src/domain/role-summary.js';
import type { TenantFacts } from '../../src/domain/tenant.js';
import { b2bCommerce, commerce7, paymentsPortal, retailEcom } from '../../src/policies/index.js';

/**
 * The policy tests are data, so that the same cases run in mocha over the policies we ship and in
 * `scripts/mutate-policies.mjs` over policies with one part taken out.
 */
export interface PolicyCase {
  readonly title: string;
  readonly run: (policy: Policy) => void;
}

export const POLICIES = { commerce7, paymentsPortal, b2bCommerce, retailEcom } as const;
export type PolicyName = keyof typeof POLICIES;

/** Every case there is, by policy. */
export const collected: Record<PolicyName, PolicyCase[]> = {
  commerce7: [],
  paymentsPortal: [],
  b2bCommerce: [],
  retailEcom: [],
};

/** Registers cases of one policy; in mocha they are its tests too. */
export function suite(name: PolicyName, title: string, cases: readonly PolicyCase[]): void {
  collected[name].push(...cases);
  if (typeof describe !== 'function') return;
  describe(title, () => {
    for (const { title: sentence, run } of cases) it(sentence, () => run(POLICIES[name]));
  });
}

/** `ok`, or the reason. */
export function reasonOf(decision: Decision): string {
  return decision.allowed ? 'ok' : decision.reason;
}

/** What a case expects: `ok`, `reason`, or `reason/effect`. */
export function expectDecision(decision: Decision, expected: string): void {
  const full = decision.allowed ? 'ok' : `${decision.reason}/${decision.effect}`;
  expect(expected.includes('/') ? full : reasonOf(decision)).to.equal(expected);
}

/** Makes cases of one tenant: a title, what is expected, and the question. */
export function casesOf(tenant: TenantFacts) {
  return (
    title: string,
    expected: string,
    actor: MemberFacts,
    action: string,
    context: DecisionContext = {},
    other: TenantFacts = tenant,
  ): PolicyCase => ({
    title,
    run: (policy) => expectDecision(can(policy, other, actor, action, context), expected),
  });
}

/**
 * A matrix typed as text: one line a permission, the permission first, then one sign a column.
 * @returns One entry a cell.
 */
export function cells<Column extends string>(
  columns: readonly Column[],
  text: string,
): { readonly permission: string; readonly column: Column; readonly sign: string }[] {
  return text
    .trim()
    .split('\n')
    .flatMap((line) => {
      const [permission = '', ...signs] = line.trim().split(/\s+/);
      expect(signs.length, permission).to.equal(columns.length);
      return columns.map((column, index) => ({ permission, column, sign: signs[index] ?? '' }));
    });
}

/** The rights a card of the matrix's columns shows: all lines with a sign, what everybody does left out. */
export function cardCases<Column extends string>(
  columns: readonly Column[],
  text: string,
  requirement: (column: Column) => string,
  internal: readonly string[],
  customRoles: readonly Role[] = [],
): PolicyCase[] {
  return columns.map((column) => ({
    title: `${requirement(column)} the card of ${column} shows what it can`,
    run: (policy) => {
      const role = [...policy.roles, ...customRoles].find(({ id }) => id === column);
      const granted = cells(columns, text).filter((cell) => cell.column === column && cell.sign !== '–');
      const expected = granted.map(({ permission }) => permission).filter((id) => !internal.includes(id));
      expect(role && roleSummary(policy, role).access.map(({ permission }) => permission)).to.have.members(expected);
    },
  }));
}
