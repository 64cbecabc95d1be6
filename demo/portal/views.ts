import { displayName } from 'rosterkit/domain';
import type { Thing, Things } from '../lib/api.js';
import { make } from '../lib/dom.js';
import { button, facts, field, fileLink, gate, sheet, type Column } from '../lib/sheets.js';
import { say } from '../lib/texts.js';
import type { Stage, View, Views } from '../lib/views.js';
import { amountText, figuresView, placeText, storeNames } from './figures.js';
import { home } from './home.js';

/** A table of everything behind a path. */
function table(
  path: string,
  title: string,
  columns: (names: ReadonlyMap<string, string>) => readonly Column<Thing>[],
): View {
  return async (stage) => {
    const names = await storeNames(stage);
    const { items } = await stage.api.get<Things>(path);
    return sheet(say(title), columns(names), items);
  };
}

const store = (names: ReadonlyMap<string, string>): Column<Thing> => ({
  title: 'store',
  cell: ({ scope }) => placeText(names, scope),
});

const stores: View = async ({ api }) => {
  const [{ items }, products] = await Promise.all([api.get<Things>('stores'), api.get<Things>('products')]);
  const productsOf = (id: string): string =>
    products.items
      .filter(({ scope }) => scope === id)
      .map(({ name, count }) => `${String(count)} × ${String(name)}`)
      .join(', ');
  return make(
    'ul',
    { className: 'cards stores', ariaLabel: say('stores') },
    ...items.map(({ id, name, address }) =>
      make(
        'li',
        {},
        make('h2', {}, String(name)),
        make('small', {}, id),
        make('span', {}, String(address)),
        make('span', {}, productsOf(id)),
      ),
    ),
  );
};

const bankAccounts = table('bank-accounts', 'bankAccounts', (names) => [
  store(names),
  field('name', 'name'),
  field('number', 'number'),
  { title: 'usedFor', cell: ({ uses }) => (uses as readonly string[]).map((use) => say(`use.${use}`)).join(', ') },
]);

const pricing = table('pricing', 'pricing', (names) => [
  store(names),
  field('debit', 'debit'),
  field('credit', 'credit'),
  { title: 'monthly', isNumber: true, cell: ({ monthly }) => amountText(monthly) },
]);

const business: View = async ({ api }) => {
  const { name, companyNumber, sector } = await api.get<Record<string, string>>('business');
  return make(
    'div',
    { className: 'card narrow' },
    facts([
      ['name', name ?? ''],
      ['companyNumber', companyNumber ?? ''],
      ['sector', sector ?? ''],
    ]),
  );
};

const ownership: View = async ({ api }) => {
  const { items } = await api.get<Things>('ownership');
  return sheet(
    say('ownership'),
    [field('name', 'name'), { title: 'share', isNumber: true, cell: ({ share }) => `${String(share)} %` }],
    items,
  );
};

const documents: View = async (stage) => {
  const { api, people } = stage;
  const { items } = await api.get<Things>('documents');
  const signer = (id: unknown): string => {
    const entry = people.find(({ member }) => member.id === id);
    return entry ? displayName(entry.member) : String(id);
  };
  return make(
    'ul',
    { className: 'cards' },
    ...items.map((document) =>
      make(
        'li',
        {},
        make('h2', {}, String(document['title'])),
        make(
          'span',
          {},
          document['status'] === 'signed' ? say('signed', { name: signer(document['signedBy']) }) : say('unsigned'),
        ),
        make(
          'div',
          { className: 'row' },
          gate(
            { permission: 'document.download', object: document, mode: 'hide' },
            fileLink(say('download'), api.url(`documents/${document.id}/file`)),
          ),
          ...(document['status'] === 'signed' ? [] : [signing(stage, document)]),
        ),
      ),
    ),
  );
};

function signing({ api, act }: Stage, document: Thing): HTMLElement {
  const sign = button(
    say('sign'),
    () => act(() => api.send('POST', `documents/${document.id}/sign`), say('signedNow')),
    'primary',
  );
  return gate({ permission: 'document.sign', object: document, mode: 'disable' }, sign);
}

/** What the portal's pages show of the business. */
export const views: Views = {
  home,
  stores,
  pricing,
  bankAccounts,
  business,
  ownership,
  documents,
  activationCodes: table('activation-codes', 'activationCodes', (names) => [store(names), field('code', 'code')]),
  directory: table('store-directory', 'directory', () => [
    field('id', 'id'),
    field('name', 'name'),
    field('address', 'address'),
  ]),
  transactions: figuresView('transactions', 'transaction', [field('card', 'card')]),
  sales: figuresView('sales', 'sale', [{ title: 'count', isNumber: true, cell: ({ count }) => String(count) }]),
  payouts: figuresView('payouts', 'payout'),
  invoices: figuresView('invoices', 'invoice'),
};
