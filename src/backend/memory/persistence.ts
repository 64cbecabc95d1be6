import type { Persistence } from '../../engine/index.js';

/**
 * Keeps a team in the page's `localStorage`, so that a visitor finds it again. Without one (Node, a sandboxed frame),
 * nothing is kept.
 * @param key - One key per team.
 */
export function localStoragePersistence(key: string): Persistence {
  const storage = storageOfPage();
  return {
    load: () => storage?.getItem(key) ?? undefined,
    save: (text) => storage?.setItem(key, text),
  };
}

function storageOfPage(): Storage | undefined {
  try {
    return globalThis.localStorage;
  } catch (error) {
    if (error instanceof DOMException) return undefined; // forbidden, e.g. in a sandboxed frame
    throw error;
  }
}
