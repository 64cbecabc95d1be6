import {
  change,
  csvOf,
  download,
  file,
  list,
  mustBe,
  nowOf,
  one,
  route,
  seen,
  show,
  sumOf,
  type ResourceRoute,
} from './route.js';
import type { Thing } from './things.js';

/** What is said of a list of amounts: only of those that are shown. */
const totals = (items: readonly Thing[]): object => ({ total: sumOf(items), count: items.length });
const MONEY = ['id', 'date', 'scope', 'amount'] as const;

/** A list, a thing and a file of it. */
function figures(path: string, type: string): ResourceRoute[] {
  return [
    list(path, type, `${type}.view`, totals),
    download(`${path}.csv`, type, `${type}.download`, MONEY),
    one(`${path}/{id}`, type, `${type}.view`),
    route('GET', `${path}/{id}/file`, async (call) => {
      const thing = await seen(call, type, `${type}.view`);
      await call.access.require(`${type}.download`, { object: thing });
      return file(`${thing.id}.csv`, csvOf([thing], MONEY));
    }),
  ];
}

/** A payments portal: stores and accounts, figures that are seen and taken home by two rights, documents to sign. */
export const PORTAL: readonly ResourceRoute[] = [
  show('business', 'business.view', async ({ things }) => things.find('business', 'business')),
  show('ownership', 'ownership.view', async ({ things }) => ({ items: await things.list('ownership') })),
  list('stores', 'store', 'store.view'),
  one('stores/{id}', 'store', 'store.view'),
  show('store-directory', 'storeDirectory.view', async ({ things }) => ({
    items: (await things.list('store')).map(({ id, name, address }) => ({ id, name, address })),
  })),
  list('bank-accounts', 'bankAccount', 'bankAccount.view'),
  one('bank-accounts/{id}', 'bankAccount', 'bankAccount.view'),
  list('products', 'product', 'product.view'),
  one('products/{id}', 'product', 'product.view'),
  list('pricing', 'pricing', 'pricing.view'),
  one('pricing/{id}', 'pricing', 'pricing.view'),
  list('activation-codes', 'activationCode', 'activationCode.view'),
  one('activation-codes/{id}', 'activationCode', 'activationCode.view'),
  ...figures('transactions', 'transaction'),
  ...figures('sales', 'sale'),
  ...figures('payouts', 'payout'),
  ...figures('invoices', 'invoice'),
  list('documents', 'document', 'document.view'),
  one('documents/{id}', 'document', 'document.view'),
  route('GET', 'documents/{id}/file', async (call) => {
    const document = await seen(call, 'document', 'document.view');
    await call.access.require('document.download', { object: document });
    return file(`${document.id}.txt`, String(document['text']), 'text/plain');
  }),
  change(
    'POST',
    'documents/{id}/sign',
    'document',
    { action: 'document.sign', sight: 'document.view' },
    (document, call) => {
      mustBe(document, 'unsigned');
      return { status: 'signed', signedBy: call.access.member.id, signedAt: nowOf(call) };
    },
  ),
];
