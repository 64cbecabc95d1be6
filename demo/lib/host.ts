import { AcceptInvitationElement, SignInElement, TeamProviderElement } from 'rosterkit';
import type { MemberEntry, Policy, Tenant } from 'rosterkit/domain';
import { sampleApi, type Api } from './api.js';
import { barSays } from './bar-texts.js';
import { wearBrand } from './brand.js';
import { readChoices, writeChoices, type Choices, type Defaults } from './choices.js';
import { setUpCommonControls } from './controls.js';
import { demoServer, type DemoServer } from './demo-server.js';
import { byId } from './dom.js';
import type { Moment } from './moment.js';
import { currentPage, followAddress, markHere, setUpAccountMenu, type Place, type Site } from './pages.js';
import { showPeople } from './people.js';
import { openFormFromPrefill, showAccount, showClock, showLook, tell } from './surroundings.js';
import { setTexts, type PageTexts } from './texts.js';
import { forgetViews, showViews, type Views } from './views.js';

/** For tests and for the curious: `await (await rosterkitServer.backendFor('bo')).removeMember('olafur')`. */
declare global {
  interface Window {
    rosterkitServer: DemoServer;
  }
}

/** A company with a page on the demo's server. */
export interface House extends Site, PageTexts {
  readonly policy: Policy;
  /** Who looks, in which language, at which tenant, unless the address says otherwise. */
  readonly defaults: Defaults;
  /** Where somebody arrives who has signed in. */
  readonly landing: string;
  /** The parts of its pages that are drawn from its own server. */
  readonly views?: Views;
}

export interface Host {
  readonly server: DemoServer;
  readonly provider: TeamProviderElement;
  readonly api: Api;
  /** Draws the parts of the page anew. */
  redraw(): void;
  /** Shows everything around the widgets anew. */
  refresh(): Promise<void>;
}

/** How often the demo's own controls look who is there; no activity of anybody. */
const REFRESH_MS = 1500;

/**
 * Does what every page with the kit's server behind it does: signs in whom the address names, hands the provider its
 * backend, follows the address, and keeps the demo's bar up to date.
 * @param show - Called whenever something around the widgets may have changed.
 */
export async function openHost(house: House, show: (moment: Moment) => void = () => undefined): Promise<Host> {
  const { policy, defaults, views = {} } = house;
  setTexts(house);
  let choices = readChoices(defaults);
  wearBrand(choices.brand);
  let now = Date.now();
  let last = '';
  /** Not known until the server has said. */
  let people: readonly MemberEntry[] | undefined;
  const server = demoServer(choices.tenant, choices.rules);
  const api = sampleApi(choices.tenant);
  const provider = byId('team', TeamProviderElement);

  const draw = (): void => {
    const { client } = provider;
    const me = client?.me;
    // what had its room kept is there by now, or never will be: styles/menus.css
    if (client && client.state.status !== 'loading') document.body.classList.add('settled');
    showClock(now);
    // as the address is now: a press that has changed it may not have been told yet, and must not be undone
    const place = currentPage(house);
    const seen = JSON.stringify([people, me, choices.lang, place]);
    if (seen === last) return; // an open list of people stays open
    last = seen;
    showAccount(policy, me);
    const tenant = me?.tenant ?? unknownTenant(house, choices.tenant);
    if (people) showPeople({ policy, tenant, people, as: me?.member.id ?? '', now });
    const moment: Moment = { me, client, people: people ?? [], now, place };
    show(moment);
    markHere(house); // which links there are is up to the page
    if (people) showViews(views, api, moment);
  };
  /** Draws what the page knows at once: whom a list shows must not wait for the demo's own questions. */
  const refresh = async (): Promise<void> => {
    if ((provider.client?.state.status ?? 'loading') !== 'loading') draw();
    people = await server.people();
    now = await server.now();
    draw();
  };
  const redraw = (): void => {
    forgetViews();
    last = '';
    void refresh();
  };
  const choose = (change: Partial<Choices>): void => {
    choices = { ...choices, ...change };
    writeChoices(choices, defaults);
    showLook(provider, choices);
    void refresh();
  };
  /** Another person at this browser: the page begins anew, as it would with a browser of their own. */
  const enter = async (memberId: string): Promise<void> => {
    await server.enter(memberId);
    choose({ as: defaults.as });
    location.reload();
  };

  setUpCommonControls({
    onPerson: (memberId) => void enter(memberId),
    onLanguage: (lang) => choose({ lang }),
    onTheme: (theme) => choose({ theme }),
    onAdvance: (hours) => {
      void server
        .advance(hours * 3_600_000)
        .then(() => provider.refresh())
        .then(refresh);
    },
    onReset: () => {
      tell(barSays('startingOver'));
      void server.reset().then(() => enter(defaults.as));
    },
  });

  setUpTenants(choices);
  setUpKinds();
  showLook(provider, choices);
  provider.now = () => now;
  // a link to the page may name who should be looking at it; nobody is signed in otherwise
  if (new URLSearchParams(location.search).has('as')) {
    await server.enter(choices.as);
    choose({ as: defaults.as }); // once: two windows would else take the sign-in from each other with every reload
  }
  provider.sessions = server.sessions;
  provider.backend = server.backend;
  await provider.updateComplete;
  provider.client?.addEventListener('change', () => void refresh());
  for (const event of ['signed-in', 'invitation-accepted'] as const) {
    provider.addEventListener(event, () => {
      if (/^#\/(join|reset)/.test(location.hash)) location.hash = `#/${house.landing}`;
    });
  }
  window.rosterkitServer = server;
  openFormFromPrefill(provider);
  setUpAccountMenu();
  followAddress(house, (place) => {
    void refresh();
    openSecret(place);
  });
  // others change the team too, and the demo's own doors do
  setInterval(() => void refresh(), REFRESH_MS);
  return { server, provider, api, redraw, refresh };
}

/** The switch between the tenants of a page, where it has one: the same person at another one. */
function setUpTenants({ tenant }: Choices): void {
  const select = document.querySelector<HTMLSelectElement>('#demo-tenant');
  if (!select) return;
  select.value = tenant;
  select.addEventListener('change', () => {
    const query = new URLSearchParams(location.search);
    query.set('tenant', select.value);
    query.set('as', byId('demo-person', HTMLSelectElement).value);
    location.search = query.toString();
  });
}

/** Gates about a kind of people: `<access-gate permission="member.list" data-kind="employee">`. */
function setUpKinds(): void {
  for (const gate of document.querySelectorAll('access-gate')) {
    const { kind } = gate.dataset;
    if (kind) gate.object = { kind };
  }
}

/** The page behind a mailed link. */
function openSecret({ name, rest }: Place): void {
  byId('guard').hidden = name === 'join' || name === 'reset';
  if (!byId('guard').hidden || rest === '') return;
  if (name === 'join') byId('join', AcceptInvitationElement).token = rest;
  if (name === 'reset') byId('reset', SignInElement).resetToken = rest;
  history.replaceState(history.state, '', `#/${name}`); // the secret does not stay in the address
}

function unknownTenant({ brand, policy }: House, id: string): Tenant {
  return { id, name: brand, policy: policy.id, locale: 'en', settings: {} };
}
