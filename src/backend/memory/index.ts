/** The team in memory: for embedding, demos and tests. */
export type { TenantSeed } from './tenant-seed.js';
