import { make } from '../lib/dom.js';
import { say } from '../lib/texts.js';
import type { View } from '../lib/views.js';

const labelled = (title: string, control: HTMLElement): HTMLElement =>
  make('label', { className: 'field' }, make('span', {}, say(title)), control);

/** Asks us something, which a prospect may before being a customer. */
export const inquiry: View = async ({ api, act }) => {
  const text = make('textarea', { rows: 5, required: true, maxLength: 500 });
  const send = make('button', { className: 'primary' }, say('submitInquiry'));
  const form = make('form', { className: 'card narrow form' }, labelled('inquiryText', text), send);
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    void act(() => api.send('POST', 'inquiries', { text: text.value }), say('inquirySent'));
  });
  return [make('p', { className: 'lead' }, say('inquiryLead')), form];
};

interface Configuration {
  readonly layout: string;
  readonly brand: string;
  readonly logo: string;
}

/** How the Commerce portal looks. */
export const configuration: View = async ({ api, act }) => {
  const now = await api.get<Configuration>('configuration');
  const layout = make(
    'select',
    {},
    make('option', { value: 'grid' }, say('layoutGrid')),
    make('option', { value: 'list' }, say('layoutList')),
  );
  layout.value = now.layout;
  const logo = make('input', { value: now.logo, required: true, maxLength: 40 });
  const brand = make('input', { type: 'color', value: now.brand });
  const form = make(
    'form',
    { className: 'card narrow form' },
    labelled('layout', layout),
    labelled('logo', logo),
    labelled('brand', brand),
    make('button', { className: 'primary' }, say('save')),
  );
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    const values: Configuration = { layout: layout.value, logo: logo.value, brand: brand.value };
    void act(() => api.send('PUT', 'configuration', values), say('saved'));
  });
  return form;
};
