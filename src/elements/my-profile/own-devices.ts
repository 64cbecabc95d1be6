import type { LitElement, ReactiveController } from 'lit';
import { failureOf, type ClientState, type TeamController } from '../../client/index.js';
import type { Failure, SessionEntry, SessionState } from '../../domain/rules.js';
import type { AnnouncerController } from '../shared/announcer.js';
import type { ConfirmController } from '../shared/confirm-dialog.js';
import { emit } from '../shared/emit.js';

export interface OwnDevicesOptions {
  readonly team: TeamController;
  readonly confirm: ConfirmController;
  readonly announcer: AnnouncerController;
}

export type DevicesState =
  | { readonly status: 'loading' }
  | { readonly status: 'failed'; readonly failure: Failure }
  | { readonly status: 'ready'; readonly entries: readonly SessionEntry[] };

/** The person's own sessions: reads them, and ends one of them when asked. */
export class OwnDevices implements ReactiveController {
  state: DevicesState = { status: 'loading' };
  /** How the session of this page stands, once known. */
  session: SessionState | undefined;
  readonly #host: LitElement;
  readonly #options: OwnDevicesOptions;
  #readFor: ClientState | undefined;
  #call: AbortController | undefined;

  constructor(host: LitElement, options: OwnDevicesOptions) {
    this.#host = host;
    this.#options = options;
    host.addController(this);
    this.hostUpdate(); // it comes while the host is drawn
  }

  /** Reads again when the backend says something new about who is signed in; forgets all when nobody is. */
  hostUpdate(): void {
    const { state } = this.#options.team;
    if (state === this.#readFor) return;
    this.#readFor = state;
    if (state.status === 'ready') void this.read();
    else this.#forget();
  }

  hostDisconnected(): void {
    this.#forget();
    this.#readFor = undefined;
  }

  async read(): Promise<void> {
    const sessions = this.#options.team.client?.sessions;
    if (!sessions) return;
    this.#call?.abort();
    const { signal } = (this.#call = new AbortController());
    if (this.state.status === 'failed') this.#become({ status: 'loading' });
    try {
      const [session, entries] = await Promise.all([sessions.session({ signal }), sessions.listSessions({ signal })]);
      if (signal.aborted) return;
      this.session = session;
      this.#become({ status: 'ready', entries: [...entries] });
    } catch (error) {
      if (!signal.aborted) this.#become({ status: 'failed', failure: failureOf(error) });
    }
  }

  /** What a session is called: its device, a partner's page, or neither known. */
  nameOf({ device, embedded }: SessionEntry): string {
    const { security } = this.#options.team.m;
    return device ?? (embedded ? security.partnerPage : security.unknownDevice);
  }

  /** Asks whether to end it, ends it, and puts the keyboard where its row was. */
  async end(entry: SessionEntry): Promise<void> {
    const { team, confirm, announcer } = this.#options;
    const { security, common } = team.m;
    const device = this.nameOf(entry);
    const row = this.#buttons.findIndex((button) => button.dataset['session'] === entry.id);
    const isEnded = await confirm.ask({
      title: security.endTitle({ device }),
      text: security.endText,
      confirm: security.end,
      cancel: common.cancel,
      isDangerous: true,
      run: () => this.#end(entry),
      fallbackFocus: () =>
        this.#buttons[Math.min(row, this.#buttons.length - 1)] ??
        this.#host.renderRoot.querySelector<HTMLElement>('#devices-title'),
    });
    if (isEnded) announcer.say(security.endDone({ device }));
  }

  get #buttons(): HTMLElement[] {
    return [...this.#host.renderRoot.querySelectorAll<HTMLElement>('[part="end-session"]')];
  }

  /** @returns The sentence for what went wrong. One that is over already is as good as ended. */
  async #end({ id }: SessionEntry): Promise<string | undefined> {
    const { team } = this.#options;
    try {
      await team.client?.sessions?.endSession(id);
    } catch (error) {
      const failure = failureOf(error);
      if (failure.code !== 'notFound') {
        emit(this.#host, 'device-sign-out-failed', { failure });
        return team.failure(failure);
      }
    }
    if (this.state.status === 'ready') {
      this.#become({ status: 'ready', entries: this.state.entries.filter((entry) => entry.id !== id) });
    }
    emit(this.#host, 'device-signed-out', {});
    await this.#host.updateComplete; // the row is gone before the keyboard is given back
    return undefined;
  }

  #forget(): void {
    this.#call?.abort();
    this.state = { status: 'loading' };
    this.session = undefined;
  }

  #become(state: DevicesState): void {
    this.state = state;
    this.#host.requestUpdate();
  }
}
