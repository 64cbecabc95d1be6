import 'rosterkit/define';
import { AppSwitcherElement } from 'rosterkit';
import { textIn } from 'rosterkit/domain';
import { retailEcom } from 'rosterkit/policies';
import { byId, make } from './lib/dom.js';
import { openHost } from './lib/host.js';
import type { Moment } from './lib/moment.js';
import { goOn } from './lib/pages.js';
import { link } from './lib/sheets.js';
import { dashboard, shops, textPage } from './velo/office.js';
import * as retail from './velo/retail.js';
import * as stock from './velo/stock.js';
import { texts } from './velo/texts.js';

/** Where each application begins. */
const STARTS = { retail: '#/ventes', ecom: '#/ecom/tableau' };

/** One page, two applications: the shops, and the web shop in another colour. */
function show({ me, client, place }: Moment): void {
  const hasRetail = client?.can('app.retail').allowed ?? false;
  if (me && place.name === 'accueil') goOn(hasRetail ? STARTS.retail : STARTS.ecom);
  const section = document.querySelector<HTMLElement>(`[data-page="${CSS.escape(place.name)}"]`);
  const face = section?.dataset['face'] ?? (me && !hasRetail ? 'ecom' : 'retail');
  document.body.dataset['face'] = face;
  for (const nav of document.querySelectorAll<HTMLElement>('.velo-nav')) {
    nav.hidden = !me || nav.dataset['face'] !== face;
  }
  byId('menu-profile', HTMLAnchorElement).href = face === 'ecom' ? '#/ecom/profil' : '#/profil';
  const switcher = byId('switcher', AppSwitcherElement);
  switcher.current = face;
  switcher.urls = STARTS;
}

byId('help-links').replaceChildren(
  ...(retailEcom.help ?? []).flatMap(({ label, href }) =>
    href ? make('li', {}, link(textIn(label, 'fr'), href)) : [],
  ),
);

await openHost(
  {
    brand: 'Vélo Boréal',
    policy: retailEcom,
    home: 'accueil',
    landing: 'accueil',
    defaults: { as: 'genevieve', lang: 'fr', tenant: 'velo-boreal' },
    texts,
    currency: 'CAD',
    locales: { fr: 'fr-CA' },
    views: {
      ...retail,
      ...stock,
      shops,
      dashboard,
      purchases: textPage('retail/settings/purchases', 'section.purchases'),
      billing: textPage('retail/billing', 'section.billing'),
      ecomSales: textPage('ecom/sales', 'section.sales'),
      ecomCatalog: textPage('ecom/catalog', 'section.catalog'),
      ecomMarketing: textPage('ecom/marketing', 'section.marketing'),
      ecomReports: textPage('ecom/reports', 'section.reports'),
      ecomWebsite: textPage('ecom/website', 'section.website'),
      ecomChannels: textPage('ecom/channels', 'section.channels'),
      ecomBilling: textPage('ecom/billing', 'section.ecomBilling'),
    },
  },
  show,
);
