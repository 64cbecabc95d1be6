import { readFileSync } from 'node:fs';
import { loadPolicy, PolicyError, type Policy } from '../domain/index.js';
import * as BUNDLED from '../policies/index.js';
import { CliError } from './cli-error.js';
import { nearest } from './nearest.js';

const bundled: readonly Policy[] = Object.values(BUNDLED);

/**
 * The policies that were named, all that come along when none was.
 * @throws {CliError} For a file that is not there, is no JSON or no sound policy (with the path to the mistake), and for
 * two policies of one id.
 */
export function policiesOf(names: readonly string[]): readonly Policy[] {
  if (names.length === 0) return bundled;
  const policies = names.map((name) => bundled.find(({ id }) => id === name) ?? policyIn(name));
  const ids = policies.map(({ id }) => id);
  const twice = ids.find((id, index) => ids.indexOf(id) !== index);
  if (twice !== undefined) throw new CliError(`--policy: two policies have the id "${twice}".`);
  return policies;
}

function policyIn(file: string): Policy {
  try {
    return loadPolicy(JSON.parse(textOf(file)));
  } catch (error) {
    if (error instanceof SyntaxError)
      throw new CliError(`--policy: ${file} is no JSON: ${error.message}.`, { cause: error });
    if (error instanceof PolicyError) throw new CliError(unsound(file, error), { cause: error });
    throw error;
  }
}

function textOf(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'ENOENT') throw new CliError(`--policy: ${missing(file)}`, { cause: error });
    throw new CliError(`--policy: ${file} cannot be read (${code ?? 'unknown'}).`, { cause: error });
  }
}

function missing(file: string): string {
  const ids = bundled.map(({ id }) => id);
  const meant = nearest(file, ids);
  if (meant !== undefined) return `there is no policy "${file}": did you mean ${meant}?`;
  return `there is no file ${file}, and no policy of that id comes along (${ids.join(', ')}).`;
}

function unsound(file: string, { problems }: PolicyError): string {
  const [first] = problems;
  const more = problems.length > 1 ? ` (and ${problems.length - 1} more)` : '';
  return `--policy: ${file} is no sound policy at ${first?.path ?? '(document)'}: ${first?.message ?? ''}${more}.`;
}
