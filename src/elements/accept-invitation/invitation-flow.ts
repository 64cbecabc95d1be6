import type { LitElement, ReactiveController } from 'lit';
import type { SessionBackend } from '../../backend/index.js';
import { failureOf, type TeamController } from '../../client/index.js';
import {
  canonicalEmail,
  type Acceptance,
  type Failure,
  type InvitationPreview,
  type SessionState,
} from '../../domain/rules.js';
import type { AnnouncerController } from '../shared/announcer.js';
import { isUncertain, sessionAfter } from '../sign-in/reconcile.js';
import { SessionForm } from '../sign-in/session-form.js';

/** How far an invitation is. `invalid` is all that is said of used, expired, withdrawn and unknown links. */
export type InvitationState =
  | { readonly status: 'reading' | 'invalid' }
  | { readonly status: 'failed'; readonly failure: Failure; readonly failedAtMs: number }
  | { readonly status: 'open' | 'accepted'; readonly preview: InvitationPreview };

export interface InvitationFlowOptions {
  readonly team: TeamController;
  readonly announcer: AnnouncerController;
  readonly onAccepted: (session: SessionState) => void;
  readonly onSignedOut: () => void;
}

/** From a link to being a member: looks at the invitation, and accepts it. */
export class InvitationFlow implements ReactiveController {
  state: InvitationState = { status: 'reading' };
  /** The person signed in now said that they go on as the invited one. */
  isAgreed = false;
  readonly form: SessionForm;
  readonly #host: LitElement;
  readonly #options: InvitationFlowOptions;
  #token: string | undefined;
  #reading: AbortController | undefined;

  constructor(host: LitElement, options: InvitationFlowOptions) {
    this.#host = host;
    this.#options = options;
    this.form = new SessionForm(host, options.team, options.announcer);
    host.addController(this);
  }

  /** Whether somebody with another address is signed in, who has not said yet what to do. */
  get isForOther(): boolean {
    return this.#options.team.client?.me !== undefined && !this.isAgreed && !this.#isInvited;
  }

  hostDisconnected(): void {
    if (this.state.status === 'reading') this.#token = undefined; // asked again when the host comes back
    this.#reading?.abort();
  }

  /** Looks at the invitation of a token, once; as soon as there is somebody to ask. */
  use(token: string): void {
    const { client } = this.#options.team;
    if (!client?.sessions || token === this.#token) return;
    this.#token = token;
    this.#reading?.abort();
    this.isAgreed = false;
    this.form.cancel();
    this.form.reset();
    if (token === '') this.#become({ status: 'invalid' });
    else void this.read();
  }

  /** Looks again, after it failed. Uses nothing up (IN-13). */
  async read(): Promise<void> {
    const { team, announcer } = this.#options;
    this.#reading?.abort();
    const { signal } = (this.#reading = new AbortController());
    this.#become({ status: 'reading' });
    try {
      const preview = await this.#sessions.readInvitation(this.#token ?? '', { signal });
      if (signal.aborted) return;
      const { firstName = '', lastName = '' } = preview;
      this.form.reset({ firstName, lastName, password: '' });
      this.#become({ status: 'open', preview });
    } catch (error) {
      if (signal.aborted) return;
      const failure = failureOf(error);
      if (failure.code !== 'invitationInvalid') {
        return this.#become({ status: 'failed', failure, failedAtMs: team.client?.now() ?? 0 });
      }
      await team.client?.language; // said once, in the language of the page
      if (signal.aborted) return;
      this.#become({ status: 'invalid' });
      announcer.say(team.m.acceptInvitation.invalidTitle);
    }
  }

  async accept(): Promise<void> {
    const { state } = this;
    if (state.status !== 'open') return;
    const { preview } = state;
    const { m, client } = this.#options.team;
    await this.form.send({
      required: { password: preview.hasLogin ? m.signIn.passwordMissing : m.signIn.newPasswordMissing },
      busy: m.acceptInvitation.accepting,
      call: async (signal) => {
        const session = await this.#sessions.acceptInvitation(this.#draft, { signal });
        if (signal.aborted) return;
        this.#become({ status: 'accepted', preview });
        await client?.refresh();
        await this.#enter(session);
      },
      onFailure: ({ code }) => {
        if (code !== 'invitationInvalid') return false;
        this.form.reset();
        this.#become({ status: 'invalid' });
        void this.#focus('[part="message"]');
        return true;
      },
    });
    if (isUncertain(this.form.failure)) await this.#reconcile();
  }

  /** Gives up the call under way, then looks whether it has arrived all the same. */
  async cancel(): Promise<void> {
    this.form.cancel();
    await this.#focus('[part="submit"]');
    await this.#reconcile();
  }

  /** Goes on as the invited person, whoever is signed in now: accepting signs that one in instead. */
  async goOn(): Promise<void> {
    this.isAgreed = true;
    this.#host.requestUpdate();
    await this.form.focusFirst();
  }

  async signOut(): Promise<void> {
    const { team, onSignedOut } = this.#options;
    await this.form.send({
      required: {},
      busy: team.m.signIn.signingOut,
      call: async (signal) => {
        await this.#sessions.signOut({ signal });
        if (signal.aborted) return;
        await team.client?.refresh();
        onSignedOut();
        await this.form.focusFirst();
      },
    });
  }

  /** Whether the invited person is signed in. */
  get #isInvited(): boolean {
    if (this.state.status !== 'open') return false;
    const [own, invited] = [this.#options.team.client?.me?.member.email, this.state.preview.email];
    return (canonicalEmail(own) ?? own) === (canonicalEmail(invited) ?? invited);
  }

  /** Names that were left empty are not sent: what the inviter wrote stands. */
  get #draft(): Acceptance {
    const { firstName = '', lastName = '', password = '' } = this.form.values;
    const names = Object.entries({ firstName, lastName }).map(([field, name]) => [field, name.trim()] as const);
    return { token: this.#token ?? '', password, ...Object.fromEntries(names.filter(([, name]) => name !== '')) };
  }

  get #sessions(): SessionBackend {
    const sessions = this.#options.team.client?.sessions;
    if (!sessions) throw new Error('An invitation is shown while there are sessions only.');
    return sessions;
  }

  async #enter(session: SessionState): Promise<void> {
    this.form.reset();
    this.#options.onAccepted(session);
    await this.#focus('[part="message"]');
  }

  /** The invited person is signed in although no answer came: the invitation has been accepted. */
  async #reconcile(): Promise<void> {
    const session = await sessionAfter(this.#options.team);
    if (!session || this.state.status !== 'open' || !this.#isInvited) return;
    this.#become({ status: 'accepted', preview: this.state.preview });
    await this.#enter(session);
  }

  #become(state: InvitationState): void {
    this.state = state;
    this.#host.requestUpdate();
  }

  async #focus(selector: string): Promise<void> {
    await this.#host.updateComplete;
    this.#host.renderRoot.querySelector<HTMLElement>(selector)?.focus();
  }
}
