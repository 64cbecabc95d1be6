import type { Things } from './things.js';

const SHOPS = [
  { id: 'b1', name: 'Plateau' },
  { id: 'b2', name: 'Vieux-Québec' },
] as const;
/** The sections of the web shop, as its rights name them. */
export const SECTIONS = ['sales', 'catalog', 'marketing', 'reports', 'website', 'channels'] as const;

/** A bicycle dealer's two shops, its web shop, and what its owner pays for. */
export function retailThings(): Things {
  const inEach = <T extends object>(prefix: string, values: T) =>
    SHOPS.map(({ id: scope }) => ({ ...values, id: `${prefix}-${scope}`, scope }));
  return {
    shop: SHOPS.map((shop) => ({ ...shop, scope: shop.id, hours: '10 h – 18 h' })),
    sale: inEach('vente', { amount: 84_900, status: 'completed', article: 'Vélo de ville' }),
    register: SHOPS.map(({ id }) => ({ id, scope: id, status: 'closed', float: 20_000 })),
    workOrder: inEach('atelier', { article: 'Mise au point', status: 'open' }),
    customer: inEach('client', { name: 'Maude Lachance', city: 'Québec' }),
    item: inEach('article', { name: 'Casque', price: 8900, cost: 4100, count: 12 }),
    timeEntry: inEach('pointage', { memberId: 'inuk', from: '09:00', to: '17:00' }),
    employeeRecord: [{ id: 'dossier-1', name: 'Ancien employé' }],
    settings: [
      { id: 'employees', value: 'PIN à 4 chiffres' },
      { id: 'purchases', value: 'TPS 5 %, TVQ 9,975 %' },
      { id: 'billing', value: 'Forfait Standard' },
    ],
    account: [{ id: 'account', status: 'active' }],
    section: [...SECTIONS, 'billing'].map((id) => ({ id, value: `Contenu : ${id}` })),
  };
}
