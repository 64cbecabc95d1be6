import type { Capabilities, Operation } from '../index.js';
import type { MemoryClock, Persistence } from '../../engine/index.js';
import type { AnyMethod, FaultScript } from './faults.js';
import type { TenantSeed } from './tenant-seed.js';

/** How long a call takes, in milliseconds. */
export type Latency = number | ((method: AnyMethod) => number);

/** What the team is made of. */
export interface MemoryTeamOptions {
  readonly seed: TenantSeed;
  /** The policy document, loaded with `loadPolicy`; it takes the place of the one the seed names. */
  readonly policy: unknown;
  /** `held`: mail waits for `deliverMail()`, and rows show *sending*; `failing`: none gets out, rows show *not sent*. */
  readonly mail?: MailMode;
  /** A key in `localStorage`, or any other place, where the team survives a reload. */
  readonly persistence?: string | Persistence;
  /** The real time unless given; `createMemoryClock(start)` makes one that stands still. */
  readonly clock?: MemoryClock;
  /** How its backends behave, unless one says otherwise. */
  readonly backend?: BackendOptions;
}

export type MailMode = 'automatic' | 'held' | 'failing';

/** How one adapter behaves. */
export interface BackendOptions {
  /**
   * Where a page's decisions come from: the `policy` it may read (the default), `decisions` sent along and no policy,
   * or `both`.
   */
  readonly authorization?: Capabilities['authorization'];
  /** 0 unless given. */
  readonly latencyMs?: Latency;
  /** What goes wrong; see `withFaults`. */
  readonly faults?: FaultScript;
  /** The operations it has, all unless given; to see a page with a poorer backend. */
  readonly operations?: readonly Operation[];
}

/** One browser that looks at a team. */
export interface BrowserOptions extends BackendOptions {
  /** What the person's list of sessions calls it: "Firefox on Windows". */
  readonly device?: string;
  /** Who is signed in from the start; nobody unless given. */
  readonly memberId?: string;
}

/** A team with one person signed in. */
export interface MemoryBackendOptions extends Omit<MemoryTeamOptions, 'backend'>, BackendOptions {
  /** The signed-in member's id. */
  readonly actingAs: string;
}
