import 'rosterkit/define';
import { TeamProviderElement } from 'rosterkit';
import { applicationsOf, can, displayName, textIn } from 'rosterkit/domain';
import type { Me, TeamBackend } from 'rosterkit/backend';
import { commerce7 } from 'rosterkit/policies';
import { withFaults, type FaultScript, type FaultyBackend } from 'rosterkit/testing';
import { showOrders, showWeek } from './lib/business.js';
import { readChoices, writeChoices, type Choices } from './lib/choices.js';
import { setUpControls } from './lib/controls.js';
import { byId, make } from './lib/dom.js';
import { setUpJoinPage } from './lib/join.js';
import { showMails } from './lib/outbox.js';
import { followAddress, setUpAccountMenu } from './lib/pages.js';
import { initialsOf, roleNames, showPeople } from './lib/people.js';
import { say, translatePage } from './lib/texts.js';
import { openWinery, type WineryTeam } from './lib/winery-team.js';

/** For tests and for the curious: what the page works with, e.g. `rosterkitDemo.backend.removeMember('olafur')`. */
export interface RosterkitDemo {
  /** Everything in memory: people, outbox, clock. */
  readonly team: WineryTeam;
  /** The backend as whoever is signed in, as the widgets use it. */
  readonly backend: TeamBackend;
  /** The backend as anyone else, past the widgets. */
  backendFor(memberId: string): TeamBackend;
}
declare global {
  interface Window {
    rosterkitDemo: RosterkitDemo;
  }
}

const provider = byId('team', TeamProviderElement);
let choices = readChoices();
let team = await openWinery(choices.people);
let backend: FaultyBackend;
let faults: FaultScript = [];

/** What a host does: sign somebody in, and hand the provider that person's backend. */
function signIn(memberId: string): void {
  choose({ as: memberId });
  backend = withFaults(team.backendFor(memberId), faults);
  provider.backend = backend;
  void showSurroundings();
}

/** Everything around the widgets that depends on the team. */
async function showSurroundings(): Promise<void> {
  const [people, me] = await Promise.all([team.people(), whoAmI()]);
  showPeople(people, team.tenant, choices.as, team.now());
  showMails(team.mails());
  showOrders(people.map(({ member }) => member));
  showWeek(team.now());
  showClock();
  showMe(me);
}

/** Nobody, once the account is disabled or removed. */
async function whoAmI(): Promise<Me | undefined> {
  return team
    .backendFor(choices.as)
    .me()
    .catch(() => undefined);
}

function showMe(me: Me | undefined): void {
  const name = me ? displayName(me.member) : '';
  byId('account-initials').textContent = initialsOf(name) || '–';
  byId('account-name').textContent = name;
  byId('account-role').textContent = me ? roleNames(me.tenant, me.member.roles) : '';
  byId('today-title').textContent = name ? say('greeting', { name: me?.member.firstName || name }) : say('welcome');
  const apps = me ? applicationsOf(commerce7, me.tenant, me.member) : [];
  byId('applications').replaceChildren(...apps.map(({ label }) => make('li', {}, textIn(label, choices.lang))));
  byId('nav-settings').hidden = !me || !can(commerce7, me.tenant, me.member, 'member.list').allowed;
}

function showClock(): void {
  const format = new Intl.DateTimeFormat(choices.lang, { dateStyle: 'full', timeStyle: 'short' });
  const now = byId('demo-now', HTMLTimeElement);
  now.dateTime = new Date(team.now()).toISOString();
  now.textContent = format.format(team.now());
  byId('today-date').textContent = new Intl.DateTimeFormat(choices.lang, { dateStyle: 'full' }).format(team.now());
}

function choose(change: Partial<Choices>): void {
  choices = { ...choices, ...change };
  writeChoices(choices);
}

function applyLook(): void {
  document.documentElement.lang = choices.lang;
  provider.locale = choices.lang;
  document.documentElement.classList.toggle('theme-light', choices.theme === 'light');
  document.documentElement.classList.toggle('theme-dark', choices.theme === 'dark');
  byId('demo-language', HTMLSelectElement).value = choices.lang;
  byId('demo-theme', HTMLSelectElement).value = choices.theme;
  byId('demo-kept').textContent = choices.people
    ? 'With generated people, nothing is kept.'
    : 'Changes are kept in this browser.';
  translatePage();
}

function tell(text: string): void {
  byId('demo-status').textContent = text;
}

/** Another team behind the same page. */
async function reopen(people: number): Promise<void> {
  choose({ people });
  team = await openWinery(people);
  team.onChange(() => void showSurroundings());
  applyLook();
  provider.now = () => team.now();
  signIn(choices.as);
}

const openInvitation = setUpJoinPage(
  () => team,
  (memberId) => {
    location.hash = '#/today';
    signIn(memberId);
  },
);
setUpControls({
  onPerson: signIn,
  onLanguage: (lang) => {
    choose({ lang });
    applyLook();
    void showSurroundings();
  },
  onTheme: (theme) => {
    choose({ theme });
    applyLook();
  },
  onAdvance: (hours) => {
    team.advance(hours * 3_600_000);
    void provider.refresh();
    void showSurroundings();
  },
  onFaults: (script) => {
    faults = script;
    backend.setFaults(script);
  },
  onCrowd: () => {
    tell('Adding 10,000 people …');
    void reopen(10_000).then(() => tell('10,000 people have been added.'));
  },
  onReset: () => {
    team.forget();
    void reopen(0).then(() => tell('The winery is as it was in the beginning.'));
  },
});

window.rosterkitDemo = {
  get team() {
    return team;
  },
  get backend() {
    return backend;
  },
  backendFor: (memberId) => team.backendFor(memberId),
};

team.onChange(() => void showSurroundings());
provider.now = () => team.now();
applyLook();
signIn(choices.as);
setUpAccountMenu();
// "Invite the new address", beside an e-mail that cannot change (R037)
provider.addEventListener('invitation-prefill-request', ({ detail }) => {
  const { roles, attributes } = detail.entry.member;
  provider.querySelector('invite-user')?.open({ roles: [...roles], attributes });
});
followAddress((name, rest) => {
  if (name === 'join') openInvitation(rest);
});
