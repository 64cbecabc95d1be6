import 'rosterkit/define';
import { memoryTeam } from 'rosterkit/backend/memory';
import { commerce7, paymentsPortal } from 'rosterkit/policies';
import { acmeWinery, harbourHeath } from 'rosterkit/testing';
import { byId } from './lib/dom.js';

type Provider = HTMLElementTagNameMap['team-provider'];
const now = Date.now();
const winery = memoryTeam({ seed: acmeWinery(now), policy: commerce7 });
const harbour = memoryTeam({ seed: harbourHeath(now), policy: paymentsPortal });

byId<Provider>('winery').backend = winery.backendFor('marguerite');
byId<Provider>('first').backend = winery.backendFor('marguerite');
byId<Provider>('second').backend = harbour.backendFor('tomasz');

const form = byId<HTMLFormElement>('till-form');
form.addEventListener('submit', (event) => {
  event.preventDefault();
  const sent = [...new FormData(form)].map(([name, value]) => `${name} = ${String(value)}`);
  byId('sent').textContent = `Sent: ${sent.join(', ')}`;
});
form.addEventListener('reset', () => {
  byId('sent').textContent = '';
});
