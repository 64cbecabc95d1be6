import type { PasswordHasher } from '../../../src/engine/index.js';

/** As quick as possible: what hashing costs would only make the races rarer. */
export const quickHasher: PasswordHasher = {
  hash: async (password) => `plain:${password}`,
  verify: async (password, hash) => hash === `plain:${password}`,
};
