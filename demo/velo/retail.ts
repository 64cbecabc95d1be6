import type { Thing, Things } from '../lib/api.js';
import { make } from '../lib/dom.js';
import { button, field, fileLink, gate, sheet, textOf } from '../lib/sheets.js';
import { say } from '../lib/texts.js';
import type { Stage, View } from '../lib/views.js';
import { amountText, shopColumn, shopForm, shopNames, shopsFor, type InShop } from './shops.js';

const totalText = (total = 0): HTMLElement =>
  make('p', { className: 'figure' }, say('total', { amount: amountText(total) }));

export const sales: View = async (stage) => {
  const { api, act } = stage;
  const names = await shopNames(stage);
  const { items, total } = await api.get<Things<InShop>>('retail/sales');
  const shops = await shopsFor(stage, 'sales.access');
  return [
    shopForm(
      [
        { name: 'shop', label: 'shop', type: 'shop' },
        { name: 'amount', label: 'amount', type: 'money' },
      ],
      shops,
      'register',
      (values) => act(() => api.send('POST', 'retail/sales', values), say('registered')),
    ),
    sheet(
      say('sales'),
      [
        field('sale', 'id'),
        shopColumn(names),
        field('article', 'article'),
        { title: 'state', cell: ({ status }) => make('span', { className: 'badge' }, say(`state.${textOf(status)}`)) },
        { title: 'amount', isNumber: true, cell: ({ amount }) => amountText(amount) },
        { title: '', cell: (sale) => saleSteps(stage, sale) },
      ],
      items,
    ),
    totalText(total),
  ];
};

function saleSteps({ api, act }: Stage, sale: InShop): HTMLElement {
  if (sale['status'] !== 'completed') return make('span');
  const path = `retail/sales/${encodeURIComponent(sale.id)}`;
  const step = (permission: string, name: string, done: string): HTMLElement =>
    gate(
      { permission, object: sale, mode: 'hide' },
      button(say(name), () => act(() => api.send('POST', `${path}/${name}`), say(done))),
    );
  const amount = make('input', {
    type: 'number',
    min: '0',
    step: '0.01',
    value: String(Number(sale['amount']) / 100),
    ariaLabel: `${say('price')}, ${sale.id}`,
  });
  const change = button(say('changePrice'), () =>
    act(
      () => api.send('PUT', `${path}/price`, { amount: Math.round(Number(amount.value) * 100) }),
      say('priceChanged'),
    ),
  );
  return make(
    'div',
    { className: 'row steps' },
    step('sales.refund', 'refund', 'refunded'),
    step('sales.void', 'void', 'voided'),
    gate(
      { permission: 'sales.changePrices', object: sale, mode: 'hide' },
      make('span', { className: 'row steps' }, amount, change),
    ),
  );
}

/** A till in each shop that one may work in. */
export const registers: View = async (stage) => {
  const { api, act } = stage;
  const shops = await shopsFor(stage, 'register.open');
  return make(
    'ul',
    { className: 'cards' },
    ...shops.map(({ id, name }) => {
      const step = (permission: string, path: string, done: string, body = {}): HTMLElement =>
        gate(
          { permission, object: { scope: id }, mode: 'hide' },
          button(say(path), () => act(() => api.send('POST', `retail/registers/${id}/${path}`, body), say(done))),
        );
      return make(
        'li',
        {},
        make('h2', {}, say('tillOf', { shop: name })),
        step('register.open', 'open', 'opened'),
        step('register.withdraw', 'withdraw', 'withdrawn', { amount: 2000 }),
        step('register.close', 'close', 'closed'),
      );
    }),
  );
};

export const customers: View = async (stage) => {
  const { api, act } = stage;
  const names = await shopNames(stage);
  const { items: all } = await api.get<Things<InShop>>('retail/customers');
  const remove = (customer: Thing): HTMLElement =>
    gate(
      { permission: 'customers.delete', object: customer, mode: 'hide' },
      button(say('remove'), () =>
        act(() => api.send('DELETE', `retail/customers/${encodeURIComponent(customer.id)}`), say('removed')),
      ),
    );
  return [
    gate({ permission: 'customers.export', mode: 'hide' }, fileLink(say('export'), api.url('retail/customers.csv'))),
    sheet(
      say('customers'),
      [field('name', 'name'), field('city', 'city'), shopColumn(names), { title: '', cell: remove }],
      all,
    ),
  ];
};

export const workOrders: View = async (stage) => {
  const names = await shopNames(stage);
  const { items: all } = await stage.api.get<Things<InShop>>('retail/work-orders');
  return sheet(
    say('workOrders'),
    [
      field('article', 'article'),
      shopColumn(names),
      { title: 'state', cell: ({ status }) => make('span', { className: 'badge' }, say(`state.${textOf(status)}`)) },
    ],
    all,
  );
};

export const reports: View = async (stage) => {
  const names = await shopNames(stage);
  const { items: all, total } = await stage.api.get<Things<InShop>>('retail/reports');
  return [
    totalText(total),
    sheet(
      say('reports'),
      [shopColumn(names), { title: 'amount', isNumber: true, cell: ({ amount }) => amountText(amount) }],
      all,
    ),
    gate({ permission: 'data.export', mode: 'hide' }, fileLink(say('export'), stage.api.url('retail/export.csv'))),
  ];
};
