import type { TeamBackend } from 'rosterkit/backend';
import { memoryTeam, type TenantSeed } from 'rosterkit/backend/memory';
import { commerce7 } from 'rosterkit/policies';

/** Marguerite's view of a winery in memory, for stories with providers of their own. */
export const backendOf = (seed: (now: number) => TenantSeed): TeamBackend =>
  memoryTeam({ seed: seed(Date.now()), policy: commerce7 }).backendFor('marguerite');
