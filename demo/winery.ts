import 'rosterkit/define';
import { AcceptInvitationElement, SignInElement, TeamProviderElement } from 'rosterkit';
import type { Me } from 'rosterkit/backend';
import { showOrders, showWeek } from './lib/business.js';
import { readChoices, writeChoices, type Choices } from './lib/choices.js';
import { setUpCommonControls } from './lib/controls.js';
import { byId } from './lib/dom.js';
import { followAddress, setUpAccountMenu } from './lib/pages.js';
import { showPeople } from './lib/people.js';
import { openFormFromPrefill, showClock, showLook, showMe, tell } from './lib/surroundings.js';
import { wineryServer, type WineryServer } from './lib/winery-server.js';

/** For tests and for the curious: `await (await rosterkitServer.backendFor('bo')).removeMember('olafur')`. */
declare global {
  interface Window {
    rosterkitServer: WineryServer;
  }
}

/** How often the demo's own controls look who is there; no activity of anybody. */
const REFRESH_MS = 1500;

const server = wineryServer();
const provider = byId('team', TeamProviderElement);
let choices = readChoices();
let now = Date.now();
let last = '';

/** Everything around the widgets that depends on the team. */
async function showSurroundings(): Promise<void> {
  const [people, me] = await Promise.all([server.people(), whoAmI()]);
  now = await server.now();
  const tenant = me?.tenant ?? {
    id: 'acme-winery',
    name: 'ACME Winery',
    policy: 'commerce7',
    locale: 'en',
    settings: {},
  };
  showClock(now);
  showMe(me);
  const shown = JSON.stringify([people, me?.member.id, choices.lang]);
  if (shown === last) return; // an open list of people stays open
  last = shown;
  showPeople(people, tenant, me?.member.id ?? '', now);
  showOrders(people.map(({ member }) => member));
  showWeek(now);
}

/** Nobody, until somebody signs in. */
async function whoAmI(): Promise<Me | undefined> {
  const { state } = provider.client ?? {};
  return state?.status === 'ready' ? state.me : undefined;
}

function choose(change: Partial<Choices>): void {
  choices = { ...choices, ...change };
  writeChoices(choices);
  showLook(provider, choices);
  void showSurroundings();
}

/** Another person at this browser: the page begins anew, as it would with a browser of their own. */
async function enter(memberId: string): Promise<void> {
  await server.enter(memberId);
  choose({ as: memberId });
  location.reload();
}

setUpCommonControls({
  onPerson: (memberId) => void enter(memberId),
  onLanguage: (lang) => choose({ lang }),
  onTheme: (theme) => choose({ theme }),
  onAdvance: (hours) => {
    void server
      .advance(hours * 3_600_000)
      .then(() => provider.refresh())
      .then(showSurroundings);
  },
  onReset: () => {
    tell('Starting over …');
    void server.reset().then(() => enter('marguerite'));
  },
});

showLook(provider, choices);
provider.now = () => now;
// a link to the page may name who should be looking at it; nobody is signed in otherwise
if (new URLSearchParams(location.search).has('as')) await server.enter(choices.as);
provider.sessions = server.sessions;
provider.backend = server.backend;
await provider.updateComplete;
provider.client?.addEventListener('change', () => void showSurroundings());
for (const event of ['signed-in', 'invitation-accepted'] as const) {
  provider.addEventListener(event, () => {
    if (/^#\/(join|reset)/.test(location.hash)) location.hash = '#/today';
  });
}
window.rosterkitServer = server;
openFormFromPrefill(provider);
setUpAccountMenu();
void showSurroundings();
followAddress((name, rest) => {
  byId('guard').hidden = name === 'join' || name === 'reset';
  if (rest === '') return;
  if (name === 'join') byId('join', AcceptInvitationElement).token = rest;
  if (name === 'reset') byId('reset', SignInElement).resetToken = rest;
  history.replaceState(history.state, '', `#/${name}`); // the secret does not stay in the address
});
// others change the team too, and the demo's own doors do
setInterval(() => void showSurroundings(), REFRESH_MS);
