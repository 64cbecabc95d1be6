import type { Thing, Things } from '../lib/api.js';
import { make } from '../lib/dom.js';
import { button, facts, field, gate, link, sheet, textOf } from '../lib/sheets.js';
import { dateText } from '../lib/surroundings.js';
import { say } from '../lib/texts.js';
import type { View, Views } from '../lib/views.js';
import { cents, clubSignups, orders } from './till.js';

const moment = (at: unknown): string => dateText(Date.parse(textOf(at)), { dateStyle: 'medium', timeStyle: 'short' });

const reservations: View = async ({ api, act }) => {
  const { items } = await api.get<Things>('reservations');
  const guest = make('input', { required: true, maxLength: 60 });
  const guests = make('input', { type: 'number', min: '1', max: '20', value: '2', required: true });
  const at = make('input', { type: 'datetime-local', required: true });
  const labelled = (key: string, control: HTMLElement): HTMLElement =>
    make('label', { className: 'field' }, make('span', {}, say(key)), control);
  const form = make(
    'form',
    { className: 'card step' },
    labelled('guest', guest),
    labelled('guests', guests),
    labelled('when', at),
    make('button', { className: 'primary' }, say('book')),
  );
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    const booking = { guest: guest.value, guests: Number(guests.value), at: new Date(at.value).toISOString() };
    void act(() => api.send('POST', 'reservations', booking), say('booked'));
  });
  const cancel = ({ id, status }: Thing): Node | string =>
    status === 'booked'
      ? button(say('cancelBooking'), () =>
          act(() => api.send('POST', `reservations/${encodeURIComponent(id)}/cancel`), say('done')),
        )
      : say('cancelled');
  return [
    sheet(
      say('reservations'),
      [
        field('guest', 'guest'),
        { ...field<Thing>('guests', 'guests'), isNumber: true },
        { title: 'when', cell: ({ at: time }) => moment(time) },
        { title: '', cell: cancel },
      ],
      items,
    ),
    form,
  ];
};

const inventory: View = async ({ api, act }) => {
  const { items } = await api.get<Things>('inventory');
  const adjust = (stock: Thing): HTMLElement => {
    const by = (step: number): Promise<unknown> =>
      act(() => api.send('POST', `inventory/${encodeURIComponent(stock.id)}/adjust`, { by: step }), say('saved'));
    const less = button('−', () => by(-1));
    const more = button('+', () => by(1));
    less.ariaLabel = say('less', { name: textOf(stock['name']) });
    more.ariaLabel = say('more', { name: textOf(stock['name']) });
    return gate(
      { permission: 'inventory.adjust', object: stock, mode: 'hide' },
      make('span', { className: 'row' }, less, more),
    );
  };
  return sheet(
    say('inventory'),
    [field('wine', 'name'), { ...field<Thing>('bottles', 'count'), isNumber: true }, { title: '', cell: adjust }],
    items,
  );
};

const blockText = ({ blockedUntil }: Thing): string =>
  blockedUntil ? say('blockedUntil', { time: moment(blockedUntil) }) : '';

const customers: View = async ({ api }) => {
  const { items } = await api.get<Things>('customers');
  return sheet(
    say('customers'),
    [
      { title: 'customer', cell: ({ id, name }) => link(textOf(name), `#/customers/${encodeURIComponent(id)}`) },
      field('email', 'email'),
      field('club', 'club'),
      { title: 'signInState', cell: (customer) => make('strong', { className: 'problem' }, blockText(customer)) },
    ],
    items,
  );
};

/** A customer's record, which tells when their sign-in is blocked and until when (R056). */
const customer: View = async (stage) => {
  const { api, act, place } = stage;
  const path = `customers/${encodeURIComponent(place.rest)}`;
  const one = await api.get<Thing>(path);
  const phone = make('input', { type: 'tel', value: textOf(one['phone']), required: true });
  const form = make(
    'form',
    { className: 'card step' },
    make('label', { className: 'field' }, make('span', {}, say('phone')), phone),
    make('button', { className: 'button' }, say('save')),
  );
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    void act(() => api.send('PATCH', path, { phone: phone.value }), say('saved'));
  });
  const account = make('div', { ariaLive: 'polite' });
  const open = async (): Promise<void> => {
    const { token } = await api.send<{ readonly token: string }>('POST', `${path}/assist`);
    const answer = await fetch(api.url('customer-account'), { headers: { authorization: `Bearer ${token}` } });
    const { orders: bought = [] } = (await answer.json()) as { readonly orders?: readonly Thing[] };
    account.textContent = say('boughtOrders', { numbers: bought.map(({ id }) => id).join(', ') });
  };
  const block = blockText(one);
  return [
    make('h2', {}, textOf(one['name'])),
    ...(block ? [make('p', { className: 'problem', role: 'status' }, block)] : []),
    make(
      'div',
      { className: 'card' },
      facts([
        ['email', textOf(one['email'])],
        ['phone', textOf(one['phone'])],
        ['club', textOf(one['club']) || '—'],
      ]),
    ),
    form,
    gate({ permission: 'order.create', mode: 'hide' }, button(say('openAccount'), open)),
    account,
    make('p', {}, link(say('allCustomers'), '#/customers')),
  ];
};

/** Reports of an application, and a setting of it. */
function report(app: string): View {
  return async ({ api }) => {
    const { count, total } = await api.get<{ readonly count: number; readonly total: number }>(`reports/${app}`);
    return make('p', {}, say('reportLine', { count: String(count), total: cents(total) }));
  };
}

function setting(app: string): View {
  return async ({ api, act }) => {
    const { value } = await api.get<{ readonly value: string }>(`settings/${app}`);
    const input = make('input', { value, required: true, maxLength: 100 });
    const form = make(
      'form',
      { className: 'step' },
      make('label', { className: 'field' }, make('span', {}, say(`setting.${app}`)), input),
      make('button', { className: 'button' }, say('save')),
    );
    form.addEventListener('submit', (event) => {
      event.preventDefault();
      void act(() => api.send('PUT', `settings/${app}`, { value: input.value }), say('saved'));
    });
    return form;
  };
}

/** What the winery's pages show of its business. */
export const views: Views = {
  orders,
  clubSignups,
  reservations,
  inventory,
  customers,
  customer,
  reportPos: report('pos'),
  reportReservations: report('reservations'),
  reportAdmin: report('admin'),
  settingPos: setting('pos'),
  settingReservations: setting('reservations'),
  settingAdmin: setting('admin'),
};
