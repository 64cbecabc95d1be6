import type { SessionBackend } from '../../backend/index.js';
import type { Failure, SessionState } from '../../domain/rules.js';
import { LatestCall } from './latest-call.js';
import { SessionChannel, type EndCause, type SessionMessage } from './session-channel.js';
import { TimeLeft, type SessionClock } from './session-clock.js';
import { isShown, personOf, soundSession, type GuardState } from './session-state.js';

/** How often somebody who is there says so, at most. */
const ACTIVITY_MS = 60_000;
/** Windows get the focus all the time; an answer as young as this is good enough. */
const FRESH_MS = 5000;
/** People who need time to read and to act get at least this (WCAG 2.2.1). */
const SHORTEST_WARNING_MS = 20_000;

export interface SessionWatchOptions {
  readonly sessions: SessionBackend;
  readonly clock: SessionClock;
  /** How long before the end it warns, in milliseconds. */
  readonly warnMs: () => number;
  readonly onChange: (state: GuardState, before: GuardState) => void;
  /** The server knows that nobody is signed in any more. */
  readonly onSignedOut: () => void;
}

/** Follows one session: what is left of it, who it is, and what other tabs say. Knows no page and draws nothing. */
export class SessionWatch {
  readonly #options: SessionWatchOptions;
  #state: GuardState = { status: 'checking' };
  #session: SessionState | undefined;
  /** Whose page this is: the person whom it was first shown to. */
  #owner: string | undefined;
  #time: TimeLeft | undefined;
  #answeredAt = -Infinity;
  #activeAt = -Infinity;
  #channel: SessionChannel | undefined;
  readonly #call = new LatestCall();
  /** Signed out here, and the server does not know yet. */
  #isUnfinished = false;
  #failure: Failure | undefined;

  constructor(options: SessionWatchOptions) {
    this.#options = options;
  }

  get state(): GuardState {
    return this.#state;
  }

  /** Who is signed in as far as this page knows. */
  get memberId(): string | undefined {
    return this.#session?.memberId;
  }

  /** Why the last call did not get through; nothing when it did. */
  get failure(): Failure | undefined {
    return this.#failure;
  }

  /** Milliseconds that are left as far as this page knows. */
  get leftMs(): number {
    return this.#time?.ms ?? 0;
  }

