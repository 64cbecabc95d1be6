import type { SessionBackend } from '../../backend/index.js';
import type { Failure, SessionState } from '../../domain/rules.js';
import { KnownSession } from './known-session.js';
import { LatestCall } from './latest-call.js';
import type { EndCause, SessionMessage } from './session-channel.js';
import type { SessionClock } from './session-clock.js';
import { isShown, soundSession, type GuardState } from './session-state.js';
import { SessionTabs } from './session-tabs.js';

export interface SessionWatchOptions {
  readonly sessions: SessionBackend;
  readonly clock: SessionClock;
  /** How long before the end it warns, in milliseconds. */
  readonly warnMs: () => number;
  readonly onChange: (state: GuardState, before: GuardState) => void;
  /** The server knows that nobody is signed in any more. */
  readonly onSignedOut: () => void;
}

/** Follows one session: asks the server, listens to other tabs, and says how it stands. Knows no page and draws nothing. */
export class SessionWatch {
  readonly #options: SessionWatchOptions;
  #state: GuardState = { status: 'checking' };
  readonly #known: KnownSession;
  readonly #tabs: SessionTabs;
  readonly #call = new LatestCall();
  /** Signed out here, and the server does not know yet. */
  #isUnfinished = false;
  #failure: Failure | undefined;

  constructor(options: SessionWatchOptions) {
    this.#options = options;
    this.#known = new KnownSession(options.clock);
    this.#tabs = new SessionTabs(this.#known, (message) => this.#hear(message));
  }

  get state(): GuardState {
    return this.#state;
  }

  /** Who is signed in as far as this page knows. */
  get memberId(): string | undefined {
    return this.#known.memberId;
  }

  /** Why the last call did not get through; nothing when it did. */
  get failure(): Failure | undefined {
    return this.#failure;
  }

  /** Milliseconds that are left as far as this page knows. */
  get leftMs(): number {
    return this.#known.leftMs;
  }

  /** Gives up everything under way. */
  stop(): void {
    this.#call.stop();
    this.#tabs.leave();
  }

  /** Hides everything until the server has answered. */
  cover(): void {
    if (isShown(this.#state)) this.#become({ status: 'checking' });
  }

  /** Looks at the clock; to be called about once a second. @returns Whether what is left should be drawn again. */
  tick(): boolean {
    const { status } = this.#state;
    if (!isShown(this.#state)) return false;
    if (this.#known.mayBeOver) {
      this.cover();
      void this.check();
    } else if (status === 'open' && this.#isNearlyOver) void this.check();
    return status === 'warned';
  }

  /** The page is looked at again: covers it where the time could have run out, and asks unless it just has. */
  async wake(): Promise<void> {
    if (this.#known.mayBeOver) this.cover();
    if (!this.#known.isFresh || !isShown(this.#state)) await this.check();
  }

  /** Asks the server, which is no activity. What is under way already counts. */
  async check(): Promise<void> {
    if (this.#isUnfinished) return this.#finishSigningOut();
    await (this.#call.underWay ?? this.#ask((signal) => this.#options.sessions.session({ signal })));
  }

  /** The person is there: the time starts anew. */
  async stayActive(): Promise<void> {
    await this.#ask((signal) => this.#options.sessions.stayActive({ signal }));
    if (isShown(this.#state)) this.#tabs.tellTime();
  }

  /** A key or the pointer was pressed: says so if nobody has for a while, in this tab or another (SE-03, SE-04). */
  noteActivity(): void {
    if (this.#state.status !== 'open' || this.#call.underWay) return;
    if (this.#known.takeActivity()) void this.stayActive();
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
    if (this.#state.status !== 'ended') this.#tabs.tellEnd(cause);
    this.#become({ status: 'ended', cause });
  }

  /** The page has made itself the new person's own. */
  acceptMember(): void {
    if (this.#state.status !== 'changed') return;
    this.#known.changeOwner();
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
    const isNews = this.memberId === undefined || this.#state.status === 'ended';
    this.#known.take(session, elapsedMs);
    this.#failure = undefined;
    this.#tabs.join(session.tenantId);
    if (this.#known.isOwners) this.#settle();
    else this.#become({ status: 'changed', memberId: session.memberId });
    if (isNews) this.#tabs.tellTime();
  }

  #fail(failure: Failure): void {
    this.#known.noteAnswer();
    this.#failure = failure;
    const isOver = failure.code === 'unauthenticated';
    if (this.#state.status === 'ended') this.#become({ ...this.#state, failure: isOver ? undefined : failure });
    else if (isOver && this.memberId === undefined) this.#become({ status: 'ended', cause: 'nobody' });
    else if (isOver) this.end(this.#known.mayBeOver ? 'time' : 'server');
    else if (this.#state.status === 'checking') this.#become({ status: 'checking', failure });
    else if (isShown(this.#state)) this.#settle();
  }

  /** Open, or nearly over. */
  #settle(): void {
    const isNews = this.#state.status === 'open';
    const isNearlyOver = this.#isNearlyOver;
    this.#become({ status: isNearlyOver ? 'warned' : 'open' });
    if (isNews && isNearlyOver) this.#tabs.tellTime();
  }

  get #isNearlyOver(): boolean {
    return this.leftMs <= this.#known.warnMs(this.#options.warnMs());
  }

  #hear(message: SessionMessage): void {
    if (this.#isUnfinished) return; // said before they heard that this tab signs out
    const isMine = message.memberId === this.memberId;
    if (isMine && message.type === 'time' && isShown(this.#state)) {
      this.#known.hear(message.remainingMs);
      return this.#settle();
    }
    this.#call.stop();
    if (!isMine || message.type === 'time') void this.check();
    else if (this.#state.status !== 'ended') this.#become({ status: 'ended', cause: message.cause });
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
