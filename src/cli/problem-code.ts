const PREFIX = 'urn:rosterkit:problem:';

/** The code in the `type` of a problem (RFC 9457). */
export function codeFrom(body: unknown): string | undefined {
  const { type } = (body ?? {}) as { readonly type?: unknown };
  return typeof type === 'string' && type.startsWith(PREFIX) ? type.slice(PREFIX.length) : undefined;
}
