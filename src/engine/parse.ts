import { invalid } from './engine-failure.js';

interface Issue {
  readonly code?: string | undefined;
  readonly path: readonly PropertyKey[];
  readonly keys?: readonly string[];
}

/** A schema of the domain, as far as it is needed here. */
export interface Parser<T> {
  safeParse(
    value: unknown,
  ):
    | { readonly success: true; readonly data: T }
    | { readonly success: false; readonly error: { readonly issues: readonly Issue[] } };
}

/**
 * Reads what came from outside; what is `undefined` counts as left out.
 * @throws {EngineFailure} `invalid` with the dotted name of the first field that is wrong, or that nobody knows.
 */
export function parse<T>(schema: Parser<T>, value: unknown): T {
  const result = schema.safeParse(value);
  if (result.success) return result.data;
  const issue = result.error.issues[0];
  throw invalid([...(issue?.path ?? []), ...(issue?.keys?.slice(0, 1) ?? [])].map(String).join('.'));
}