  /** From when on it warns, in milliseconds before the end; a short session leaves half of itself in peace. */
  get warnMs(): number {
    const longest = (this.#session?.idleMs ?? Infinity) / 2;
    return Math.max(SHORTEST_WARNING_MS, Math.min(this.#options.warnMs(), longest));
  }

  /** Gives up everything under way. */
  stop(): void {
    this.#call.stop();
    this.#channel?.close();
    this.#channel = undefined;
  }

  /** Hides everything until the server has answered. */
  cover(): void {
    if (isShown(this.#state)) this.#become({ status: 'checking' });
  }

  /** Looks at the clock; to be called about once a second. @returns Whether what is left should be drawn again. */
  tick(): boolean {
    const { status } = this.#state;
    if (!isShown(this.#state) || !this.#time) return false;
    if (this.#time.mayBeOver) {
      this.cover();
      void this.check();
    } else if (status === 'open' && this.leftMs <= this.warnMs) void this.check();
    return status === 'warned';
  }

  /** The page is looked at again: covers it where the time could have run out, and asks unless it just has. */
  async wake(): Promise<void> {
    if (this.#time?.mayBeOver) this.cover();
    const isFresh = this.#options.clock.monotonic() - this.#answeredAt < FRESH_MS;
    if (!isFresh || !isShown(this.#state)) await this.check();
  }

  /** Asks the server, which is no activity. What is under way already counts. */
  async check(): Promise<void> {
    if (this.#isUnfinished) return this.#finishSigningOut();
    await (this.#call.underWay ?? this.#ask((signal) => this.#options.sessions.session({ signal })));
  }

  /** The person is there: the time starts anew. */
  async stayActive(): Promise<void> {
    await this.#ask((signal) => this.#options.sessions.stayActive({ signal }));
    if (this.#session && isShown(this.#state)) this.#tellTime();
  }

  /** A key or the pointer was pressed: says so if nobody has for a while, in this tab or another (SE-03, SE-04). */
  noteActivity(): void {
    const { status } = this.#state;
    if (status !== 'open' || !this.#session || this.#call.underWay) return;
    const everyMs = Math.min(ACTIVITY_MS, this.#session.idleMs / 4);
    const now = this.#options.clock.monotonic();
    if (this.#session.idleMs - this.leftMs < everyMs || now - this.#activeAt < everyMs) return;
    this.#activeAt = now;
    void this.stayActive();
  }

  /** Somebody signed in: whoever it is, an older signing out is over. */
  async signedIn(): Promise<void> {
    this.#isUnfinished = false;
    this.#call.stop();
    await this.check();
  }

  /** Signs out: here and in the other tabs at once, at the server as soon as it can be reached (SE-11). */
  async signOut(): Promise<void> {
    this.#isUnfinished = true;
    this.end('signOut');
    await this.#finishSigningOut();
  }

  /** It is over, as this page has learnt by itself; the other tabs are told. */
  end(cause: EndCause): void {
    this.#call.stop();
    if (this.#session && this.#state.status !== 'ended') {
      this.#channel?.post({ type: 'ended', memberId: this.#session.memberId, cause });
    }
    this.#become({ status: 'ended', cause });
  }

  /** The page has made itself the new person's own. */
  acceptMember(): void {
    if (this.#state.status !== 'changed' || !this.#session) return;
    this.#owner = personOf(this.#session);
    this.#settle();
  }

  #ask(call: (signal: AbortSignal) => Promise<SessionState>): Promise<void> {
    const { clock } = this.#options;
    const askedAt = clock.monotonic();
    return this.#call.run(
      async (signal) => soundSession(await call(signal)),
      (session) => this.#take(session, clock.monotonic() - askedAt),
      (failure) => this.#fail(failure),
    );
  }

  #take(session: SessionState, elapsedMs: number): void {
    const { clock } = this.#options;
    const isNews = this.#session === undefined || this.#state.status === 'ended';
    this.#session = session;
    this.#failure = undefined;
    this.#time = new TimeLeft(clock, session.remainingMs, elapsedMs);
    this.#answeredAt = clock.monotonic();
    if (this.#channel?.tenantId !== session.tenantId) {
      this.#channel?.close();
      this.#channel = new SessionChannel(session.tenantId, (message) => this.#hear(message));
    }
    this.#owner ??= personOf(session);
    if (personOf(session) === this.#owner) this.#settle();
    else this.#become({ status: 'changed', memberId: session.memberId });
    if (isNews) this.#tellTime();
  }

  #fail(failure: Failure): void {
    this.#answeredAt = this.#options.clock.monotonic();
    this.#failure = failure;
    const isOver = failure.code === 'unauthenticated';
    if (this.#state.status === 'ended') this.#become({ ...this.#state, failure: isOver ? undefined : failure });
    else if (isOver && !this.#session) this.#become({ status: 'ended', cause: 'nobody' });
    else if (isOver) this.end(this.#time?.mayBeOver ? 'time' : 'server');
    else if (this.#state.status === 'checking') this.#become({ status: 'checking', failure });
    else if (isShown(this.#state)) this.#settle();
  }

  /** Open, or nearly over. */
  #settle(): void {
    const isNews = this.#state.status === 'open';
    const isNearlyOver = this.leftMs <= this.warnMs;
    this.#become({ status: isNearlyOver ? 'warned' : 'open' });
    if (isNews && isNearlyOver) this.#tellTime();
  }

  #hear(message: SessionMessage): void {
    if (this.#isUnfinished) return; // said before they heard that this tab signs out
    const isMine = message.memberId === this.#session?.memberId;
    if (isMine && message.type === 'time' && isShown(this.#state)) {
      this.#time = new TimeLeft(this.#options.clock, message.remainingMs);
      return this.#settle();
    }
    this.#call.stop();
    if (!isMine || message.type === 'time') void this.check();
    else if (this.#state.status !== 'ended') this.#become({ status: 'ended', cause: message.cause });
  }

  #tellTime(): void {
    if (!this.#session) return;
    this.#channel?.post({ type: 'time', memberId: this.#session.memberId, remainingMs: this.leftMs });
  }

  async #finishSigningOut(): Promise<void> {
    await this.#call.run(
      (signal) => this.#options.sessions.signOut({ signal }),
      () => this.#signedOut(),
      (failure) => {
        if (failure.code === 'unauthenticated') this.#signedOut();
        else this.#become({ status: 'ended', cause: 'signOut', failure });
      },
    );
  }

  #signedOut(): void {
    this.#isUnfinished = false;
    this.#become({ status: 'ended', cause: 'signOut' });
    this.#options.onSignedOut();
  }

  #become(state: GuardState): void {
    const before = this.#state;
    this.#state = state;
    this.#options.onChange(state, before);
  }
}
