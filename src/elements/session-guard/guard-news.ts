import type { LitElement } from 'lit';
import type { TeamController } from '../../client/index.js';
import type { AnnouncerController } from '../shared/announcer.js';
import { emit } from '../shared/emit.js';
import { SparingVoice } from './countdown.js';
import type { EndCause } from './session-channel.js';
import { isShown, type GuardState } from './session-state.js';
import type { SessionWatch } from './session-watch.js';

export interface SessionGuardEventMap {
  /** The session ends soon unless somebody says that they are there. */
  'session-warning': CustomEvent<{ readonly remainingMs: number }>;
  /** Nobody is signed in any more; the content is hidden, and kept. */
  'session-ended': CustomEvent<{ readonly cause: EndCause }>;
  /** The same person is signed in again; the content is shown as it was left. */
  'session-resumed': CustomEvent<{ readonly memberId: string }>;
  /** Somebody else is signed in. `preventDefault()` keeps the guard from loading the page again. */
  'session-changed': CustomEvent<{ readonly memberId: string }>;
}

declare global {
  interface GlobalEventHandlersEventMap extends SessionGuardEventMap {}
}

export interface GuardNewsOptions {
  readonly team: TeamController;
  readonly announcer: AnnouncerController;
  readonly watch: () => SessionWatch | undefined;
}

/** Tells the page by events, and people by a live region, what becomes of their session. */
export class GuardNews {
  /** What is said inside an open dialog, where the region of the page is silent. */
  spoken = '';
  readonly #host: LitElement;
  readonly #options: GuardNewsOptions;
  #voice = new SparingVoice();
  /** The state that was told last; that it is being checked is no news. */
  #told: GuardState | undefined;

  constructor(host: LitElement, options: GuardNewsOptions) {
    this.#host = host;
    this.#options = options;
  }

  take(state: GuardState): void {
    this.#host.requestUpdate();
    if (state.status === 'checking') return;
    const before = this.#told;
    this.#told = state;
    const isSame = state.status === before?.status;
    if (isShown(state) && before && !isShown(before) && !isNobody(before)) this.#resume();
    if (state.status === 'warned' && !isSame) this.#warn();
    else if (state.status === 'ended' && !isSame && state.cause !== 'nobody') this.#end(state.cause);
    else if (state.status === 'changed') this.#change(state.memberId, before);
  }

  /** Says something in the dialog that is open. */
  say(text: string): void {
    this.spoken = text;
    this.#host.requestUpdate();
  }

  /** Draws what is left again, and says it now and then. */
  countDown(): void {
    const { team, watch } = this.#options;
    this.say(this.#voice.next(watch()?.leftMs ?? 0, team.localization) ?? this.spoken);
  }

  #warn(): void {
    this.#voice = new SparingVoice();
    this.spoken = '';
    this.countDown();
    emit(this.#host, 'session-warning', { remainingMs: this.#options.watch()?.leftMs ?? 0 });
  }

  #end(cause: EndCause): void {
    this.spoken = '';
    this.#options.announcer.say(this.#options.team.m.sessionGuard.endedTitle);
    emit(this.#host, 'session-ended', { cause });
  }

  #change(memberId: string, before: GuardState | undefined): void {
    if (before?.status === 'changed' && before.memberId === memberId) return;
    if (emit(this.#host, 'session-changed', { memberId }, { cancelable: true })) location.reload();
  }

  #resume(): void {
    const { team, announcer, watch } = this.#options;
    announcer.say(team.m.sessionGuard.resumed);
    void team.client?.refresh();
    emit(this.#host, 'session-resumed', { memberId: watch()?.memberId ?? '' });
  }
}

/** Before anybody was signed in here there is nothing to tell of. */
function isNobody(state: GuardState): boolean {
  return state.status === 'ended' && state.cause === 'nobody';
}
