import type { Thing, Things } from '../lib/api.js';
import { bars } from '../lib/bars.js';
import { make } from '../lib/dom.js';
import { gate } from '../lib/sheets.js';
import { dateText } from '../lib/surroundings.js';
import { say } from '../lib/texts.js';
import type { View } from '../lib/views.js';
import { amountText, dayText, type Figure } from './figures.js';

function tile(title: string, value: string, note = ''): HTMLElement {
  return make('li', {}, make('span', {}, title), make('strong', {}, value), make('small', {}, note));
}

/** What somebody may see of the last days, as figures and as bars. */
export const home: View = async ({ api, client }) => {
  const [sales, stores] = await Promise.all([api.get<Things<Figure>>('sales'), api.get<Things>('stores')]);
  const payments = sales.items.reduce((sum, { count }) => sum + Number(count), 0);
  const tiles = [
    tile(say('takings'), amountText(sales.total), say('takingsNote', { count: String(payments) })),
    tile(say('yourStores'), String(stores.items.length), stores.items.map(({ name }) => String(name)).join(', ')),
  ];
  if (client.can('payout.view').allowed) {
    const [latest] = (await api.get<Things<Figure>>('payouts')).items.toSorted((a, b) => b.date.localeCompare(a.date));
    if (latest) tiles.push(tile(say('nextPayout'), amountText(latest.amount), dayText(latest.date)));
  }
  if (client.can('document.view').allowed) {
    const { items } = await api.get<Things>('documents');
    const open = items.filter(({ status }: Thing) => status !== 'signed').length;
    tiles.push(tile(say('openDocuments'), String(open)));
  }
  const byDay = new Map<string, number>();
  for (const { date, amount } of sales.items) byDay.set(date, (byDay.get(date) ?? 0) + amount);
  const days = [...byDay].toSorted(([a], [b]) => a.localeCompare(b));
  const chart = bars(
    say('byDay'),
    days.map(([date, amount]) => ({
      label: dateText(Date.parse(date), { weekday: 'short' }),
      value: amount / 100,
      text: amountText(amount),
    })),
  );
  return [
    make('ul', { className: 'cards' }, ...tiles),
    gate({ permission: 'sale.view', mode: 'hide' }, make('h2', {}, say('byDay')), chart),
  ];
};
