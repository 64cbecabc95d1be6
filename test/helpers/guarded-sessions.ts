import { BackendError, type SessionBackend } from '../../src/backend/index.js';
import type { FailureCode, PasswordChange, SessionEntry, SessionState, SignInOutcome } from '../../src/domain/index.js';
import type { SessionClock } from '../../src/elements/session-guard/session-clock.js';
import { NOW } from './memory-winery.js';

export const HOUR_MS = 3_600_000;
export const MINUTE_MS = 60_000;

/** A clock that a test moves; what should happen each second happens when it says so. */
export class TestClock implements SessionClock {
  nowMs = 1000;
  wallMs = NOW;
  readonly #runs = new Set<() => void>();

  readonly monotonic = (): number => this.nowMs;
  readonly wall = (): number => this.wallMs;

  every(_intervalMs: number, run: () => void): () => void {
    this.#runs.add(run);
    return () => this.#runs.delete(run);
  }

  /** Both clocks go on, and what waits for that runs. */
  advance(ms: number): void {
    this.nowMs += ms;
    this.wallMs += ms;
    this.tick();
  }

  tick(): void {
    for (const run of this.#runs) run();
  }
}

interface Fault {
  readonly code: FailureCode;
  readonly field?: string;
  readonly reason?: string;
}

/** Sessions that answer as a test says, counted by the test's clock; all calls are kept. */
export class GuardedSessions implements SessionBackend {
  readonly calls: string[] = [];
  /** Calls by name that fail, until they are taken out. */
  readonly faults: Partial<Record<keyof SessionBackend, Fault>> = {};
  tenantId = `tenant-${crypto.randomUUID()}`; // each test has a channel of its own
  /** Who is signed in; nobody when undefined. */
  memberId: string | undefined = 'jean-baptiste';
  idleMs = 4 * HOUR_MS;
  signOutEnds: SessionState['signOut'] = 'everywhere';
  entries: SessionEntry[] = [];
  /** Answers wait for it. */
  gate: Promise<void> = Promise.resolve();
  readonly clock: TestClock;
  #activeAt: number;

  constructor(clock = new TestClock()) {
    this.clock = clock;
    this.#activeAt = clock.nowMs;
  }

  /** A call that counts as activity at the server, by a widget or another tab. */
  touch(): void {
    this.#activeAt = this.clock.nowMs;
  }

  signInAs(memberId: string): void {
    this.memberId = memberId;
    this.touch();
  }

  countOf(name: string): number {
    return this.calls.filter((call) => call === name).length;
  }

  async session(): Promise<SessionState> {
    await this.#called('session');
    return this.#standing();
  }

  async stayActive(): Promise<SessionState> {
    await this.#called('stayActive');
    this.#standing();
    this.touch();
    return this.#standing();
  }

  async signIn(): Promise<SignInOutcome> {
    await this.#called('signIn');
    this.signInAs('jean-baptiste');
    return { status: 'signedIn', session: this.#standing() };
  }

  async signOut(): Promise<void> {
    await this.#called('signOut');
    this.memberId = undefined;
  }

  async changePassword(change: PasswordChange): Promise<void> {
    await this.#called('changePassword', change);
    this.entries = this.entries.filter(({ current }) => current);
  }

  async listSessions(): Promise<readonly SessionEntry[]> {
    await this.#called('listSessions');
    return this.entries;
  }

  async endSession(sessionId: string): Promise<void> {
    await this.#called('endSession', sessionId);
    if (!this.entries.some(({ id }) => id === sessionId)) throw new BackendError({ code: 'notFound' });
    this.entries = this.entries.filter(({ id }) => id !== sessionId);
  }

  readonly useOneTimePassword = unused;
  readonly requestPasswordReset = unused;
  readonly resetPassword = unused;
  readonly readInvitation = unused;
  readonly acceptInvitation = unused;

  async #called(name: keyof SessionBackend, detail?: unknown): Promise<void> {
    this.calls.push(detail === undefined ? name : `${name} ${JSON.stringify(detail)}`);
    await this.gate;
    const fault = this.faults[name];
    if (fault) throw new BackendError(fault);
  }

  /** @throws {BackendError} `unauthenticated` once nobody is signed in, or the time has run out. */
  #standing(): SessionState {
    const remainingMs = this.idleMs - (this.clock.nowMs - this.#activeAt);
    if (remainingMs <= 0) this.memberId = undefined;
    const { memberId, tenantId, idleMs } = this;
    if (memberId === undefined) throw new BackendError({ code: 'unauthenticated' });
    return { tenantId, memberId, idleMs, remainingMs, signOut: this.signOutEnds };
  }
}

function unused(): Promise<never> {
  return Promise.reject(new BackendError({ code: 'unsupported' }));
}

/** Three sessions of one person: this one, another computer, and a token for a partner's page. */
export function threeSessions(nowMs = NOW): SessionEntry[] {
  const before = (ms: number): string => new Date(nowMs - ms).toISOString();
  return [
    {
      id: 's1',
      current: true,
      device: 'Firefox on Windows',
      embedded: false,
      createdAt: before(2 * HOUR_MS),
      lastSeenAt: before(0),
    },
    {
      id: 's2',
      current: false,
      device: 'Safari on iPhone',
      embedded: false,
      createdAt: before(50 * HOUR_MS),
      lastSeenAt: before(3 * HOUR_MS),
    },
    { id: 's3', current: false, embedded: true, createdAt: before(HOUR_MS), lastSeenAt: before(20 * MINUTE_MS) },
  ];
}
