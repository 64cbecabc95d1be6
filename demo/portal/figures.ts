import type { Thing, Things } from '../lib/api.js';
import { make } from '../lib/dom.js';
import { choice, fileLink, gate, sheet, type Column } from '../lib/sheets.js';
import { dateText } from '../lib/surroundings.js';
import { money, say } from '../lib/texts.js';
import type { Stage, View } from '../lib/views.js';

/** Something of a store or of the whole business, worth money on a day. */
export interface Figure extends Thing {
  readonly scope: string;
  readonly date: string;
  readonly amount: number;
}

/** What belongs to the business and to no store. */
const ENTITY = '@tenant';

/** Which store each page of figures is narrowed to. */
const chosen = new Map<string, string>();

/** Names of the stores that may be seen here. */
export async function storeNames({ api }: Stage): Promise<ReadonlyMap<string, string>> {
  const { items } = await api.get<Things>('stores');
  return new Map(items.map(({ id, name }) => [id, String(name)]));
}

export function placeText(names: ReadonlyMap<string, string>, scope: unknown): string {
  return scope === ENTITY ? say('headOffice') : (names.get(String(scope)) ?? String(scope));
}

/** An amount given in the smallest unit of the currency. */
export function amountText(pence: unknown): string {
  return money(Number(pence) / 100);
}

export function dayText(date: unknown): string {
  return dateText(Date.parse(String(date)), { dateStyle: 'medium' });
}

/**
 * A page of figures: by store, with their total, and to be taken home where that is allowed, all or one by one.
 * @param path - Of the server, e.g. `transactions`.
 * @param type - As rights name it, e.g. `transaction`.
 */
export function figuresView(path: string, type: string, more: readonly Column<Figure>[] = []): View {
  return async (stage) => {
    const { api, again } = stage;
    const names = await storeNames(stage);
    const store = chosen.get(path) ?? '';
    const query = store ? `?store=${encodeURIComponent(store)}` : '';
    const all = await api.get<Things<Figure>>(path);
    const { items, total = 0 } = store ? await api.get<Things<Figure>>(`${path}${query}`) : all;
    const places = [...new Set(all.items.map(({ scope }) => scope))].toSorted();
    const permission = `${type}.download`;
    return [
      make(
        'div',
        { className: 'page-head' },
        choice(
          say('store'),
          [['', say('allStores')], ...places.map((id) => [id, placeText(names, id)] as const)],
          store,
          (next) => {
            chosen.set(path, next);
            again();
          },
        ),
        make('strong', { className: 'total' }, say('total', { amount: amountText(total) })),
        gate({ permission, mode: 'hide' }, fileLink(say('downloadAll'), api.url(`${path}.csv${query}`))),
      ),
      sheet(
        say(path),
        [
          { title: 'date', cell: ({ date }) => dayText(date) },
          { title: 'store', cell: ({ scope }) => placeText(names, scope) },
          { title: 'reference', cell: ({ id }) => id },
          ...more,
          { title: 'amount', isNumber: true, cell: ({ amount }) => amountText(amount) },
          {
            title: '',
            cell: (item) =>
              gate(
                { permission, object: item, mode: 'hide' },
                fileLink(say('download'), api.url(`${path}/${item.id}/file`)),
              ),
          },
        ],
        items,
      ),
    ];
  };
}
