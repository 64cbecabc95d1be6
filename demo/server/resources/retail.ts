import type { PermissionId } from 'rosterkit/domain';
import { EngineFailure } from 'rosterkit/server';
import {
  change,
  create,
  csvOf,
  download,
  file,
  list,
  mustBe,
  numberIn,
  one,
  page,
  route,
  seen,
  show,
  sumOf,
  textIn,
  type Call,
  type ResourceRoute,
} from './route.js';
import { SECTIONS } from './retail-seed.js';
import type { Thing } from './things.js';

/** @throws {EngineFailure} `invalid` for a shop that is none of ours. */
async function shopIn({ body, things }: Call, field = 'shop'): Promise<{ readonly scope: string }> {
  const shop = await things.find('shop', textIn(body, field));
  if (!shop) throw new EngineFailure({ code: 'invalid', field });
  return { scope: shop.id };
}

/** Something new in a shop. */
const inShop = (path: string, type: string, action: PermissionId, fields: (call: Call) => object): ResourceRoute =>
  create(path, type, action, async (call) => ({ ...(await shopIn(call)), ...fields(call) }));

/** A till in a shop, which everybody knows to be there. */
const till = (name: string, action: PermissionId, next: (till: Thing, call: Call) => object): ResourceRoute =>
  route('POST', `registers/{id}/${name}`, async (call) => {
    const register = await call.things.find('register', call.params['id'] ?? '');
    await call.access.require(action, { object: register });
    if (!register) throw new EngineFailure({ code: 'notFound' });
    return call.things.change('register', register, next(register, call));
  });

const sale = (
  method: string,
  name: string,
  action: PermissionId,
  next: (sale: Thing, call: Call) => object,
): ResourceRoute =>
  change(method, `sales/{id}/${name}`, 'sale', { action, sight: 'sales.access' }, (thing, call) => {
    mustBe(thing, 'completed');
    return next(thing, call);
  });

/** What is at an address of an application is there for who may open the application, and nobody else (R131, R137). */
const behind = (prefix: string, door: PermissionId, routes: readonly ResourceRoute[]): readonly ResourceRoute[] =>
  routes.map((inner) => ({
    method: inner.method,
    path: inner.path === '' ? prefix : `${prefix}/${inner.path}`,
    answer: async (asked) => {
      const opened = await asked.guard.answer(asked.request, asked.tenantId, async ({ require }) => {
        await require(door);
        return new Response(null, { status: 204 });
      });
      return opened.status === 204 ? inner.answer(asked) : opened;
    },
  }));

const SHOPS: readonly ResourceRoute[] = [
  show('', 'app.retail', async ({ access }) => ({ application: 'retail', tenant: access.tenant.name })),
  create('external-logins', 'externalLogin', 'login.external', ({ access }) => ({ memberId: access.member.id })),
  list('sales', 'sale', 'sales.access', (items) => ({ total: sumOf(items), count: items.length })),
  one('sales/{id}', 'sale', 'sales.access'),
  inShop('sales', 'sale', 'sales.access', ({ body }) => ({ amount: numberIn(body, 'amount'), status: 'completed' })),
  sale('POST', 'refund', 'sales.refund', () => ({ status: 'refunded' })),
  sale('POST', 'void', 'sales.void', () => ({ status: 'void' })),
  sale('PUT', 'price', 'sales.changePrices', (_sale, { body }) => ({ amount: numberIn(body, 'amount') })),
  till('open', 'register.open', () => ({ status: 'open' })),
  till('close', 'register.close', () => ({ status: 'closed', isCounted: true })),
  till('withdraw', 'register.withdraw', (register, { body }) => ({
    float: Number(register['float']) - numberIn(body, 'amount'),
  })),
  list('work-orders', 'workOrder', 'service.access'),
  inShop('work-orders', 'workOrder', 'service.access', ({ body }) => ({
    article: textIn(body, 'article'),
    status: 'open',
  })),
  list('customers', 'customer', 'customers.access'),
  inShop('customers', 'customer', 'customers.access', ({ body }) => ({ name: textIn(body, 'name') })),
  download('customers.csv', 'customer', 'customers.export', ['id', 'name', 'city', 'scope']),
  route('DELETE', 'customers/{id}', async (call) => {
    const customer = await seen(call, 'customer', ['customers.delete', 'customers.access']);
    await call.access.require('customers.delete', { object: customer });
    await call.things.remove('customer', customer.id);
  }),
];

