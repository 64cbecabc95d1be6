import type { Tenant } from 'rosterkit/domain';
import type { Thing, Things } from './things.js';

/** What belongs to the business and to no store. */
const ENTITY = '@tenant';
const STORES = [
  { id: 's1', name: 'Whitby Quay', address: '4 Pier Road, Whitby YO21 3PU' },
  { id: 's2', name: 'Scarborough Foreshore', address: '21 Foreshore Road, Scarborough YO11 1PB' },
  { id: 's3', name: 'Leeds Kirkgate', address: 'Stall 312, Kirkgate Market, Leeds LS2 7HY' },
] as const;
const DAY_MS = 86_400_000;

/** What a payments business keeps of a tenant; which accounts and invoices there are follows from its two levels. */
export function portalThings({ settings }: Tenant, now: number): Things {
  const [isBilledByStore, isSettledByStore] = [
    settings['billingLevel'] === 'store',
    settings['settlementLevel'] === 'store',
  ];
  const day = (back: number): string => new Date(now - back * DAY_MS).toISOString().slice(0, 10);
  const transactions = Array.from({ length: 60 }, (_, index) => transactionOf(index, day(Math.floor(index / 6))));
  return {
    business: [
      { id: 'business', name: 'Harbour & Heath Fish Bars Ltd', companyNumber: '09415527', sector: 'Restaurants' },
    ],
    ownership: [
      { id: 'priya', name: 'Priya Raghunathan', share: 75 },
      { id: 'dev', name: 'Dev Raghunathan', share: 25 },
    ],
    store: STORES.map((store) => ({ ...store, scope: store.id, terminals: 2 })),
    bankAccount: bankAccounts(isBilledByStore, isSettledByStore),
    product: STORES.flatMap(({ id }) => [
      { id: `terminal-${id}`, scope: id, name: 'Card terminal', count: 2 },
      { id: `tap-${id}`, scope: id, name: 'Tap to Pay', count: 1 },
    ]),
    pricing: STORES.map(({ id }) => ({
      id: `pricing-${id}`,
      scope: id,
      debit: '0.39 %',
      credit: '0.79 %',
      monthly: 1999,
    })),
    activationCode: STORES.map(({ id }, index) => ({
      id: `code-${id}`,
      scope: id,
      code: `HH${id.toUpperCase()}${7310 + index}`,
    })),
    transaction: transactions,
    sale: salesOf(transactions),
    payout: twelve((index) => ({
      ...placeOf(index, isSettledByStore),
      id: `payout-${two(index)}`,
      date: day(index * 7),
      amount: 120_000 + index * 3_150,
    })),
    invoice: twelve((index) => ({
      ...placeOf(index, isBilledByStore),
      id: `invoice-${two(index)}`,
      date: day(index * 30),
      amount: 4_800 + index * 215,
    })),
    document: [
      {
        id: 'agreement',
        scope: ENTITY,
        title: 'Merchant services agreement',
        status: 'unsigned',
        text: 'Merchant services agreement, version 7',
      },
      {
        id: 'debit-mandate',
        scope: ENTITY,
        title: 'Direct debit mandate',
        status: 'unsigned',
        text: 'Instruction to your bank to pay by direct debit',
      },
    ],
  };
}

function transactionOf(index: number, date: string): Thing {
  const { id: scope } = STORES[index % STORES.length] ?? STORES[0];
  return {
    id: `tx-${two(index)}`,
    scope,
    date,
    amount: 850 + ((index * 137) % 2900),
    card: `•••• ${4021 + index * 31}`,
  };
}

/** The day's takings of each store. */
function salesOf(transactions: readonly Thing[]): Thing[] {
  const sales = new Map<string, Thing>();
  for (const { scope, date, amount } of transactions) {
    const id = `${String(scope)}-${String(date)}`;
    const before = sales.get(id);
    const [sum, count] = [Number(before?.['amount'] ?? 0), Number(before?.['count'] ?? 0)];
    sales.set(id, { id, scope, date, count: count + 1, amount: sum + Number(amount) });
  }
  return [...sales.values()];
}

/** One a store and one of the head office, which is not needed where nothing is billed or settled for all (J20). */
function bankAccounts(isBilledByStore: boolean, isSettledByStore: boolean): Thing[] {
  const uses = [...(isBilledByStore ? ['billing'] : []), ...(isSettledByStore ? ['settlement'] : [])];
  const own = STORES.map(({ id, name }, index) => ({
    id: `account-${id}`,
    scope: id,
    name,
    number: `•••• ${2210 + index}`,
    uses: uses.length > 0 ? uses : ['refunds'],
  }));
  if (uses.length === 2) return own;
  const rest = [...(isBilledByStore ? [] : ['billing']), ...(isSettledByStore ? [] : ['settlement'])];
  return [...own, { id: 'account-head-office', scope: ENTITY, name: 'Head office', number: '•••• 9001', uses: rest }];
}

const placeOf = (index: number, isByStore: boolean): { readonly scope: string } => ({
  scope: isByStore ? (STORES[index % STORES.length]?.id ?? ENTITY) : ENTITY,
});
const twelve = (make: (index: number) => Thing): Thing[] => Array.from({ length: 12 }, (_, index) => make(index));
const two = (index: number): string => String(index + 1).padStart(2, '0');
