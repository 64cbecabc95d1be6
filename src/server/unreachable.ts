/** What network and database say when there is nobody, or nobody any more (PostgreSQL classes 08, 53 and 57P). */
const CODES = /^(ECONNREFUSED|ECONNRESET|ENOTFOUND|EPIPE|ETIMEDOUT|EAI_AGAIN|08...|53...|57P0.)$/;

/** Drivers without a code: pg, and PGlite when its process is ending. */
const SAYINGS = /timeout exceeded|terminated|is closed|after calling end on the pool/i;

/** Whether an error says that something the server needs cannot be reached: closed, and to be tried again. */
export function isUnreachable(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  const { code } = error as { readonly code?: unknown };
  return (typeof code === 'string' && CODES.test(code)) || SAYINGS.test(error.message);
}
