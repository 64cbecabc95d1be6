import type { Failure } from '../domain/index.js';
import type { ProblemCode } from '../wire/index.js';

type HttpProblem = Omit<Failure, 'code'> & { readonly code: ProblemCode };

/** What the server itself refuses, before or after a use case. */
export class HttpFailure extends Error {
  override readonly name = 'HttpFailure';
  readonly problem: HttpProblem;
  /** Fields that are wrong, as JSON pointers (RFC 6901). */
  readonly pointers: readonly string[];
  readonly headers: Readonly<Record<string, string>>;

  constructor(
    problem: HttpProblem,
    extra: { readonly pointers?: readonly string[]; readonly headers?: Readonly<Record<string, string>> } = {},
  ) {
    super(problem.message ?? problem.code);
    this.problem = problem;
    this.pointers = extra.pointers ?? [];
    this.headers = extra.headers ?? {};
  }
}
