import 'rosterkit/define';
import { AppSwitcherElement, InviteUserElement, TeamListElement } from 'rosterkit';
import { b2bCommerce } from 'rosterkit/policies';
import { byId } from './lib/dom.js';
import { openHost } from './lib/host.js';
import type { Moment } from './lib/moment.js';
import { goOn } from './lib/pages.js';
import { cart, catalogue } from './shop/cart.js';
import { companies, company, platform } from './shop/desk.js';
import { configuration, inquiry } from './shop/forms.js';
import { order, orders } from './shop/orders.js';
import { showPortalLook } from './shop/portal-look.js';
import { texts } from './shop/texts.js';

/** Where each application begins. */
const STARTS = { dsp: '#/accounts', commerce: '#/catalogue' };

/** One page, two faces: the desk of who sells and the portal of who buys. */
function show(moment: Moment): void {
  const { me, client, place } = moment;
  const isSeller = client?.can('app.dsp').allowed ?? false;
  if (me && place.name === 'home') goOn(isSeller ? STARTS.dsp : STARTS.commerce);
  const section = document.querySelector<HTMLElement>(`[data-page="${CSS.escape(place.name)}"]`);
  const face = section?.dataset['face'] ?? (isSeller ? 'dsp' : 'commerce');
  document.body.dataset['face'] = face;
  for (const nav of document.querySelectorAll<HTMLElement>('.shop-nav')) {
    nav.hidden = !me || nav.dataset['face'] !== face;
  }
  const switcher = byId('switcher', AppSwitcherElement);
  switcher.current = face;
  switcher.urls = STARTS;
  showAccountPages(place.rest);
  const own = me?.member.accountId ?? '';
  byId('own-users', TeamListElement).accountId = own;
  byId('own-invite', InviteUserElement).accountId = own;
  byId('menu-manage-user').hidden = own === '';
  void showNames(moment, own);
  if (me) void showPortalLook(me.tenant.id);
}

/** The names of the companies that the page is about. */
async function showNames({ client, place }: Moment, own: string): Promise<void> {
  const scopes = (await client?.listScopes().catch(() => [])) ?? [];
  const nameOf = (id: string): string => scopes.find((scope) => scope.id === id)?.name ?? '';
  byId('account-company').textContent = nameOf(own);
  for (const title of document.querySelectorAll('[data-account-name]')) title.textContent = nameOf(place.rest);
}

/** The pages of one company, which the address names. */
function showAccountPages(accountId: string): void {
  byId('account-users', TeamListElement).accountId = accountId;
  byId('account-invite', InviteUserElement).accountId = accountId;
  for (const link of document.querySelectorAll<HTMLAnchorElement>('[data-account-link]')) {
    link.href = `#/accounts/${encodeURIComponent(accountId)}${link.dataset['accountLink'] ?? ''}`;
    link.classList.toggle('here', link.hash === location.hash);
  }
}

await openHost(
  {
    brand: 'Pumpwerk',
    policy: b2bCommerce,
    home: 'home',
    landing: 'home',
    defaults: { as: 'joerg', lang: 'en', tenant: 'pumpwerk' },
    texts,
    currency: 'EUR',
    locales: { en: 'en-GB' },
    views: { platform, companies, company, catalogue, cart, orders, order, inquiry, configuration },
  },
  show,
);
