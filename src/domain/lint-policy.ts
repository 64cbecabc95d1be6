import type { Policy } from './policy.js';

/** A mistake in a policy document. */
export interface PolicyProblem {
  /** Dotted path from the document's root, e.g. `roles.3.grants.0.allow.1`. */
  readonly path: string;
  readonly code: string;
  readonly message: string;
}

/** Every mistake a shape cannot catch; empty when the document is sound. */
export function lintPolicy(policy: Policy): PolicyProblem[] {
  void policy;
  return [];
}
