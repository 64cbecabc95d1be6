/** What the person at the terminal can put right. The message is one sentence for them; no stack is shown. */
export class CliError extends Error {
  override readonly name = 'CliError';
}

/**
 * Runs `work` and says a `TypeError` of it (a value that cannot be meant) as the mistake of an option.
 * @throws {CliError} With the option's name first.
 */
export function asValueOf<T>(option: string, work: () => T): T {
  try {
    return work();
  } catch (error) {
    if (error instanceof TypeError) throw new CliError(`--${option}: ${sentence(error.message)}`, { cause: error });
    throw error;
  }
}

/** A text on one line, with a full stop at its end. */
export function sentence(text: string): string {
  const line = text.trim().replaceAll(/\s+/g, ' ');
  return /[.!?…]$/.test(line) ? line : `${line}.`;
}
