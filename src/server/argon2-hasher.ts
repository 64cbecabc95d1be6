import type { PasswordHasher } from '../engine/index.js';

/** OWASP's figures for argon2id: 19 MiB, two passes, one lane. */
const COST = { memoryCost: 19_456, timeCost: 2, parallelism: 1 } as const;

/** Passwords by argon2id (RFC 9106). A hash tells its cost: raising it keeps old ones working. */
export async function argon2Hasher(): Promise<PasswordHasher> {
  const { default: argon2 } = await import('argon2');
  return {
    hash: (password) => argon2.hash(password, { ...COST, type: argon2.argon2id }),
    verify: async (password, hash) => {
      if (!hash.startsWith('$argon2id$')) return false;
      return argon2.verify(hash, password);
    },
  };
}
