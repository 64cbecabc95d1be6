import { createGuard, type Database, type GuardOptions, type SqlEngine } from 'rosterkit/server';
import { FAMILIES } from './families.js';
import type { ResourceRoute } from './route.js';
import { allThings, createThingTable, hasThings, plantThings, thingsOf, type Things } from './things.js';

/*
 * What each sample business can be asked, below `/demo-api/{tenantId}/`. Each address asks the decision of the kit by the
 * guard of `rosterkit/server`; refusals are problems (RFC 9457). Lists answer `{ items }`, with `total` and `count` where
 * there are amounts, and take `?store=`. A POST answers 201, and sends JSON, be it `{}`.
 *
 * Payments portal     GET business · ownership · store-directory
 *                     GET stores · bank-accounts · products · pricing · activation-codes, each also /{id}
 *                     GET transactions · sales · payouts · invoices, each also .csv, /{id}, /{id}/file
 *                     GET documents, /{id}, /{id}/file; POST documents/{id}/sign
 * B2B Commerce        GET portal · platform · catalogue; GET, PUT cart { lines: [{ productId, quantity }] }
 *                     GET orders, /{id}; POST orders { lines }; PATCH orders/{id} { lines }
 *                     POST orders/{id}/submit · /place; POST inquiries { text }
 *                     GET, PUT configuration { layout, brand, logo }
 * Winery              GET apps/{app} · reports/{app}; GET, PUT settings/{app} · api/settings { value } (app: admin pos reservations)
 *                     GET orders, /{id}; POST orders { customerId, price }; POST orders/{id}/complete · /refund · /exchange
 *                     POST orders/{id}/coupon { coupon }; PUT orders/{id}/price · /tax · /shipping · /location, each its value
 *                     PUT orders/{id}/sales-associate · club-signups/{id}/sales-associate { memberId }
 *                     GET club-signups; POST club-signups { customerId, club }
 *                     GET reservations; POST reservations { guest, guests, at }; PATCH reservations/{id} { guests }; POST /cancel
 *                     GET inventory; POST inventory/{id}/adjust { by }
 *                     GET customers, /{id} (blockedUntil); PATCH customers/{id} { phone }; POST customers/{id}/assist → { token }
 *                     for customers: POST customer-session { email, password } → { token }; with it as bearer token
 *                     GET customer-account (also with the token of `assist`); DELETE customer-session
 * Retail and eCom     GET retail · ecom: the two applications; below them
 *                     GET retail/sales, /{id} · work-orders · customers · customers.csv · items · items/{id}/cost · reports · export.csv
 *                     POST retail/sales { shop, amount }; POST sales/{id}/refund · /void; PUT sales/{id}/price { amount }
 *                     POST retail/registers/{shop}/open · /close · /withdraw { amount }; POST retail/external-logins
 *                     POST retail/work-orders · purchase-orders { shop, article }; customers { shop, name }; counts { shop, counted }
 *                     POST retail/transfers { shop, to }; overrides { shop, why }; cancellation
 *                     PATCH retail/items/{id} { name } · time-entries/{id} { to } · shops/{id} { hours }
 *                     DELETE retail/customers/{id} · employee-records/{id}
 *                     GET, PUT retail/settings/employees · settings/purchases · billing { value }
 *                     GET, PUT ecom/sales · catalog · marketing · reports · website · channels · billing { value }
 */

export interface ResourceOptions extends Omit<GuardOptions, 'engine'> {
  readonly engine: SqlEngine;
  readonly database: Database;
}

/** The sample businesses of the demo's tenants. */
export interface Resources {
  /** Answers `/demo-api/{tenantId}/…`; `undefined` for any other address. */
  answer(request: Request): Promise<Response | undefined>;
  /** Puts a tenant's things there as they are in the beginning. */
  plant(tenantId: string): Promise<void>;
  /** All things of a tenant, by kind. */
  everything(tenantId: string): Promise<Things>;
  /** The same for tenants that have none. */
  plantMissing(tenantIds: readonly string[]): Promise<void>;
}

export async function openResources({ engine, database, ...options }: ResourceOptions): Promise<Resources> {
  await createThingTable(database);
  const guard = createGuard({ engine, ...options });
  const familyOf = async (tenantId: string) => {
    const tenant = await engine.repository.read(tenantId, (tx) => tx.tenant());
    const family = tenant && FAMILIES[tenant.policy];
    return tenant && family ? { tenant, family } : undefined;
  };
  const plant = async (tenantId: string): Promise<void> => {
    const found = await familyOf(tenantId);
    if (!found) return;
    const { tenant, family } = found;
    const things = await family.seed(tenant, engine);
    await plantThings(database, tenantId, things);
    await family.forget?.(tenant, engine, things);
  };
  return {
    answer: async (request) => {
      const { pathname, searchParams: query } = new URL(request.url);
      const [, name = '', path = ''] = /^\/demo-api\/([^/]+)\/(.+)$/.exec(pathname) ?? [];
      if (path === '') return undefined;
      const tenantId = decoded(name) ?? '';
      const found = findRoute((await familyOf(tenantId))?.family.routes ?? [], request.method, path);
      if (!found) return Response.json({ title: 'There is no such address.', status: 404 }, { status: 404 });
      const things = thingsOf(database, tenantId);
      return found.route.answer({ engine, guard, request, tenantId, things, params: found.params, query });
    },
    plant,
    everything: (tenantId) => allThings(database, tenantId),
    plantMissing: async (tenantIds) => {
      for (const tenantId of tenantIds) if (!(await hasThings(database, tenantId))) await plant(tenantId);
    },
  };
}

interface Found {
  readonly route: ResourceRoute;
  readonly params: Readonly<Record<string, string>>;
}

function findRoute(routes: readonly ResourceRoute[], method: string, path: string): Found | undefined {
  for (const route of routes) {
    const params = route.method === method ? paramsOf(route.path, path) : undefined;
    if (params) return { route, params };
  }
  return undefined;
}

/** `undefined` where the path is another one. */
function paramsOf(pattern: string, path: string): Record<string, string> | undefined {
  const [wanted, given] = [pattern.split('/'), path.split('/')];
  if (wanted.length !== given.length) return undefined;
  const params: Record<string, string> = {};
  for (const [index, segment] of wanted.entries()) {
    const name = /^\{(\w+)\}$/.exec(segment)?.[1];
    const value = decoded(given[index] ?? '');
    if (value === undefined || (name === undefined && segment !== value)) return undefined;
    if (name !== undefined) params[name] = value;
  }
  return params;
}

function decoded(segment: string): string | undefined {
  try {
    return decodeURIComponent(segment);
  } catch {
    return undefined;
  }
}
