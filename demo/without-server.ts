import 'rosterkit/define';
import { TeamProviderElement } from 'rosterkit';
import type { Me, TeamBackend } from 'rosterkit/backend';
import { commerce7 } from 'rosterkit/policies';
import { withFaults, type FaultScript, type FaultyBackend } from 'rosterkit/testing';
import { readChoices, writeChoices, type Choices } from './lib/choices.js';
import { setUpControls } from './lib/controls.js';
import { byId } from './lib/dom.js';
import { followAddress, setUpAccountMenu } from './lib/pages.js';
import { showPeople } from './lib/people.js';
import { openFormFromPrefill, showAccount, showClock, showLook, tell } from './lib/surroundings.js';
import { setTexts } from './lib/texts.js';
import { showHome, showOrders, showWeek } from './winery/business.js';
import { winery } from './winery/house.js';
import { setUpJoinPage } from './winery/join.js';
import { showMails } from './winery/outbox.js';
import { openWinery, type WineryTeam } from './winery/winery-team.js';

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

setTexts(winery);
const provider = byId('team', TeamProviderElement);
let choices = readChoices(winery.defaults);
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
  showPeople({ policy: commerce7, tenant: team.tenant, people, as: choices.as, now: team.now() });
  showMails(team.mails());
  showOrders(people.map(({ member }) => member));
  showWeek(team.now());
  showClock(team.now());
  showAccount(commerce7, me);
  showHome(me, team.now());
}

/** Nobody, once the account is disabled or removed. */
async function whoAmI(): Promise<Me | undefined> {
  return team
    .backendFor(choices.as)
    .me()
    .catch(() => undefined);
}

function choose(change: Partial<Choices>): void {
  choices = { ...choices, ...change };
  writeChoices(choices, winery.defaults);
}

function applyLook(): void {
  showLook(provider, choices);
  byId('demo-kept').textContent = choices.people
    ? 'With generated people, nothing is kept.'
    : 'Changes are kept in this browser.';
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
  backendFor: (memberId: string) => team.backendFor(memberId),
};

team.onChange(() => void showSurroundings());
provider.now = () => team.now();
applyLook();
signIn(choices.as);
setUpAccountMenu();
openFormFromPrefill(provider);
followAddress(winery, ({ name, rest }) => {
  if (name === 'join') openInvitation(rest);
});
