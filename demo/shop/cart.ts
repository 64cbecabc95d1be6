import type { Api, Thing } from '../lib/api.js';
import { make } from '../lib/dom.js';
import { button, gate } from '../lib/sheets.js';
import { say } from '../lib/texts.js';
import type { Stage, View } from '../lib/views.js';
import { linesTable, priceText, productsOf, sumOf, type Line, type Product } from './products.js';

const cartOf = (api: Api): Promise<{ readonly lines: readonly Line[] }> => api.get('cart');

/** One more of a product in the cart. */
async function addToCart({ api }: Stage, productId: string): Promise<void> {
  const { lines } = await cartOf(api);
  const before = lines.find((line) => line.productId === productId)?.quantity ?? 0;
  const others = lines.filter((line) => line.productId !== productId);
  await api.send('PUT', 'cart', { lines: [...others, { productId, quantity: before + 1 }] });
}

/** What is sold, in the layout that was configured, with a way into the cart for who has one. */
export const catalogue: View = async (stage) => {
  const { api, act } = stage;
  const [products, { configuration }] = await Promise.all([
    productsOf(api),
    api.get<{ readonly configuration?: { readonly layout?: string } }>('portal'),
  ]);
  const card = (product: Product): HTMLElement =>
    make(
      'li',
      {},
      make('span', { className: 'product-picture', ariaHidden: 'true' }),
      make('h2', {}, product.name),
      make('small', {}, product.id.toUpperCase()),
      make('strong', {}, priceText(product.price)),
      gate(
        { permission: 'cart.use', mode: 'hide' },
        button(say('addToCart'), () => act(() => addToCart(stage, product.id), say('added', { name: product.name }))),
      ),
    );
  const className = configuration?.layout === 'list' ? 'cards products as-list' : 'cards products';
  return make('ul', { className, ariaLabel: say('catalogue') }, ...[...products.values()].map(card));
};

/** The cart, and the two ways on: to somebody who reviews it, or straight to us. */
export const cart: View = async (stage) => {
  const { api, act } = stage;
  const [products, { lines }] = await Promise.all([productsOf(api), cartOf(api)]);
  if (lines.length === 0) return make('p', { className: 'empty' }, say('emptyCart'));
  const table = linesTable(say('cart'), products, lines, true);
  const order = async (step: 'submit' | 'place'): Promise<void> => {
    const { id } = await api.send<Thing>('POST', 'orders', { lines: table.lines() });
    await api.send('POST', `orders/${id}/${step}`);
    await api.send('PUT', 'cart', { lines: [] });
  };
  return [
    table.element,
    make('p', { className: 'figure' }, say('total', { amount: priceText(sumOf(products, lines)) })),
    make(
      'div',
      { className: 'row' },
      button(say('save'), () => act(() => api.send('PUT', 'cart', { lines: table.lines() }), say('saved'))),
      gate(
        { permission: 'order.create', mode: 'hide' },
        button(say('submit'), () => act(() => order('submit'), say('submitted')), 'button'),
      ),
      gate(
        { permission: 'order.place', mode: 'hide' },
        button(say('place'), () => act(() => order('place'), say('placed')), 'primary'),
      ),
    ),
  ];
};
