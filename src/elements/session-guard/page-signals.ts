/** What a guard wants to know of the page around it. */
export interface PageSignals {
  /** The person did something: pressed a key, or the pointer. A script's events do not count. */
  onActivity(): void;
  /** The page is looked at again, or has a connection again. */
  onWake(): void;
  /** The page is put away as it stands, to be shown again by the back button. */
  onStore(): void;
  /** …and is shown again. */
  onRestore(): void;
}

/** Listens to the page. @returns What ends it. */
export function listenToPage(signals: PageSignals): () => void {
  const listening = new AbortController();
  const { signal } = listening;
  const on = (target: EventTarget, type: string, run: (event: Event) => void): void =>
    target.addEventListener(type, run, { signal, capture: true, passive: true });
  for (const type of ['keydown', 'pointerdown']) {
    on(window, type, ({ isTrusted }) => isTrusted && signals.onActivity());
  }
  for (const type of ['focus', 'online']) {
    on(window, type, ({ target }) => target === window && signals.onWake());
  }
  on(document, 'visibilitychange', () => !document.hidden && signals.onWake());
  on(window, 'pagehide', (event) => (event as PageTransitionEvent).persisted && signals.onStore());
  on(window, 'pageshow', (event) => (event as PageTransitionEvent).persisted && signals.onRestore());
  return () => listening.abort();
}
