import { displayName, type Member } from 'rosterkit/domain';
import type { Thing, Things } from '../lib/api.js';
import { make } from '../lib/dom.js';
import { button, choice, facts, gate, sheet, textOf } from '../lib/sheets.js';
import { dateText } from '../lib/surroundings.js';
import { money, say } from '../lib/texts.js';
import type { Stage, View } from '../lib/views.js';

/** What the till or the tasting desk took. Amounts are in cents. */
export interface TillOrder extends Thing {
  readonly status: string;
  readonly price: number;
  readonly tax: number;
  readonly shipping: number;
  readonly location: string;
  readonly customerId: string;
  readonly salesAssociate: string;
  readonly salesAssociateId: string;
  readonly createdAt: string;
  readonly coupon?: string;
}

export const cents = (amount: unknown): string => money(Number(amount) / 100);

/** Orders, each with everything that may be done with it as it stands: what this person may not is out of use. */
export const orders: View = async (stage) => {
  const { api, act } = stage;
  const { items } = await api.get<Things<TillOrder>>('orders');
  const start = (): Promise<unknown> =>
    act(() => api.send('POST', 'orders', { customerId: 'c-1', price: 2400 }), say('orderTaken'));
  return [
    gate({ permission: 'order.create', mode: 'hide' }, button(say('newOrder'), start, 'primary')),
    ...items.map((order) => orderCard(stage, order)),
  ];
};

function orderCard(stage: Stage, order: TillOrder): HTMLElement {
  const title = say('orderNumber', { id: order.id });
  const card = make(
    'article',
    { className: 'card order', ariaLabel: title },
    make('h2', {}, title),
    facts([
      ['state', say(`order.${order.status}`)],
      ['date', dateText(Date.parse(order.createdAt), { dateStyle: 'medium' })],
      ['price', cents(order.price)],
      ['tax', cents(order.tax)],
      ['shipping', cents(order.shipping)],
      ['location', order.location],
      ['coupon', order.coupon ?? '—'],
      ['associate', make('bdi', {}, order.salesAssociate)],
    ]),
    ...(order.status === 'open' ? openSteps(stage, order) : []),
    ...(order.status === 'completed' ? doneSteps(stage, order) : []),
  );
  card.dataset['id'] = order.id;
  return card;
}

function openSteps({ api, act }: Stage, order: TillOrder): HTMLElement[] {
  const path = `orders/${encodeURIComponent(order.id)}`;
  const step = (
    permission: string,
    key: string,
    type: 'number' | 'text',
    value: string,
    work: (value: string) => Promise<unknown>,
  ) => {
    const label = say(key);
    const input = make('input', {
      type,
      value,
      required: true,
      ...(type === 'number' ? { min: '0', step: '0.01' } : {}),
    });
    const form = make(
      'form',
      { className: 'step' },
      make('label', { className: 'field' }, make('span', {}, label), input),
      make('button', { className: 'button' }, say('apply')),
    );
    form.addEventListener('submit', (event) => {
      event.preventDefault();
      void act(() => work(input.value), say('done'));
    });
    const guarded = gate({ permission, object: order }, form);
    guarded.label = label;
    return guarded;
  };
  const override = (permission: string, field: 'price' | 'tax' | 'shipping', key: string): HTMLElement =>
    step(permission, key, 'number', String(order[field] / 100), (value) =>
      api.send('PUT', `${path}/${field}`, { [field]: Math.round(Number(value) * 100) }),
    );
  return [
    make(
      'div',
      { className: 'steps' },
      step('order.applyCoupon', 'couponCode', 'text', '', (coupon) => api.send('POST', `${path}/coupon`, { coupon })),
      override('order.overridePrice', 'price', 'overridePrice'),
      override('order.overrideTax', 'tax', 'overrideTax'),
      override('order.overrideShipping', 'shipping', 'overrideShipping'),
      step('order.overrideInventoryLocation', 'overrideLocation', 'text', order.location, (location) =>
        api.send('PUT', `${path}/location`, { location }),
      ),
    ),
    button(say('complete'), () => act(() => api.send('POST', `${path}/complete`), say('completed')), 'primary'),
  ];
}

function doneSteps(stage: Stage, order: TillOrder): HTMLElement[] {
  const { api, act } = stage;
  const path = `orders/${encodeURIComponent(order.id)}`;
  const step = (permission: string, key: string): HTMLElement =>
    gate(
      { permission, object: order },
      button(say(key), () => act(() => api.send('POST', `${path}/${key}`), say('done'))),
    );
  return [
    make('div', { className: 'row' }, step('order.refund', 'refund'), step('order.exchange', 'exchange')),
    gate(
      { permission: 'order.editSalesAssociate', object: order },
      associateChoice(stage, `${path}/sales-associate`, order),
    ),
  ];
}

/** Who sold it; somebody who has left stays named until another one is chosen. */
function associateChoice({ api, act, people }: Stage, path: string, thing: Thing): HTMLElement {
  const id = textOf(thing['salesAssociateId']);
  const staff = people.map(({ member }) => member).filter(({ status }) => status === 'active');
  const isHere = staff.some((member) => member.id === id);
  const options = [
    ...(isHere ? [] : [[id, textOf(thing['salesAssociate'])] as const]),
    ...staff.map((member: Member) => [member.id, displayName(member)] as const),
  ];
  return choice(say('associate'), options, id, (memberId) => {
    void act(() => api.send('PUT', path, { memberId }), say('saved'));
  });
}

export const clubSignups: View = async (stage) => {
  const { api, act } = stage;
  const { items } = await api.get<Things>('club-signups');
  const start = (): Promise<unknown> =>
    act(() => api.send('POST', 'club-signups', { customerId: 'c-2', club: 'Reserve' }), say('signedUp'));
  return [
    sheet(
      say('clubSignups'),
      [
        { title: 'signup', cell: ({ id }) => id },
        { title: 'club', cell: ({ club }) => textOf(club) },
        {
          title: 'associate',
          cell: (signup) => {
            const path = `club-signups/${encodeURIComponent(signup.id)}/sales-associate`;
            const edit = gate(
              { permission: 'clubSignup.editSalesAssociate', object: signup },
              associateChoice(stage, path, signup),
            );
            edit.append(make('bdi', { slot: 'denied' }, textOf(signup['salesAssociate'])));
            return edit;
          },
        },
      ],
      items,
    ),
    gate({ permission: 'clubSignup.create', mode: 'hide' }, button(say('newSignup'), start)),
  ];
};
