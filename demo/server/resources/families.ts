import type { Tenant } from 'rosterkit/domain';
import type { SqlEngine } from 'rosterkit/server';
import { B2B } from './b2b.js';
import { b2bThings } from './b2b-seed.js';
import { PORTAL } from './portal.js';
import { portalThings } from './portal-seed.js';
import { RETAIL } from './retail.js';
import { retailThings } from './retail-seed.js';
import type { ResourceRoute } from './route.js';
import type { Things } from './things.js';
import { WINERY } from './winery.js';
import { liftBlocks } from './winery-customers.js';
import { wineryThings } from './winery-seed.js';

/** What a business of one kind can be asked, and what it has in the beginning. */
export interface Family {
  readonly routes: readonly ResourceRoute[];
  readonly seed: (tenant: Tenant, engine: SqlEngine) => Things | Promise<Things>;
  /** Takes back what starting over must not leave behind and is not among the things. */
  readonly forget?: (tenant: Tenant, engine: SqlEngine, things: Things) => Promise<void>;
}

/** By the policy of the tenant. */
export const FAMILIES: Readonly<Record<string, Family>> = {
  commerce7: { routes: WINERY, seed: (_tenant, engine) => wineryThings(engine), forget: liftBlocks },
  'payments-portal': { routes: PORTAL, seed: (tenant, { clock }) => portalThings(tenant, clock.now()) },
  'b2b-commerce': { routes: B2B, seed: (_tenant, { clock }) => b2bThings(clock.now()) },
  'retail-ecom': { routes: RETAIL, seed: () => retailThings() },
};
