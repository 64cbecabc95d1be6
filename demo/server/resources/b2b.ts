import { EngineFailure } from 'rosterkit/server';
import { create, list, nowOf, one, route, seen, show, textIn, type Call, type ResourceRoute } from './route.js';
import type { Thing } from './things.js';

/** An order is seen by who made it and by who sees all of the company. */
const SIGHT = ['order.viewOwn', 'order.viewAll'] as const;

/** Whose a new thing of a contact's is. */
const ofCaller = ({ access: { member } }: Call): { readonly memberId: string; readonly accountId?: string } => ({
  memberId: member.id,
  ...(member.accountId === undefined ? {} : { accountId: member.accountId }),
});

interface Line {
  readonly productId: string;
  readonly quantity: number;
}

/** @throws {EngineFailure} `invalid` for products that are not in the catalogue, and for amounts nobody can order. */
async function linesIn({ body, things }: Call, { least = 1 } = {}): Promise<readonly Line[]> {
  const known = new Set((await things.list('product')).map(({ id }) => id));
  const { lines } = body;
  const isLine = (line: unknown): line is Line => {
    const { productId, quantity } = (line ?? {}) as Partial<Line>;
    return known.has(productId ?? '') && Number.isInteger(quantity) && Number(quantity) > 0;
  };
  if (!Array.isArray(lines) || lines.length < least || !lines.every(isLine)) {
    throw new EngineFailure({ code: 'invalid', field: 'lines' });
  }
  return lines.map(({ productId, quantity }) => ({ productId, quantity }));
}

/** What a step on an order asks for, by how the order stands: what waits for review is the reviewer's (R066, R068). */
async function step(
  call: Call,
  byStatus: Readonly<Record<string, string>>,
  next: (order: Thing) => object | Promise<object>,
): Promise<Thing> {
  const order = await seen(call, 'order', SIGHT);
  const action = byStatus[String(order['status'])];
  if (action === undefined) throw new EngineFailure({ code: 'wrongStatus' });
  await call.access.require(action, { object: order });
  return call.things.change('order', order, { ...(await next(order)) });
}

/** A seller's Commerce portal: catalogue, cart, orders with review, inquiries, and what employees set up. */
export const B2B: readonly ResourceRoute[] = [
  show('portal', 'app.commerce', async ({ access: { member, tenant }, things }) => ({
    application: 'commerce',
    tenant: tenant.name,
    person: { id: member.id, kind: member.kind },
    configuration: await things.find('configuration', 'portal'),
  })),
  show('platform', 'app.dsp', async ({ access: { tenant } }) => ({ application: 'dsp', tenant: tenant.name })),
  show('catalogue', 'catalogue.browse', async ({ things }) => ({ items: await things.list('product') })),

  show('cart', 'cart.use', async (call) => (await call.things.find('cart', call.access.member.id)) ?? { lines: [] }),
  route('PUT', 'cart', async (call) => {
    await call.access.require('cart.use');
    return call.things.save('cart', {
      ...ofCaller(call),
      id: call.access.member.id,
      lines: await linesIn(call, { least: 0 }),
    });
  }),

  list('orders', 'order', SIGHT),
  one('orders/{id}', 'order', SIGHT),
  create('orders', 'order', 'order.create', async (call) => ({
    ...ofCaller(call),
    status: 'draft',
    lines: await linesIn(call),
    createdAt: nowOf(call),
  })),
  route('PATCH', 'orders/{id}', (call) =>
    step(call, { draft: 'order.create', submitted: 'order.review' }, async () => ({ lines: await linesIn(call) })),
  ),
  route('POST', 'orders/{id}/submit', (call) =>
    step(call, { draft: 'order.create' }, () => ({ status: 'submitted', submittedAt: nowOf(call) })),
  ),
  route('POST', 'orders/{id}/place', (call) =>
    step(call, { draft: 'order.place', submitted: 'order.review' }, () => ({
      status: 'placed',
      placedAt: nowOf(call),
      placedBy: call.access.member.id,
    })),
  ),

  create('inquiries', 'inquiry', 'inquiry.submit', (call) => ({
    ...ofCaller(call),
    text: textIn(call.body, 'text'),
    createdAt: nowOf(call),
  })),

  show('configuration', 'commerce.configure', async ({ things }) => things.find('configuration', 'portal')),
  route('PUT', 'configuration', async (call) => {
    await call.access.require('commerce.configure');
    const { body, things } = call;
    const values = { layout: textIn(body, 'layout'), brand: textIn(body, 'brand'), logo: textIn(body, 'logo') };
    return things.save('configuration', { id: 'portal', ...values });
  }),
];
