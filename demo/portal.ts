import 'rosterkit/define';
import { displayName } from 'rosterkit/domain';
import { paymentsPortal } from 'rosterkit/policies';
import { byId } from './lib/dom.js';
import { openHost } from './lib/host.js';
import type { Moment } from './lib/moment.js';
import { dateText } from './lib/surroundings.js';
import { say } from './lib/texts.js';
import { texts } from './portal/texts.js';
import { views } from './portal/views.js';

/** The greeting. */
function show({ me, now }: Moment): void {
  const name = me ? me.member.firstName || displayName(me.member) : '';
  byId('home-title').textContent = name ? say('greeting', { name }) : say('welcome');
  byId('today-date').textContent = dateText(now, { dateStyle: 'full' });
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
