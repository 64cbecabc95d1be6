import 'rosterkit/define';
import { commerce7 } from 'rosterkit/policies';
import { openHost } from './lib/host.js';
import { showHome, showOrders, showWeek } from './winery/business.js';
import { winery } from './winery/house.js';
import { views } from './winery/house-pages.js';

// these pages need the server that the winery without one does not have
for (const part of document.querySelectorAll<HTMLElement>('[data-with-server]')) part.hidden = false;

await openHost({ ...winery, policy: commerce7, views }, ({ me, people, now }) => {
  showHome(me, now);
  showOrders(people.map(({ member }) => member));
  showWeek(now);
});
