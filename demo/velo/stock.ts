import type { Things } from '../lib/api.js';
import { make } from '../lib/dom.js';
import { button, field, gate, sheet, textOf } from '../lib/sheets.js';
import { say } from '../lib/texts.js';
import type { View } from '../lib/views.js';
import { amountText, shopColumn, shopForm, shopNames, shopsFor, type InShop } from './shops.js';

export const items: View = async (stage) => {
  const { api, act } = stage;
  const names = await shopNames(stage);
  const { items: stock } = await api.get<Things<InShop>>('retail/items');
  const nameCell = (item: InShop): HTMLElement => {
    const input = make('input', {
      value: textOf(item['name']),
      ariaLabel: `${say('article')}, ${item.id}`,
      className: 'wide',
    });
    const save = button(say('save'), () =>
      act(() => api.send('PATCH', `retail/items/${encodeURIComponent(item.id)}`, { name: input.value }), say('saved')),
    );
    const edit = gate(
      { permission: 'inventory.editItems', object: item },
      make('span', { className: 'row steps' }, input, save),
    );
    edit.append(make('span', { slot: 'denied' }, textOf(item['name'])));
    return edit;
  };
  const cost = (item: InShop): HTMLElement => {
    const show = button(say('showCost'), async () => {
      const answer = await api.get<{ readonly cost: number }>(`retail/items/${encodeURIComponent(item.id)}/cost`);
      show.replaceWith(say('cost', { amount: amountText(answer.cost) }));
    });
    return gate({ permission: 'inventory.cost', object: item, mode: 'hide' }, show);
  };
  return sheet(
    say('items'),
    [
      { title: 'article', cell: nameCell },
      shopColumn(names),
      { ...field<InShop>('count', 'count'), isNumber: true },
      { title: 'price', isNumber: true, cell: ({ price }) => amountText(price) },
      { title: '', cell: cost },
    ],
    stock,
  );
};

export const transfers: View = async (stage) => {
  const { api, act, client } = stage;
  const [from, all] = await Promise.all([shopsFor(stage, 'inventory.transfers'), client.listScopes()]);
  const form = shopForm([{ name: 'shop', label: 'from', type: 'shop' }], from, 'transfer', ({ shop }) =>
    act(() => api.send('POST', 'retail/transfers', { shop, to: to.value }), say('transferred')),
  );
  const to = make('select', {}, ...all.map(({ id, name }) => make('option', { value: id, textContent: name })));
  to.value = all.at(-1)?.id ?? '';
  form.lastElementChild?.before(make('label', { className: 'field' }, make('span', {}, say('to')), to));
  return form;
};

export const counts: View = async (stage) => {
  const { api, act } = stage;
  return shopForm(
    [
      { name: 'shop', label: 'shop', type: 'shop' },
      { name: 'counted', label: 'counted', type: 'number' },
    ],
    await shopsFor(stage, 'inventory.counts'),
    'countStock',
    (values) => act(() => api.send('POST', 'retail/counts', values), say('saved')),
  );
};

export const purchaseOrders: View = async (stage) => {
  const { api, act } = stage;
  return shopForm(
    [
      { name: 'shop', label: 'shop', type: 'shop' },
      { name: 'article', label: 'article', type: 'text' },
    ],
    await shopsFor(stage, 'inventory.purchaseOrders'),
    'order',
    (values) => act(() => api.send('POST', 'retail/purchase-orders', values), say('ordered')),
  );
};
