import type { ObjectFacts } from 'rosterkit/domain';
import type { Thing } from './api.js';
import { make } from './dom.js';
import { say } from './texts.js';

/** A column of a table: the key of its title, and what stands in a row. */
export interface Column<T> {
  readonly title: string;
  readonly cell: (item: T) => Node | string;
  readonly isNumber?: boolean;
}

/** A column of what a thing has in a field. */
export function field<T extends Thing>(title: string, name: keyof T & string): Column<T> {
  return { title, cell: (item) => textOf(item[name]) };
}

/** What a server sent, as a text; nothing for what is none. */
export function textOf(value: unknown): string {
  return typeof value === 'string' || typeof value === 'number' ? String(value) : '';
}

/** A table of things, scrolled inside its box where the page is narrow. */
export function sheet<T extends { readonly id: string }>(
  name: string,
  columns: readonly Column<T>[],
  items: readonly T[],
): HTMLElement {
  if (items.length === 0) return make('p', { className: 'empty' }, say('nothing'));
  const heads = columns.map(({ title, isNumber }) =>
    make('th', { scope: 'col', className: isNumber ? 'number' : '' }, title ? say(title) : ''),
  );
  const rows = items.map((item) => {
    const cells = columns.map(({ cell, isNumber }) => make('td', { className: isNumber ? 'number' : '' }, cell(item)));
    const row = make('tr', {}, ...cells);
    row.dataset['id'] = item.id;
    return row;
  });
  const table = make('table', {}, make('thead', {}, make('tr', {}, ...heads)), make('tbody', {}, ...rows));
  return make('div', { className: 'table-scroll', tabIndex: 0, role: 'region', ariaLabel: name }, table);
}

/** Names and values, one below the other. */
export function facts(pairs: readonly (readonly [title: string, value: Node | string])[]): HTMLElement {
  return make(
    'dl',
    { className: 'facts' },
    ...pairs.map(([title, value]) => make('div', {}, make('dt', {}, say(title)), make('dd', {}, value))),
  );
}

export interface GateOptions {
  readonly permission: string;
  readonly object?: ObjectFacts;
  /** What a refusal does: as the policy says unless given. */
  readonly mode?: 'hide' | 'disable' | '';
}

/** Puts something behind the kit's gate. */
export function gate({ permission, object, mode = '' }: GateOptions, ...content: readonly (Node | string)[]) {
  const element = make('access-gate', { permission, mode }, ...content);
  if (object) element.object = object;
  return element;
}

export function button(text: string, onClick: () => unknown, className = 'button'): HTMLButtonElement {
  const element = make('button', { type: 'button', className }, text);
  element.addEventListener('click', () => void onClick());
  return element;
}

export function link(text: string, href: string, className = ''): HTMLAnchorElement {
  return make('a', { href, className }, text);
}

/** A link to a file of the company's server. */
export function fileLink(text: string, href: string): HTMLAnchorElement {
  return make('a', { href, className: 'button', download: '' }, text);
}

/** A labelled choice. */
export function choice(
  label: string,
  options: readonly (readonly [value: string, text: string])[],
  value: string,
  onChange: (value: string) => void,
): HTMLElement {
  const select = make('select', {}, ...options.map(([id, text]) => make('option', { value: id, textContent: text })));
  select.value = value;
  select.addEventListener('change', () => onChange(select.value));
  return make('label', { className: 'field inline' }, make('span', {}, label), select);
}
