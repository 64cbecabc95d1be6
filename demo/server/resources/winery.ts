import { displayName, type PermissionId } from 'rosterkit/domain';
import { EngineFailure } from 'rosterkit/server';
import {
  change,
  create,
  mustBe,
  nowOf,
  numberIn,
  page,
  route,
  show,
  sumOf,
  textIn,
  within,
  type Call,
  type ResourceRoute,
} from './route.js';
import type { Thing } from './things.js';
import { CUSTOMERS } from './winery-customers.js';

/** Orders are seen by who takes them. */
const SIGHT: PermissionId = 'order.create';
const APPS = ['admin', 'pos', 'reservations'] as const;

/** A thing with the name of its Sales Associate, who may have left: the name stays (R045). */
async function named({ engine, tenantId }: Call, thing: Thing): Promise<object> {
  const id = String(thing['salesAssociateId']);
  const member = await engine.repository.read(tenantId, (tx) => tx.member(id));
  return { ...thing, salesAssociate: member ? displayName(member) : id };
}

const namedAll = async (call: Call, type: string): Promise<object> => ({
  items: await Promise.all((await within(call, type, SIGHT)).map((thing) => named(call, thing))),
});

/** @throws {EngineFailure} `invalid` for who does not work here. */
async function associateIn({ engine, tenantId, body }: Call): Promise<object> {
  const salesAssociateId = textIn(body, 'memberId');
  const member = await engine.repository.read(tenantId, (tx) => tx.member(salesAssociateId));
  if (member?.status !== 'active') throw new EngineFailure({ code: 'invalid', field: 'memberId' });
  return { salesAssociateId };
}

/** A value of an open order that is normally worked out. */
const override = (field: string, action: PermissionId, read: (call: Call) => unknown): ResourceRoute =>
  change('PUT', `orders/{id}/${field}`, 'order', { action, sight: SIGHT }, (order, call) => {
    mustBe(order, 'open');
    return { [field]: read(call), isOverridden: true };
  });

const amountIn =
  (field: string) =>
  ({ body }: Call): number => {
    const amount = numberIn(body, field);
    if (amount < 0) throw new EngineFailure({ code: 'invalid', field });
    return amount;
  };

/** What happens to an order that is done with. */
const after = (name: string, action: PermissionId, status: string): ResourceRoute =>
  change('POST', `orders/{id}/${name}`, 'order', { action, sight: SIGHT }, (order, call) => {
    mustBe(order, 'completed');
    return { status, [`${status}At`]: nowOf(call) };
  });

const ORDERS: readonly ResourceRoute[] = [
  route('GET', 'orders', (call) => namedAll(call, 'order')),
  route('GET', 'orders/{id}', async (call) =>
    named(call, await call.access.see(SIGHT, await call.things.find('order', call.params['id'] ?? ''))),
  ),
  create('orders', 'order', 'order.create', (call) => ({
    customerId: textIn(call.body, 'customerId'),
    price: amountIn('price')(call),
    tax: 0,
    shipping: 0,
    location: 'Tasting room',
    app: 'pos',
    status: 'open',
    salesAssociateId: call.access.member.id,
    createdAt: nowOf(call),
  })),
  change('POST', 'orders/{id}/complete', 'order', { action: 'order.create' }, (order) => {
    mustBe(order, 'open');
    return { status: 'completed' };
  }),
  change('POST', 'orders/{id}/coupon', 'order', { action: 'order.applyCoupon', sight: SIGHT }, (order, { body }) => {
    mustBe(order, 'open');
    return { coupon: textIn(body, 'coupon') };
  }),
  override('price', 'order.overridePrice', amountIn('price')),
  override('tax', 'order.overrideTax', amountIn('tax')),
  override('shipping', 'order.overrideShipping', amountIn('shipping')),
  override('location', 'order.overrideInventoryLocation', ({ body }) => textIn(body, 'location')),
  after('refund', 'order.refund', 'refunded'),
  after('exchange', 'order.exchange', 'exchanged'),
  change(
    'PUT',
    'orders/{id}/sales-associate',
    'order',
    { action: 'order.editSalesAssociate', sight: SIGHT },
    (order, call) => {
      mustBe(order, 'completed');
      return associateIn(call);
    },
  ),
];

const CLUB: readonly ResourceRoute[] = [
  route('GET', 'club-signups', (call) => namedAll(call, 'clubSignup')),
  create('club-signups', 'clubSignup', 'clubSignup.create', ({ body, access }) => ({
    customerId: textIn(body, 'customerId'),
    club: textIn(body, 'club'),
    status: 'completed',
    salesAssociateId: access.member.id,
  })),
  change(
    'PUT',
    'club-signups/{id}/sales-associate',
    'clubSignup',
    { action: 'clubSignup.editSalesAssociate', sight: 'clubSignup.create' },
    (_signup, call) => associateIn(call),
  ),
];

const BOOKINGS: readonly ResourceRoute[] = [
  show('reservations', 'reservation.manage', async ({ things }) => ({ items: await things.list('reservation') })),
  create('reservations', 'reservation', 'reservation.manage', ({ body }) => ({
    guest: textIn(body, 'guest'),
    guests: numberIn(body, 'guests'),
    at: textIn(body, 'at'),
    status: 'booked',
  })),
  change('PATCH', 'reservations/{id}', 'reservation', { action: 'reservation.manage' }, (_booking, { body }) => ({
    guests: numberIn(body, 'guests'),
  })),
  change('POST', 'reservations/{id}/cancel', 'reservation', { action: 'reservation.manage' }, (booking) => {
    mustBe(booking, 'booked');
    return { status: 'cancelled' };
  }),
];

/** A winery: till, club, bookings, stock, reports and settings of three applications, and its customers. */
export const WINERY: readonly ResourceRoute[] = [
  ...APPS.map((app) => show(`apps/${app}`, `app.${app}`, async () => ({ application: app }))),
  ...APPS.flatMap((app) => page(`settings/${app}`, 'settings', app, `settings.${app}`)),
  // the panel's are written by its API too, and that is another right (R025)
  ...page('api/settings', 'settings', 'admin', 'settings.api'),
  ...APPS.map((app) =>
    show(`reports/${app}`, `report.${app}`, async ({ things }) => {
      const orders = (await things.list('order')).filter((order) => app === 'admin' || order['app'] === app);
      return { count: orders.length, total: sumOf(orders, 'price') };
    }),
  ),
  ...ORDERS,
  ...CLUB,
  ...BOOKINGS,
  show('inventory', 'inventory.view', async ({ things }) => ({ items: await things.list('stock') })),
  change(
    'POST',
    'inventory/{id}/adjust',
    'stock',
    { action: 'inventory.adjust', sight: 'inventory.view' },
    (stock, { body }) => ({ count: Number(stock['count']) + numberIn(body, 'by') }),
  ),
  ...CUSTOMERS,
];
