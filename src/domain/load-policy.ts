import { lintPolicy } from './lint-policy.js';
import type { PolicyProblem } from './policy-problem.js';
import { policySchema, type Policy } from './policy.js';

/** A document that is not a sound policy. `problems` names each mistake with the path to it. */
export class PolicyError extends Error {
  override readonly name = 'PolicyError';
  readonly problems: readonly PolicyProblem[];

  constructor(problems: readonly PolicyProblem[]) {
    super(`Not a sound policy: ${problems.map(({ path, message }) => `${path}: ${message}`).join('; ')}`);
    this.problems = problems;
  }
}

/**
 * Reads a policy document: its shape first, then what a shape cannot say (unknown names, operators and roles, and what
 * domain.md 3.5 calls risky).
 * @throws {PolicyError} With every mistake found.
 */
export function loadPolicy(document: unknown): Policy {
  const parsed = policySchema.safeParse(document);
  if (!parsed.success) {
    throw new PolicyError(
      parsed.error.issues.map((issue) => ({
        path: issue.path.join('.'),
        code: 'shape',
        message: issue.message || issue.code,
      })),
    );
  }
  const problems = lintPolicy(parsed.data);
  if (problems.length > 0) throw new PolicyError(problems);
  return parsed.data;
}
