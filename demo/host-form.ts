import 'rosterkit/define';
import { TeamProviderElement } from 'rosterkit';
import { memoryTeam } from 'rosterkit/backend/memory';
import { commerce7, paymentsPortal } from 'rosterkit/policies';
import { acmeWinery, harbourHeath } from 'rosterkit/testing';
import { byId } from './lib/dom.js';

const now = Date.now();
const winery = memoryTeam({ seed: acmeWinery(now), policy: commerce7 });
const harbour = memoryTeam({ seed: harbourHeath(now), policy: paymentsPortal });

byId('winery', TeamProviderElement).backend = winery.backendFor('marguerite');
byId('first', TeamProviderElement).backend = winery.backendFor('marguerite');
byId('second', TeamProviderElement).backend = harbour.backendFor('tomasz');

const form = byId('till-form', HTMLFormElement);
form.addEventListener('submit', (event) => {
  event.preventDefault();
  const sent = [...new FormData(form)].map(
    ([name, value]) => `${name} = ${value instanceof File ? value.name : value}`,
  );
  byId('sent').textContent = `Sent: ${sent.join(', ')}`;
});
form.addEventListener('reset', () => {
  byId('sent').textContent = '';
});
