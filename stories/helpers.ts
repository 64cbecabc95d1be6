import type { Decorator, WebComponentsRenderer } from '@storybook/web-components-vite';
import { html } from 'lit';
import { keyed } from 'lit/directives/keyed.js';
import type { TeamBackend } from 'rosterkit/backend';
import {
  memoryTeam,
  type FaultRule,
  type FaultScript,
  type MemoryClock,
  type MemoryTeam,
  type TenantSeed,
} from 'rosterkit/backend/memory';
import type { PlayFunction } from 'storybook/internal/types';
import { acmeWinery, generateMembers, withFaults, withPeople } from 'rosterkit/testing';
import { alone, crowded, systemOf, SYSTEMS, type System, type SystemName } from './systems.js';
import {
  AS_THE_STORY_SAYS,
  directionIn,
  isElsewhere,
  localeTag,
  provider,
  toolbarOf,
  type Globals,
} from './toolbar.js';

/** What `parameters.team` of a story may say; the toolbar fills in the rest. */
export interface TeamParameters {
  /** The winery unless given. The toolbar's system wins, unless it stands on "as the story says". */
  readonly system?: SystemName;
  /** Other rows than the system's. A story with rows of its own keeps its system, whatever the toolbar says. */
  readonly seed?: (now: number) => TenantSeed;
  /** Id of the signed-in member. The toolbar's person wins, unless it stands on "as the story says". */
  readonly as?: string;
  /** What goes wrong between page and backend. */
  readonly faults?: FaultScript;
  /** Changes the backend at last, e.g. to take a method away. */
  readonly backend?: (backend: TeamBackend) => TeamBackend | undefined;
  /** The page's language; the toolbar's when absent. */
  readonly locale?: string;
  /** What time it is; it goes on unless given. */
  readonly clock?: MemoryClock;
}

/** A team, and the backend through which a page sees it. */
export interface Stage {
  readonly team: MemoryTeam;
  readonly backend: TeamBackend | undefined;
}

const stages = new Map<string, Stage>();

/** A fresh team for a story that starts (again). */
export function forgetTeam(storyId: string): void {
  for (const key of stages.keys()) if (key.startsWith(`${storyId}|`)) stages.delete(key);
}

/** The team behind a story, for its play function: the outbox, the clock, other people's backends. */
export function teamOf(storyId: string): MemoryTeam {
  for (const [key, { team }] of stages) if (key.startsWith(`${storyId}|`)) return team;
  throw new Error(`No team for ${storyId}; its decorator has not run.`);
}

/** Puts a story inside a `<team-provider>` with a memory team of its own. */
export const withTeam: Decorator = (story, { id, parameters, globals }) => {
  const { team = {} } = parameters as { readonly team?: TeamParameters | false };
  if (team === false) return story();
  const toolbar = toolbarOf(globals);
  const { system, signedInAs, backend: state } = toolbar;
  const key = [id, system, signedInAs, state].join('|');
  const stage = stages.get(key) ?? openStage(team, toolbar);
  stages.set(key, stage);
  const { clock, locale } = team;
  // for somebody else, or elsewhere, widgets begin anew; a look or a language changes as they stand
  return html`${keyed(key, provider({ backend: stage.backend, now: clock?.now, locale }, toolbar, story()))}`;
};

/** How wide, which way and in which colours a story is shown. */
export const withFrame: Decorator = (story, { globals }) => {
  const { theme, width, locale, direction, density } = toolbarOf(globals);
  return html`<div
    class="frame"
    lang=${localeTag(locale)}
    dir=${directionIn(locale, direction)}
    data-theme=${theme}
    data-density=${density}
    data-width=${width}
  >
    ${story()}
  </div>`;
};

/** Who is signed in where: the person goes with a system, so whoever is chosen may bring theirs along. */
function sceneOf(team: TeamParameters, { system, signedInAs }: Globals): { system: SystemName; as: string } {
  const own = team.system ?? (team.as === undefined ? undefined : systemOf(team.as)) ?? 'winery';
  const chosen = signedInAs === AS_THE_STORY_SAYS ? undefined : systemOf(signedInAs);
  const wanted = system === AS_THE_STORY_SAYS ? (chosen ?? own) : system;
  const shown = team.seed ? own : wanted;
  if (chosen === shown) return { system: shown, as: signedInAs };
  return { system: shown, as: shown === own && team.as ? team.as : SYSTEMS[shown].as };
}

/** The system that a story is shown with, for what a page in it has to know of it. */
export function systemShown(parameters: Readonly<Record<string, unknown>>, globals: Globals): System {
  const { team } = parameters as { readonly team?: TeamParameters | false };
  return SYSTEMS[sceneOf(team || {}, globals).system];
}

/** The number of people in a crowd. */
const CROWD = 100_000;
const SLOW_MS = 1500;

/** A memory team as a story and the toolbar say. */
export function openStage(team: TeamParameters, toolbar: Globals): Stage {
  const { system, as } = sceneOf(team, toolbar);
  const { policy, seed: rows } = SYSTEMS[system];
  const state = toolbar.backend;
  const seeds: Partial<Record<Globals['backend'], (now: number) => TenantSeed>> = {
    empty: alone(system, as),
    crowd: crowded(system, CROWD),
  };
  const seed = seeds[state] ?? team.seed ?? rows;
  const { clock } = team;
  const memory = memoryTeam({ seed: seed(clock?.now() ?? Date.now()), policy, ...(clock ? { clock } : {}) });
  const plain = withFaults(memory.backendFor(as), faultsOf(state, team.faults));
  return { team: memory, backend: team.backend ? team.backend(plain) : plain };
}

/** What goes wrong with the calls of a session, or of a team, as the toolbar says. */
export function faultsOf(state: Globals['backend'], own: FaultScript = []): FaultScript {
  if (state === AS_THE_STORY_SAYS) return own;
  if (state === 'slow') return [{ on: '*', fault: { delayMs: SLOW_MS } }];
  if (state === 'offline') return failing('*');
  if (state === 'failing') {
    // who is signed in, and as what, is known; everything else breaks
    const known = (['capabilities', 'me', 'getPolicy', 'session'] as const).map((on) => ({
      on,
      fault: { delayMs: 0 },
    }));
    return [...known, { on: '*', fault: { fail: { code: 'server' } } }];
  }
  if (state === 'empty') return [{ on: 'listScopes', fault: { answer: [] } }];
  return [];
}

type Play<A> = PlayFunction<WebComponentsRenderer, A>;

/** What happens in a story; nothing does where the toolbar has put somebody else, or another backend, in its place. */
export const asTold =
  <A>(play: Play<A>): Play<A> =>
  async (context) => {
    if (!isElsewhere(toolbarOf(context.globals), context.storyGlobals)) await play(context);
  };

/** Calls of this method never answer; with `*`, the page stays as it was before the first answer. */
export const hanging = (on: FaultRule['on'] = '*'): FaultScript => [{ on, fault: { hang: true } }];

/** Calls of this method fail; `calls: [1]` lets the second attempt work. */
export const failing = (on: FaultRule['on'], rest: Pick<FaultRule, 'calls'> = {}): FaultScript => [
  { on, ...rest, fault: { fail: { code: 'network' } } },
];

/** The winery with so many more people. */
export const crowdedWinery =
  (count: number): ((now: number) => TenantSeed) =>
  (now) =>
    withPeople(acmeWinery(now), generateMembers(count, 1, { now }));

/** The winery with nobody but one Admin Owner. */
export const emptyWinery = (now: number): TenantSeed => alone('winery', 'marguerite')(now);
