import type { Route } from '../wire/index.js';
import { valuesOf } from '../wire/index.js';
import { HttpFailure } from './http-failure.js';

type Schema = NonNullable<Route['body']>;

/**
 * Values from outside, as a schema has them.
 * @throws {HttpFailure} `invalid` naming every field that is wrong or unknown.
 */
export function readValues(schema: Schema, values: unknown): unknown {
  const result = schema.safeParse(values);
  if (result.success) return result.data;
  const paths = result.error.issues.flatMap(({ path, ...issue }) =>
    'keys' in issue && Array.isArray(issue.keys) ? issue.keys.map((key) => [...path, key]) : [path],
  );
  const names = paths.map((path) => path.map(String));
  throw new HttpFailure(
    { code: 'invalid', field: names[0]?.join('.') ?? '' },
    { pointers: names.map((path) => path.map((name) => `/${escaped(name)}`).join('')) },
  );
}

/** The parameters of an address, by the same rules. */
export function readQuery(route: Route, url: URL): unknown {
  if (route.query) return readValues(route.query, valuesOf(url.searchParams));
  const unknown = url.searchParams.keys().next();
  if (!unknown.done) throw new HttpFailure({ code: 'invalid', field: unknown.value });
  return {};
}

const escaped = (name: string): string => name.replaceAll('~', '~0').replaceAll('/', '~1');
