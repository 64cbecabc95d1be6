import type { SqlEngine } from 'rosterkit/server';
import type { Things } from './things.js';

const DAY_MS = 86_400_000;
/** What the sample customers sign in to the shop with. */
export const CUSTOMER_PASSWORD = 'a case of riesling';

/** A winery's orders, club, bookings, stock, settings, and two customers with a login. */
export async function wineryThings({ clock, hasher }: SqlEngine): Promise<Things> {
  const at = (days: number): string => new Date(clock.now() - days * DAY_MS).toISOString();
  const order = { price: 4800, tax: 384, shipping: 0, location: 'Tasting room', customerId: 'c-1', app: 'pos' };
  const passwordHash = await hasher.hash(CUSTOMER_PASSWORD);
  const customers = [
    { id: 'c-1', name: 'Imogen Vaughan', email: 'imogen@customer.example', phone: '+44 20 7946 0011', club: 'Red Six' },
    { id: 'c-2', name: 'ゆき 田中', email: 'yuki@customer.example', phone: '+81 3 5550 0102', club: '' },
  ];
  return {
    order: [
      // taken by somebody who has left since (R045)
      { ...order, id: '10482', status: 'completed', salesAssociateId: 'kamal', createdAt: at(8) },
      { ...order, id: '10483', status: 'open', salesAssociateId: 'siobhan', createdAt: at(0), customerId: 'c-2' },
      { ...order, id: '10484', status: 'completed', salesAssociateId: 'layla', createdAt: at(1), app: 'reservations' },
    ],
    clubSignup: [
      { id: 'club-201', customerId: 'c-1', club: 'Red Six', status: 'completed', salesAssociateId: 'siobhan' },
    ],
    reservation: [
      { id: 'booking-31', guest: 'Imogen Vaughan', guests: 4, status: 'booked', at: at(-2) },
      { id: 'booking-32', guest: 'ゆき 田中', guests: 2, status: 'booked', at: at(-3) },
    ],
    stock: [
      { id: 'pinot-2024', name: 'Pinot Noir 2024', count: 120 },
      { id: 'riesling-2025', name: 'Riesling 2025', count: 64 },
    ],
    settings: [
      { id: 'admin', value: 'USD' },
      { id: 'pos', value: 'Thank you for tasting' },
      { id: 'reservations', value: '45 minutes' },
    ],
    customer: customers,
    customerLogin: customers.map(({ id, email }) => ({ id: email, customerId: id, passwordHash })),
  };
}
