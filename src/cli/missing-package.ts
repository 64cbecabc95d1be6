/**
 * The package that could not be loaded, when an error (or what caused it) says so: the server's libraries are optional
 * peers, which npm does not install by itself.
 */
export function missingPackage(error: unknown): string | undefined {
  for (let cause = error; cause instanceof Error; cause = cause.cause) {
    const { code, message } = cause as NodeJS.ErrnoException;
    if (code !== 'ERR_MODULE_NOT_FOUND' && code !== 'MODULE_NOT_FOUND') continue;
    const name = /Cannot find (?:package|module) '([^'./][^']*)'/.exec(message)?.[1];
    if (name !== undefined) return packageOf(name);
  }
  return undefined;
}

/** `hono` of `hono/cors`, `@hono/node-server` of itself. */
function packageOf(specifier: string): string {
  const parts = specifier.split('/');
  return parts.slice(0, specifier.startsWith('@') ? 2 : 1).join('/');
}
