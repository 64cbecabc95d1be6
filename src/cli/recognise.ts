import { CliError } from './cli-error.js';

/** Whose `/openapi.json` it is: an operation every server of ours has. */
const OPERATION = '/tenants/{tenantId}/capabilities';

/**
 * Asks a server what it is, before hundreds of tests fail for one reason.
 * @param url - Of the tenants; the description lies beside them.
 * @throws {CliError} When nobody answers, or somebody else.
 */
export async function refuseStranger(url: string): Promise<void> {
  const paths = await describedPaths(url);
  if (!(OPERATION in paths)) throw new CliError(`${documentOf(url)} describes another server: it has no ${OPERATION}.`);
  const answer = await fetched(`${url}/acme-winery/capabilities`);
  if (!answer.ok) throw new CliError(`--url: there are no tenants at ${url} (it answers with ${answer.status}).`);
}

/** The paths of a server's own description. */
export async function describedPaths(url: string): Promise<Readonly<Record<string, object>>> {
  const address = documentOf(url);
  const answer = await fetched(address);
  if (!answer.ok) throw new CliError(`${address} answers with ${answer.status}; a server describes itself there.`);
  const document = await parsed(answer, address);
  const { paths } = document;
  if (typeof paths !== 'object' || paths === null)
    throw new CliError(`${address} is no OpenAPI document: it has no paths.`);
  return paths as Readonly<Record<string, object>>;
}

const documentOf = (url: string): string => url.replace(/\/[^/]*$/, '/openapi.json');

async function fetched(address: string): Promise<Response> {
  try {
    return await fetch(address, { signal: AbortSignal.timeout(30_000) });
  } catch (error) {
    const { cause } = error as { readonly cause?: { readonly code?: string } };
    const why = cause?.code === undefined ? '' : ` (${cause.code})`;
    throw new CliError(`Nobody answers at ${new URL(address).origin}${why}.`, { cause: error });
  }
}

async function parsed(answer: Response, address: string): Promise<Readonly<Record<string, unknown>>> {
  try {
    const value: unknown = await answer.json();
    if (typeof value === 'object' && value !== null) return value as Readonly<Record<string, unknown>>;
  } catch (error) {
    throw new CliError(`${address} is no JSON (${answer.headers.get('content-type') ?? 'no content type'}).`, {
      cause: error,
    });
  }
  throw new CliError(`${address} is no OpenAPI document.`);
}
