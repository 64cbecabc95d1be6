const MAX_TRIES = 10;
const FIRST_PAUSE_MS = 5;
const LONGEST_PAUSE_MS = 250;

/** Could not be serialised (40001), deadlock (40P01): PostgreSQL's appendix A asks to run the transaction again. */
const RETRYABLE = ['40001', '40P01'];
const UNIQUE_VIOLATION = '23505';
/** Two tenants let the same address in at once: the second one finds the login of the first when it looks again. */
const FOUND_NEXT_TIME = ['identities_email'];

/**
 * Runs work again that the database asks to repeat, after short pauses of random length.
 * @throws What the last of ten tries threw.
 */
export async function withRetries<T>(work: () => Promise<T>): Promise<T> {
  for (let tries = 1; ; tries += 1) {
    try {
      return await work();
    } catch (error) {
      if (tries >= MAX_TRIES || !isRetryable(error)) throw error;
    }
    await pause(Math.random() * Math.min(FIRST_PAUSE_MS * 2 ** tries, LONGEST_PAUSE_MS));
  }
}

/** The SQLSTATE of a database's error; `undefined` for any other error. */
export function sqlStateOf(error: unknown): string | undefined {
  return textOf(error, 'code');
}

/** Whether a unique index, or a primary key, of this name was violated. */
export function violates(error: unknown, constraint: string): boolean {
  return sqlStateOf(error) === UNIQUE_VIOLATION && textOf(error, 'constraint') === constraint;
}

function isRetryable(error: unknown): boolean {
  return RETRYABLE.includes(sqlStateOf(error) ?? '') || FOUND_NEXT_TIME.some((name) => violates(error, name));
}

function textOf(error: unknown, field: string): string | undefined {
  const value = error instanceof Error ? (error as unknown as Record<string, unknown>)[field] : undefined;
  return typeof value === 'string' ? value : undefined;
}

function pause(durationMs: number): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, durationMs);
  });
}
