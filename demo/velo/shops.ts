import type { Scope } from 'rosterkit/domain';
import type { Thing } from '../lib/api.js';
import { make } from '../lib/dom.js';
import type { Column } from '../lib/sheets.js';
import { money, say } from '../lib/texts.js';
import type { Stage } from '../lib/views.js';

/** Something that belongs to a shop. */
export interface InShop extends Thing {
  readonly scope: string;
}

/** The shops in which this person may do something. */
export async function shopsFor({ client }: Stage, permission: string): Promise<readonly Scope[]> {
  const shops = await client.listScopes();
  return shops.filter(({ id }) => client.can(permission, { object: { scope: id } }).allowed);
}

export async function shopNames({ client }: Stage): Promise<(id: unknown) => string> {
  const names = new Map((await client.listScopes()).map(({ id, name }) => [id, name]));
  return (id) => names.get(String(id)) ?? String(id);
}

/** Which shop something is in. */
export function shopColumn(nameOf: (id: unknown) => string): Column<InShop> {
  return { title: 'shop', cell: ({ scope }) => nameOf(scope) };
}

/** An amount given in cents. */
export function amountText(cents: unknown): string {
  return money(Number(cents) / 100);
}

export interface Field {
  /** As the server names it. */
  readonly name: string;
  readonly label: string;
  readonly type: 'text' | 'number' | 'money' | 'shop';
}

/** A short form for one thing in a shop; sends what the fields say. */
export function shopForm(
  fields: readonly Field[],
  shops: readonly Scope[],
  submit: string,
  onSubmit: (values: Readonly<Record<string, string | number>>) => unknown,
): HTMLFormElement {
  const controls = fields.map((field) => ({ field, control: controlOf(field, shops) }));
  const form = make(
    'form',
    { className: 'card form-row' },
    ...controls.map(({ field, control }) =>
      make('label', { className: 'field' }, make('span', {}, say(field.label)), control),
    ),
    make('button', { className: 'primary' }, say(submit)),
  );
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    onSubmit(Object.fromEntries(controls.map(({ field, control }) => [field.name, valueOf(field, control.value)])));
  });
  return form;
}

function controlOf({ type }: Field, shops: readonly Scope[]): HTMLInputElement | HTMLSelectElement {
  if (type === 'shop') {
    return make('select', {}, ...shops.map(({ id, name }) => make('option', { value: id, textContent: name })));
  }
  if (type === 'text') return make('input', { required: true, maxLength: 100 });
  return make('input', { type: 'number', required: true, min: '0', step: type === 'money' ? '0.01' : '1' });
}

function valueOf({ type }: Field, value: string): string | number {
  if (type === 'money') return Math.round(Number(value) * 100);
  return type === 'number' ? Number(value) : value;
}
