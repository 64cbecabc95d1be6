import type { TenantSeed } from 'rosterkit/backend/memory';
import { loadPolicy, type Policy } from 'rosterkit/domain';
import { b2bCommerce, commerce7, paymentsPortal, retailEcom } from 'rosterkit/policies';
import { acmeWinery, harbourHeath, pumpwerk, veloBoreal } from 'rosterkit/testing';

/** A tenant of the demo: its people in the beginning, its page, and who its mails are from. */
export interface DemoTenant {
  /** @param now - Milliseconds since the Unix epoch. */
  readonly seed: (now: number) => TenantSeed;
  /** Address of its page on the server, what follows `#/` left out. */
  readonly page: string;
  /** What the page shows to who is signed in; asks everybody else to sign in. */
  readonly landing: string;
  /** As in a mail: `ACME Winery <accounts@acme-winery.example>`. */
  readonly sender: string;
}

const HARBOUR_SENDER = 'Harbour & Heath <portal@harbourheath.example>';

/** One business, once for each billing structure. */
function harbourTenant(tenantId: string, variant: Parameters<typeof harbourHeath>[1]): DemoTenant {
  return {
    seed: (now) => harbourHeath(now, variant, tenantId),
    page: `portal.html?tenant=${tenantId}`,
    landing: 'home',
    sender: HARBOUR_SENDER,
  };
}

const TENANTS: Readonly<Record<string, DemoTenant>> = {
  'acme-winery': {
    seed: acmeWinery,
    page: 'winery.html',
    landing: 'today',
    sender: 'ACME Winery <accounts@acme-winery.example>',
  },
  'harbour-heath': harbourTenant('harbour-heath', 'store/store'),
  'harbour-heath-entity': harbourTenant('harbour-heath-entity', 'entity/entity'),
  'harbour-heath-entity-store': harbourTenant('harbour-heath-entity-store', 'entity/store'),
  'harbour-heath-store-entity': harbourTenant('harbour-heath-store-entity', 'store/entity'),
  pumpwerk: {
    seed: pumpwerk,
    page: 'shop.html',
    landing: 'home',
    sender: 'Pumpwerk Commerce <commerce@pumpwerk.example>',
  },
  'velo-boreal': {
    seed: veloBoreal,
    page: 'velo.html',
    landing: 'accueil',
    sender: 'Vélo Boréal <personnel@velo-boreal.example>',
  },
};

export const DEMO_TENANTS: readonly string[] = Object.keys(TENANTS);

/** The policies of all of them, checked. */
export const DEMO_POLICIES: readonly Policy[] = [commerce7, paymentsPortal, b2bCommerce, retailEcom].map((document) =>
  loadPolicy(document),
);

/** @throws {Error} For a tenant that the demo does not have. */
export function demoTenant(tenantId: string): DemoTenant {
  const tenant = TENANTS[tenantId];
  if (!tenant) throw new Error(`The demo has no tenant ${tenantId}.`);
  return tenant;
}
