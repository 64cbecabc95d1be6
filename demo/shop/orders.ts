import { displayName } from 'rosterkit/domain';
import type { Thing, Things } from '../lib/api.js';
import { byId, make } from '../lib/dom.js';
import { button, facts, gate, link, sheet } from '../lib/sheets.js';
import { dateText } from '../lib/surroundings.js';
import { say } from '../lib/texts.js';
import type { Stage, View } from '../lib/views.js';
import { linesTable, priceText, productsOf, sumOf, type Line } from './products.js';

interface Order extends Thing {
  readonly memberId: string;
  readonly status: 'draft' | 'submitted' | 'placed';
  readonly lines: readonly Line[];
  readonly createdAt: string;
}

const STATES = { draft: 'draft', submitted: 'submittedState', placed: 'placedState' } as const;

const stateText = ({ status }: Order): string => say(STATES[status]);

function personText({ people }: Stage, memberId: string): string {
  const entry = people.find(({ member }) => member.id === memberId);
  return entry ? displayName(entry.member) : memberId;
}

export const orders: View = async (stage) => {
  const [products, { items }] = await Promise.all([productsOf(stage.api), stage.api.get<Things<Order>>('orders')]);
  return sheet(
    say('orders'),
    [
      { title: 'order', cell: ({ id }) => link(id, `#/orders/${encodeURIComponent(id)}`) },
      { title: 'by', cell: ({ memberId }) => make('bdi', {}, personText(stage, memberId)) },
      { title: 'date', cell: ({ createdAt }) => dateText(Date.parse(createdAt), { dateStyle: 'medium' }) },
      { title: 'state', cell: (order) => make('span', { className: `badge ${order.status}` }, stateText(order)) },
      { title: 'sum', isNumber: true, cell: ({ lines }) => priceText(sumOf(products, lines)) },
    ],
    items,
  );
};

/** One order: what is in it, and what may be done with it as it stands. */
export const order: View = async (stage) => {
  const { api, place } = stage;
  byId('order-title').textContent = say('orderTitle', { id: place.rest });
  const [products, one] = await Promise.all([
    productsOf(api),
    api.get<Order>(`orders/${encodeURIComponent(place.rest)}`),
  ]);
  const isDraft = one.status === 'draft';
  const amend = isDraft ? 'order.create' : 'order.review';
  const isOpen = one.status !== 'placed' && (await mayDo(stage, amend, one));
  const table = linesTable(say('orderTitle', { id: one.id }), products, one.lines, isOpen);
  return [
    make(
      'div',
      { className: 'card narrow' },
      facts([
        ['by', make('bdi', {}, personText(stage, one.memberId))],
        ['date', dateText(Date.parse(one.createdAt), { dateStyle: 'medium', timeStyle: 'short' })],
        ['state', stateText(one)],
        ['sum', priceText(sumOf(products, one.lines))],
      ]),
    ),
    table.element,
    ...(one.status === 'placed' ? [] : [steps(stage, one, table.lines)]),
    make('p', {}, link(say('backToOrders'), '#/orders')),
  ];
};

/** Asked of the server where the page has no policy. */
async function mayDo({ client }: Stage, action: string, object: Order): Promise<boolean> {
  const [decision] = await client.authorize([{ action, object }]);
  return decision?.allowed ?? false;
}

function steps({ api, act }: Stage, one: Order, lines: () => readonly Line[]): HTMLElement {
  const path = `orders/${encodeURIComponent(one.id)}`;
  const amend = one.status === 'draft' ? 'order.create' : 'order.review';
  const place = one.status === 'draft' ? 'order.place' : 'order.review';
  const save = (): Promise<unknown> => api.send('PATCH', path, { lines: lines() });
  const submit = gate(
    { permission: 'order.create', object: one, mode: 'hide' },
    button(say('submit'), () => act(() => save().then(() => api.send('POST', `${path}/submit`)), say('submitted'))),
  );
  return make(
    'div',
    { className: 'row' },
    gate(
      { permission: amend, object: one, mode: 'hide' },
      button(say('save'), () => act(save, say('saved'))),
    ),
    ...(one.status === 'draft' ? [submit] : []),
    gate(
      { permission: place, object: one, mode: 'hide' },
      button(
        say('place'),
        () => act(() => save().then(() => api.send('POST', `${path}/place`)), say('placed')),
        'primary',
      ),
    ),
  );
}
