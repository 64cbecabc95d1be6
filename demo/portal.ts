import 'rosterkit/define';
import { displayName, textIn } from 'rosterkit/domain';
import { paymentsPortal } from 'rosterkit/policies';
import { byId, make } from './lib/dom.js';
import { openHost } from './lib/host.js';
import type { Moment } from './lib/moment.js';
import { link } from './lib/sheets.js';
import { dateText } from './lib/surroundings.js';
import { pageLanguage, say } from './lib/texts.js';
import { texts } from './portal/texts.js';
import { views } from './portal/views.js';

/** The greeting, and what to do about a store that is missing, which differs by role. */
function show({ me, now }: Moment): void {
  const name = me ? me.member.firstName || displayName(me.member) : '';
  byId('home-title').textContent = name ? say('greeting', { name }) : say('welcome');
  byId('today-date').textContent = dateText(now, { dateStyle: 'full' });
  const roles = me?.member.roles ?? [];
  const help = (paymentsPortal.help ?? [])
    .filter(({ id }) => id.startsWith('storesMissing.'))
    .filter((entry) => !entry.roles || entry.roles.some((role) => roles.includes(role)));
  byId('missing-store-help').replaceChildren(
    ...help.map(({ label, href }) => {
      const text = textIn(label, pageLanguage());
      return make('li', {}, href ? link(text, href) : text);
    }),
  );
}

await openHost(
  {
    brand: 'Harbour & Heath',
    policy: paymentsPortal,
    home: 'team',
    landing: 'home',
    defaults: { as: 'tomasz', lang: 'en', tenant: 'harbour-heath' },
    texts,
    currency: 'GBP',
    locales: { en: 'en-GB' },
    views,
  },
  show,
);
