import type { Engine } from '../../engine/index.js';

/** Whether the platform's hashes are there; pages over plain HTTP, other than from this machine, lack them. */
export function hasSecureContext(): boolean {
  return globalThis.crypto?.subtle !== undefined;
}

/** Stand-ins for such a page, which holds the whole team anyway: they keep secrets apart, not safe. */
export const plainSecrets: Pick<Engine, 'ids' | 'secrets' | 'hasher'> = {
  ids: { create: randomText },
  secrets: { create: randomText, hash: async (secret) => digest(secret) },
  hasher: {
    hash: async (password) => digest(password),
    verify: async (password, hash) => digest(password) === hash,
  },
};

function randomText(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** Two runs of FNV-1a; far from a password hash. */
function digest(text: string): string {
  return [0x811c9dc5, 0x1b873593]
    .map((start) => {
      let hash = start;
      for (const letter of text) hash = Math.imul(hash ^ (letter.codePointAt(0) ?? 0), 0x01000193) >>> 0;
      return hash.toString(16).padStart(8, '0');
    })
    .join('');
}
