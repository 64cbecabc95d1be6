import type { Decorator } from '@storybook/web-components-vite';
import { html } from 'lit';
import type { TeamBackend } from 'rosterkit/backend';
import {
  memoryTeam,
  type FaultRule,
  type FaultScript,
  type MemoryTeam,
  type TenantSeed,
} from 'rosterkit/backend/memory';
import { b2bCommerce, commerce7, paymentsPortal, retailEcom } from 'rosterkit/policies';
import { acmeWinery, generateMembers, withFaults, withPeople } from 'rosterkit/testing';

/** What `parameters.team` of a story may say; the toolbar fills in the rest. */
export interface TeamParameters {
  /** The tenant; ACME Winery unless given. */
  readonly seed?: (now: number) => TenantSeed;
  /** Id of the signed-in member. The toolbar's person wins, unless it stands on "as the story says". */
  readonly as?: string;
  /** What goes wrong between page and backend. */
  readonly faults?: FaultScript;
  /** Changes the backend at last, e.g. to take a method away. */
  readonly backend?: (backend: TeamBackend) => TeamBackend | undefined;
  /** The page's language; the toolbar's when absent. */
  readonly locale?: string;
}

/** What the toolbar knows (`.storybook/preview.ts`). */
interface Globals {
  readonly signedInAs?: string;
  readonly locale?: string;
}

/** The toolbar's choice that leaves the person to the story. */
export const AS_THE_STORY_SAYS = 'story';

interface Stage {
  readonly team: MemoryTeam;
  readonly backend: TeamBackend | undefined;
}

const POLICIES = [commerce7, paymentsPortal, b2bCommerce, retailEcom];
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
  const { signedInAs = AS_THE_STORY_SAYS, locale = 'en' } = globals as Globals;
  const as = signedInAs === AS_THE_STORY_SAYS ? (team.as ?? 'marguerite') : signedInAs;
  const { backend } = stageOf(`${id}|${as}`, as, team);
  return html`<team-provider .backend=${backend} locale=${team.locale ?? locale}>${story()}</team-provider>`;
};

function stageOf(key: string, as: string, { seed = acmeWinery, faults, backend }: TeamParameters): Stage {
  const known = stages.get(key);
  if (known) return known;
  const rows = seed(Date.now());
  const policy = POLICIES.find((document) => document.id === rows.tenant.policy) ?? commerce7;
  const team = memoryTeam({ seed: rows, policy });
  const plain = withFaults(team.backendFor(as), faults);
  const stage = { team, backend: backend ? backend(plain) : plain };
  stages.set(key, stage);
  return stage;
}

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
export const emptyWinery = (now: number): TenantSeed => {
  const seed = acmeWinery(now);
  return { ...seed, members: seed.members.filter(({ id }) => id === 'marguerite'), invitations: [] };
};
