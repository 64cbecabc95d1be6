/** The error of a call that its signal gave up, whatever reason the signal carries. */
export function abortError(signal: AbortSignal): Error {
  const { reason } = signal as { readonly reason: unknown };
  if (reason instanceof Error && reason.name === 'AbortError') return reason;
  return new DOMException('The call was given up.', 'AbortError');
}

/** The outcome of `work`, or an `AbortError` the moment the signal says so. */
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

/** Waits so many milliseconds, not at all for 0; an `AbortError` ends the wait, and leaves no timer behind. */
export async function wait(ms: number, signal?: AbortSignal): Promise<void> {
  if (signal?.aborted) throw abortError(signal);
  if (ms <= 0) return;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const over = new Promise<void>((resolve) => {
    timer = setTimeout(resolve, ms);
  });
  try {
    await orAborted(over, signal);
  } finally {
    clearTimeout(timer);
  }
}
