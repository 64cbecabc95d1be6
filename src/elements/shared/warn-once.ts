const said = new Set<string>();

/** A mistake of the page's, once on the console however many rows make it. */
export function warnOnce(sentence: string, cause?: unknown): void {
  if (said.has(sentence)) return;
  said.add(sentence);
  console.warn(`Rosterkit: ${sentence}`, ...(cause === undefined ? [] : [cause]));
}

/** What a page's function says, or something else and one warning when it throws. */
export function attempt<T>(what: string, ask: () => T, otherwise: T): T {
  try {
    return ask();
  } catch (error) {
    warnOnce(`"${what}" could not be asked for somebody.`, error);
    return otherwise;
  }
}
