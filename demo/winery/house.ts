import { english, french } from './texts.js';

/** What the winery's pages have in common, with a server and without one. */
export const winery = {
  brand: 'ACME Winery',
  home: 'settings/accounts',
  landing: 'today',
  defaults: { as: 'marguerite', lang: 'en', tenant: 'acme-winery' },
  texts: { en: english, fr: french },
  currency: 'USD',
} as const;