const STOCK: readonly ResourceRoute[] = [
  route('GET', 'items', async ({ access, things }) => {
    const reach = await access.reach('inventory.access');
    const items = (await things.list('item')).filter((item) => reach.covers(item));
    // what they cost is a right of its own
    return { items: items.map((item) => Object.fromEntries(Object.entries(item).filter(([name]) => name !== 'cost'))) };
  }),
  route('GET', 'items/{id}/cost', async (call) => {
    const item = await seen(call, 'item', ['inventory.access', 'inventory.cost']);
    await call.access.require('inventory.cost', { object: item });
    return { id: item.id, cost: item['cost'] };
  }),
  change(
    'PATCH',
    'items/{id}',
    'item',
    { action: 'inventory.editItems', sight: 'inventory.access' },
    (_item, { body }) => ({
      name: textIn(body, 'name'),
    }),
  ),
  create('transfers', 'transfer', 'inventory.transfers', async (call) => ({
    ...(await shopIn(call)),
    to: (await shopIn(call, 'to')).scope,
    status: 'sent',
  })),
  inShop('counts', 'count', 'inventory.counts', ({ body }) => ({ counted: numberIn(body, 'counted') })),
  inShop('purchase-orders', 'purchaseOrder', 'inventory.purchaseOrders', ({ body }) => ({
    article: textIn(body, 'article'),
  })),
];

const OFFICE: readonly ResourceRoute[] = [
  list('reports', 'sale', 'reports.access', (items) => ({ total: sumOf(items) })),
  change('PATCH', 'time-entries/{id}', 'timeEntry', { action: 'timeClock.edit' }, (_entry, { body }) => ({
    to: textIn(body, 'to'),
  })),
  inShop('overrides', 'override', 'manager.override', ({ body, access }) => ({
    why: textIn(body, 'why'),
    by: access.member.id,
  })),
  ...page('settings/employees', 'settings', 'employees', 'settings.employees'),
  ...page('settings/purchases', 'settings', 'purchases', 'settings.purchases'),
  route('DELETE', 'employee-records/{id}', async (call) => {
    const record = await seen(call, 'employeeRecord', 'settings.deleteEmployees');
    await call.things.remove('employeeRecord', record.id);
  }),
  change('PATCH', 'shops/{id}', 'shop', { action: 'settings.shops' }, (_shop, { body }) => ({
    hours: textIn(body, 'hours'),
  })),
  ...page('billing', 'settings', 'billing', 'billing.manage'),
  route('POST', 'cancellation', async ({ access, things }) => {
    await access.require('account.cancel');
    return things.save('account', { id: 'account', status: 'cancelled' });
  }),
  route('GET', 'export.csv', async ({ access, things }) => {
    await access.require('data.export');
    return file('export.csv', csvOf(await things.list('sale'), ['id', 'scope', 'amount', 'status']));
  }),
];

const WEB_SHOP: readonly ResourceRoute[] = [
  show('', 'app.ecom', async ({ access }) => ({ application: 'ecom', tenant: access.tenant.name })),
  ...[...SECTIONS, 'billing'].flatMap((section) => page(section, 'section', section, `ecom.${section}`)),
];

/** A dealer with two applications: its shops, and its web shop. */
export const RETAIL: readonly ResourceRoute[] = [
  ...behind('retail', 'app.retail', [...SHOPS, ...STOCK, ...OFFICE]),
  ...behind('ecom', 'app.ecom', WEB_SHOP),
];
