/** A mistake in a policy document. */
export interface PolicyProblem {
  /** Dotted path from the document's root, e.g. `roles.3.grants.0.allow.1`. */
  readonly path: string;
  readonly code: 'shape' | 'unknown' | 'duplicate' | 'text' | 'risky';
  readonly message: string;
}

/** Says a mistake: where, of which sort, what. */
export type Report = (path: string, code: PolicyProblem['code'], message: string) => void;
