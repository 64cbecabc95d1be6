import type { Me } from 'rosterkit/backend';
import { applicationsOf, can, displayName, textIn, type Member } from 'rosterkit/domain';
import { commerce7 } from 'rosterkit/policies';
import { byId, make } from '../lib/dom.js';
import { dateText } from '../lib/surroundings.js';
import { money, pageLanguage, pageLocale, say } from '../lib/texts.js';

interface Order {
  readonly number: number;
  readonly customer: string;
  readonly wines: string;
  /** Member id of who sold it. */
  readonly associate: string;
  readonly amount: number;
}

const ORDERS: readonly Order[] = [
  { number: 10496, customer: 'Inês Carvalho', wines: '2 × Pinot noir 2022', associate: 'siobhan', amount: 92 },
  { number: 10495, customer: 'The Larder, Salem', wines: '24 × Rosé 2025', associate: 'layla', amount: 408 },
  { number: 10491, customer: 'Jomo Mwangi', wines: '6 × Riesling 2024', associate: 'siobhan', amount: 138 },
  { number: 10488, customer: 'Hotel Belvedere', wines: '48 × Chardonnay 2023', associate: 'thora', amount: 1104 },
  { number: 10482, customer: 'Astrid Nygård', wines: '1 × Library Pinot 2012', associate: 'kamal', amount: 145 },
  { number: 10479, customer: 'Rosa Delgado', wines: '12 × Estate red 2023', associate: 'jean-baptiste', amount: 264 },
];
const BOTTLES = [86, 112, 74, 131, 158, 203, 96];
const DAY_MS = 86_400_000;

/** The greeting of whoever is signed in, and where they may go. */
export function showHome(me: Me | undefined, now: number): void {
  const name = me ? displayName(me.member) : '';
  byId('today-title').textContent = name ? say('greeting', { name: me?.member.firstName || name }) : say('welcome');
  const apps = me ? applicationsOf(commerce7, me.tenant, me.member) : [];
  byId('applications').replaceChildren(...apps.map(({ label }) => make('li', {}, textIn(label, pageLanguage()))));
  byId('nav-settings').hidden = !me || !can(commerce7, me.tenant, me.member, 'member.list').allowed;
  byId('today-date').textContent = dateText(now, { dateStyle: 'full' });
}

/** The orders, each with the name of who sold it; whoever left keeps their name there. */
export function showOrders(members: readonly Member[]): void {
  const rows = ORDERS.map(({ number, customer, wines, associate, amount }) =>
    make(
      'tr',
      {},
      make('td', {}, String(number)),
      make('td', {}, customer),
      make('td', {}, wines),
      associateCell(members.find(({ id }) => id === associate)),
      make('td', { className: 'number' }, money(amount)),
    ),
  );
  byId('orders').replaceChildren(...rows);
}

function associateCell(member: Member | undefined): HTMLElement {
  if (!member) return make('td', {}, '—');
  const name = make('bdi', {}, displayName(member));
  if (member.status !== 'removed') return make('td', {}, name);
  return make('td', {}, name, ' ', make('span', { className: 'left-note' }, `(${say('left')})`));
}

/** Bottles sold on the last seven days, as bars. */
export function showWeek(now: number): void {
  const svg = byId('chart', SVGSVGElement);
  const weekday = new Intl.DateTimeFormat(pageLocale(), { weekday: 'short' });
  const bars = BOTTLES.flatMap((count, index) => {
    const height = (count / 220) * 130;
    const x = index * 160 + 80;
    return [
      shape('rect', { x: x - 40, y: 160 - height, width: 80, height, rx: 6 }),
      shape('text', { x, y: 150 - height }, String(count)),
      shape('text', { x, y: 188 }, weekday.format(now - (6 - index) * DAY_MS)),
    ];
  });
  const title = shape('title', { id: 'chart-title' }, say('chart'));
  svg.replaceChildren(title, ...bars);
}

function shape(tag: string, attributes: Readonly<Record<string, string | number>>, text = ''): SVGElement {
  const element = document.createElementNS('http://www.w3.org/2000/svg', tag);
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, String(value));
  element.textContent = text;
  return element;
}
