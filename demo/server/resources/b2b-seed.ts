import type { Things } from './things.js';

const DAY_MS = 86_400_000;

/** A seller's catalogue and the orders of its customers. */
export function b2bThings(now: number): Things {
  const at = (days: number): string => new Date(now - days * DAY_MS).toISOString();
  return {
    product: [
      { id: 'p-100', name: 'Bilge pump 100', price: 41_900 },
      { id: 'p-250', name: 'Ballast pump 250', price: 128_000 },
      { id: 'p-400', name: 'Fire pump 400', price: 312_500 },
      { id: 'k-12', name: 'Seal kit 12', price: 3_450 },
    ],
    order: [
      {
        id: 'O-1',
        memberId: 'freja',
        accountId: 'a1',
        status: 'draft',
        lines: [{ productId: 'k-12', quantity: 20 }],
        createdAt: at(2),
      },
      {
        id: 'O-2',
        memberId: 'freja',
        accountId: 'a1',
        status: 'submitted',
        lines: [{ productId: 'p-100', quantity: 2 }],
        createdAt: at(1),
      },
      {
        id: 'O-3',
        memberId: 'soren',
        accountId: 'a1',
        status: 'placed',
        lines: [{ productId: 'p-250', quantity: 1 }],
        createdAt: at(9),
      },
      {
        id: 'O-9',
        memberId: 'sato',
        accountId: 'a2',
        status: 'placed',
        lines: [{ productId: 'p-400', quantity: 1 }],
        createdAt: at(5),
      },
    ],
    configuration: [{ id: 'portal', layout: 'grid', brand: '#ffc400', logo: 'Pumpwerk' }],
  };
}
