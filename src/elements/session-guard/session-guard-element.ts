import { html, LitElement, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import type { SessionBackend } from '../../backend/index.js';
import { TeamController, type ClientState } from '../../client/index.js';
import type { Failure } from '../../domain/rules.js';
import { addEnglish } from '../../localize/index.js';
import { sessionGuard as english } from '../../localize/en/session-guard.js';
import { baseStyles, dialogStyles, pageTextStyles } from '../../styles/index.js';
import { AnnouncerController, liveRegion } from '../shared/announcer.js';
import { GuardDialogs } from './guard-dialogs.js';
import { listenToWidgets } from './widget-signals.js';
import { checkingView, guardPanel, warningDialog, type GuardView } from './guard-views.js';
import { GuardNews } from './guard-news.js';
import { listenToPage } from './page-signals.js';
import { pageClock, type SessionClock } from './session-clock.js';
import { sessionGuardStyles } from './session-guard.styles.js';
import { isShown, type GuardState } from './session-state.js';
import { SessionWatch } from './session-watch.js';
import { SignInIntroduction } from './sign-in-introduction.js';

addEnglish({ sessionGuard: english });

const MINUTE_MS = 60_000;
const DEFAULT_WARN_MINUTES = 5;
const TICK_MS = 1000;

/**
 * Stands around what only the signed-in person may see, inside a provider with `sessions`. Warns before the session ends
 * for want of activity, hides the content when it has ended, and shows it again, as it was left, to the same person.
 * Without `sessions` it shows its content and does nothing.
 *
 * Nothing is shown before the server has answered for the first time, nor after a sleep long enough for the session to
 * have ended. When somebody else signs in, `session-changed` is fired and the page is loaded again; a page that prevents
 * that replaces the content by itself and then calls `acceptMember()`.
 *
 * @tag session-guard
 * @summary Warns before a session ends, and hides the page when it has.
 * @slot - What only the signed-in person may see.
 * @slot signed-out - The page's way to sign in again; what is in it fires `signed-in` when done.
 * @fires {CustomEvent<{ remainingMs: number }>} session-warning - The session ends soon.
 * @fires {CustomEvent<{ cause: 'time' | 'signOut' | 'server' }>} session-ended - Nobody is signed in any more.
 * @fires {CustomEvent<{ memberId: string }>} session-resumed - The same person is signed in again, or the page has accepted another.
 * @fires {CustomEvent<{ memberId: string }>} session-changed - Somebody else is signed in; cancelable.
 * @csspart content - What is guarded.
 * @csspart checking - In its place until the server has answered.
 * @csspart warning - The dialog that asks whether anybody is there.
 * @csspart stay - Its button that keeps the person signed in.
 * @csspart sign-out - Its button that signs out at once.
 * @csspart panel - In place of the content once nobody, or somebody else, is signed in.
 * @csspart check - Its button that asks whether somebody is signed in again, where `signed-out` is empty.
 * @csspart reload - Its button that loads the page again for somebody else.
 * @csspart notice - What went wrong.
 */
export class SessionGuardElement extends LitElement {
  static override styles = [baseStyles, dialogStyles, pageTextStyles, sessionGuardStyles];

  /** How many minutes before the end it warns; never less than 20 seconds, never more than half the session. */
  @property({ type: Number, attribute: 'warn-minutes' }) warnMinutes: number = DEFAULT_WARN_MINUTES;

  /** What it tells the time by; the page's clock unless given. Read when the guard starts. */
  @property({ attribute: false }) clock: SessionClock = pageClock;

  readonly #team: TeamController = new TeamController(this, { onChange: () => this.#follow() });
  readonly #announcer = new AnnouncerController(this);
  readonly #dialogs = new GuardDialogs(this, () => this.#state);
  readonly #signIn = new SignInIntroduction(this, this.#team, () => this.#state);
  #watch: SessionWatch | undefined;
  readonly #news = new GuardNews(this, { team: this.#team, announcer: this.#announcer, watch: () => this.#watch });
  #failure: Failure | undefined;
  #sessions: SessionBackend | undefined;
  #leave: (() => void)[] = [];

  /** Asks the server whether the session still stands; this is no activity. */
  async check(): Promise<void> {
    await this.#watch?.check();
  }

  /** Says that the person is there: the time starts anew. */
  async stayActive(): Promise<void> {
    await this.#watch?.stayActive();
  }

  /** Signs out: hides the content here and in the other tabs at once, even where the server cannot be reached. */
  async signOut(): Promise<void> {
    await this.#watch?.signOut();
  }

  /** Shows the content to the person who is signed in now; to be called once nothing of the former one is in it. */
  acceptMember(): void {
    this.#watch?.acceptMember();
  }

  override connectedCallback(): void {
    super.connectedCallback();
    const watch = (): SessionWatch | undefined => this.#watch;
    this.#leave = [
      this.clock.every(TICK_MS, () => watch()?.tick() && this.#news.countDown()),
      listenToPage({
        onActivity: () => watch()?.noteActivity(),
        onWake: () => this.#wake(),
        onStore: () => watch()?.cover(),
        onRestore: () => void watch()?.check(),
      }),
      listenToWidgets(this, {
        onSignedIn: () => void watch()?.signedIn(),
        onSignedOut: () => watch()?.end('signOut'),
        onUnauthenticated: () => void watch()?.check(),
        onSignOutFailed: () => void watch()?.signOut(),
      }),
    ];
    this.#follow();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    for (const leave of this.#leave) leave();
    this.#watch?.stop();
    this.#watch = undefined;
  }

  protected override render(): TemplateResult {
    const isHidden = !isShown(this.#state);
    const view = this.#view;
    return html`<div part="content" ?hidden=${isHidden} ?inert=${isHidden}><slot></slot></div>
      ${checkingView(view)} ${guardPanel(view)} ${warningDialog(view)} ${liveRegion(this.#announcer)}`;
  }

  /** Without sessions there is nothing to guard. */
  get #state(): GuardState {
    if (this.#watch) return this.#watch.state;
    const isUnknown = !this.#team.client && this.#team.state.status === 'loading';
    return { status: isUnknown ? 'checking' : 'open' };
  }

  /** Whether the widgets have learnt what the guard does not know: that nobody is signed in, or that somebody is. */
  #contradicts(state: ClientState): boolean {
    if (state.status === 'failed') return state.failure.code === 'unauthenticated' && isShown(this.#state);
    return state.status === 'ready' && this.#state.status === 'ended' && this.#state.cause !== 'signOut';
  }

  get #view(): GuardView {
    return {
      team: this.#team,
      state: this.#state,
      leftMs: this.#watch?.leftMs ?? 0,
      spoken: this.#news.spoken,
      failure: this.#state.status === 'warned' ? this.#failure : undefined,
      onStay: () => void this.#stay(),
      onSignOut: () => void this.signOut(),
      onCheck: () => void this.#checkAgain(),
      onReload: () => location.reload(),
      onClose: this.#dialogs.onClose,
    };
  }

  #wake(): void {
    void this.#watch?.wake();
    this.#signIn.introduce();
  }

  /** Watches the sessions of the provider, from the start when they are others. */
  #follow(): void {
    const { client, state } = this.#team;
    const sessions = this.isConnected ? client?.sessions : undefined;
    if (sessions !== this.#sessions || (sessions && !this.#watch)) {
      this.#sessions = sessions;
      this.#watch?.stop();
      this.#watch = sessions && this.#watching(sessions);
      void this.#watch?.check();
      this.requestUpdate();
    } else if (this.#contradicts(state)) void this.#watch?.check();
  }

  #watching(sessions: SessionBackend): SessionWatch {
    return new SessionWatch({
      sessions,
      clock: this.clock,
      warnMs: () => (Number.isFinite(this.warnMinutes) ? this.warnMinutes : DEFAULT_WARN_MINUTES) * MINUTE_MS,
      onChange: (state) => this.#news.take(state),
      onSignedOut: () => void this.#team.client?.connect(), // the widgets find out, and forget what they showed
    });
  }

  async #stay(): Promise<void> {
    this.#failure = undefined;
    await this.#watch?.stayActive();
    if (this.#state.status === 'open') this.#announcer.say(this.#team.m.sessionGuard.stayed);
    else this.#failure = this.#watch?.failure;
    this.requestUpdate();
  }

  async #checkAgain(): Promise<void> {
    await this.#watch?.check();
    if (this.#state.status === 'ended' && !this.#state.failure) this.#news.say(this.#team.m.sessionGuard.stillEnded);
  }
}
