/** The error of a call that its signal gave up, whatever reason the signal carries. */
export function abortError(signal: AbortSignal): Error {
  const { reason } = signal as { readonly reason: unknown };
  if (reason instanceof Error && reason.name === 'AbortError') return reason;
  return new DOMException('The call was given up.', 'AbortError');
}

/** The outcome of `work`, or an `AbortError` the moment the signal says so; then its outcome interests nobody. */
export async function orAborted<T>(work: Promise<T>, signal: AbortSignal | undefined): Promise<T> {
  if (!signal) return work;
  let giveUp = (): void => {};
  const aborted = new Promise<never>((_, reject) => {
    giveUp = () => reject(abortError(signal));
    if (signal.aborted) giveUp();
    else signal.addEventListener('abort', giveUp, { once: true });
  });
  work.catch(() => {}); // its failure comes too late for anyone
  try {
    return await Promise.race([aborted, work]);
  } finally {
    signal.removeEventListener('abort', giveUp);
  }
}
