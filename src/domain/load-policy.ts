import { valueAt } from './facts.js';
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
    throw new PolicyError(parsed.error.issues.map((issue) => shapeProblem(issue, document)));
  }
  const problems = lintPolicy(parsed.data);
  if (problems.length > 0) throw new PolicyError(problems);
  return parsed.data;
}

interface Issue {
  readonly code?: string | undefined;
  readonly path: readonly PropertyKey[];
  readonly message: string;
  readonly keys?: readonly string[] | undefined;
  readonly expected?: unknown;
}

/** A mistake of shape, with the place and what stands there. */
function shapeProblem({ code, path, message, keys, expected }: Issue, document: unknown): PolicyProblem {
  const value = valueAt(document, path.map(String));
  const names = typeof value === 'object' && value !== null ? Object.keys(value).join('”, “') : String(value);
  const what: Readonly<Record<string, string>> = {
    unrecognized_keys: `unknown key “${keys?.join('”, “') ?? ''}”`,
    invalid_type: `${String(expected)} is wanted here`,
    invalid_union: `“${names}” is none of the forms that can stand here`,
  };
  return { path: path.map(String).join('.') || '(document)', code: 'shape', message: what[code ?? ''] ?? message };
}
