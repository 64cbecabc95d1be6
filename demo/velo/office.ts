import { make } from '../lib/dom.js';
import { gate, link } from '../lib/sheets.js';
import { say } from '../lib/texts.js';
import type { View } from '../lib/views.js';
import { shopForm, shopsFor } from './shops.js';

/** One text that can be changed, behind a path of the server. */
export function textPage(path: string, title: string): View {
  return async ({ api, act }) => {
    const { value } = await api.get<{ readonly value: string }>(path);
    const input = make('input', { value, required: true, maxLength: 200 });
    const form = make(
      'form',
      { className: 'card narrow form' },
      make('label', { className: 'field' }, make('span', {}, say(title)), input),
      make('button', { className: 'primary' }, say('save')),
    );
    form.addEventListener('submit', (event) => {
      event.preventDefault();
      void act(() => api.send('PUT', path, { value: input.value }), say('saved'));
    });
    return form;
  };
}

/** The opening hours of each shop. */
export const shops: View = async (stage) => {
  const { api, act } = stage;
  return shopForm(
    [
      { name: 'shop', label: 'shop', type: 'shop' },
      { name: 'hours', label: 'hours', type: 'text' },
    ],
    await shopsFor(stage, 'settings.shops'),
    'save',
    ({ shop, hours }) => act(() => api.send('PATCH', `retail/shops/${String(shop)}`, { hours }), say('saved')),
  );
};

const SECTIONS = [
  ['sales', 'ventes'],
  ['catalog', 'catalogue'],
  ['marketing', 'marketing'],
  ['reports', 'rapports'],
  ['website', 'site'],
  ['channels', 'canaux'],
] as const;

/** The way into each section of the web shop that is open to this person. */
export const dashboard: View = async () =>
  make(
    'ul',
    { className: 'cards sections' },
    ...SECTIONS.map(([section, hash]) =>
      gate(
        { permission: `ecom.${section}`, mode: 'hide' },
        make('h2', {}, link(say(`go.${section}`), `#/ecom/${hash}`)),
        make('small', {}, say(`section.${section}`)),
      ),
    ).map((tile) => make('li', {}, tile)),
  );
