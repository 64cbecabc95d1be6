import type { LitElement } from 'lit';
import type { SessionBackend } from '../../backend/index.js';
import { parseEmail, type Failure, type SessionState } from '../../domain/rules.js';
import { isUncertain, sessionAfter } from './reconcile.js';
import { SessionForm } from './session-form.js';
import type { SignInFlowOptions, SignInNote, SignInStep } from './sign-in-step.js';
import { SignOut } from './sign-out.js';

/** From the first form to being signed in, by any of the ways, and out again. */
export class SignInFlow {
  step: SignInStep = 'signIn';
  note: SignInNote | undefined;
  /** Signed in here; whatever the team's backend says afterwards. */
  hasSession = false;
  readonly form: SessionForm;
  readonly signOut: SignOut;
  readonly #host: LitElement;
  readonly #options: SignInFlowOptions;
  #oneTimePassword = '';
  #resetToken = '';

  constructor(host: LitElement, options: SignInFlowOptions) {
    this.#host = host;
    this.#options = options;
    this.form = new SessionForm(host, options.team, options.announcer);
    this.signOut = new SignOut(host, options.team, () => this.#leave());
  }

  /** Another mailed link to choose a password by; the empty string for none. */
  useResetToken(token: string): void {
    if (token === this.#resetToken) return;
    this.#resetToken = token;
    this.#become(token ? 'reset' : 'signIn');
  }

  /** Goes to a step that people choose; the address is not typed twice (WCAG 3.3.7). */
  async go(step: 'signIn' | 'forgot'): Promise<void> {
    this.#become(step);
    await this.#host.updateComplete;
    const isTyped = (this.form.values['email'] ?? '') !== '';
    this.#find(isTyped && step === 'signIn' ? '#password' : '#email')?.focus();
  }

  /** Gives up the call under way, then asks who is signed in: it may have arrived all the same. */
  async cancel(): Promise<void> {
    this.form.cancel();
    this.#find('[part="submit"]')?.focus();
    await this.#reconcile();
  }

  async signIn(): Promise<void> {
    const { m } = this.#options.team;
    this.note = undefined;
    await this.form.send({
      required: { email: m.signIn.emailMissing, password: m.signIn.passwordMissing },
      busy: m.signIn.submitting,
      call: async (signal) => {
        const { email = '', password = '' } = this.form.values;
        const outcome = await this.#sessions.signIn({ email: email.trim(), password }, { signal });
        if (signal.aborted) return;
        if (outcome.status === 'signedIn') return this.#enter(outcome.session);
        this.#oneTimePassword = password;
        this.#become('firstPassword');
        await this.form.focusFirst();
      },
    });
    if (isUncertain(this.form.failure)) await this.#reconcile();
  }

  async chooseFirstPassword(): Promise<void> {
    const { m } = this.#options.team;
    await this.form.send({
      required: { password: m.signIn.newPasswordMissing },
      busy: m.signIn.savingPassword,
      call: async (signal) => {
        const { email = '', password = '' } = this.form.values;
        const draft = { email: email.trim(), oneTimePassword: this.#oneTimePassword, password };
        const session = await this.#sessions.useOneTimePassword(draft, { signal });
        if (!signal.aborted) await this.#enter(session);
      },
      onFailure: (failure) => this.#isSpent(failure) && this.#startOver(),
    });
    if (isUncertain(this.form.failure)) await this.#reconcile();
  }

  async resetPassword(): Promise<void> {
    const { m, client } = this.#options.team;
    await this.form.send({
      required: { password: m.signIn.newPasswordMissing },
      busy: m.signIn.savingPassword,
      call: async (signal) => {
        const { password = '' } = this.form.values;
        await this.#sessions.resetPassword({ token: this.#resetToken, password }, { signal });
        if (signal.aborted) return;
        if (client?.me) await client.refresh(); // the sessions of the person are over, this one too if it was theirs
        await this.#turn('signIn', 'passwordChanged');
      },
      onFailure: ({ code }) => {
        if (code !== 'invitationInvalid') return false;
        void this.#turn('forgot', 'linkInvalid');
        return true;
      },
    });
  }

  /** The answer is the same whether or not anybody has the address. */
  async requestLink(): Promise<void> {
    const { m } = this.#options.team;
    this.note = undefined;
    const typed = this.form.values['email'] ?? '';
    const address = parseEmail(typed);
    if (!address.ok && address.problem !== 'empty') {
      this.form.errors = { email: m.common.emailMalformed };
      this.#host.requestUpdate();
      return this.form.focusFirst();
    }
    await this.form.send({
      required: { email: m.signIn.emailMissing },
      busy: m.signIn.sendingLink,
      call: async (signal) => {
        await this.#sessions.requestPasswordReset(address.ok ? address.email : typed, { signal });
        if (signal.aborted) return;
        this.#become('linkSent');
        await this.#focusMessage();
      },
    });
  }

  /** To the sentence that has taken the place of a form, which a screen reader then reads. */
  async #focusMessage(): Promise<void> {
    await this.#host.updateComplete;
    this.#find('[part="message"]')?.focus();
  }

  get #sessions(): SessionBackend {
    const sessions = this.#options.team.client?.sessions;
    if (!sessions) throw new Error('A form is shown while there are sessions only.');
    return sessions;
  }

  /** In: secrets are forgotten, and every widget of the provider asks anew who this is. */
  async #enter(session: SessionState): Promise<void> {
    this.hasSession = true;
    this.#become('signIn');
    this.form.reset();
    await this.#options.team.client?.refresh();
    this.#options.onSignedIn(session);
    await this.#focusMessage();
  }

  async #leave(): Promise<void> {
    this.hasSession = false;
    this.#become('signIn');
    this.form.reset();
    await this.#options.team.client?.refresh();
    this.#options.onSignedOut();
    await this.form.focusFirst();
  }

  async #reconcile(): Promise<void> {
    const session = await sessionAfter(this.#options.team);
    if (!session) return;
    this.#become('signIn');
    this.form.reset();
    this.#options.onSignedIn(session);
    await this.#focusMessage();
  }

  #isSpent({ code }: Failure): boolean {
    return code === 'unauthenticated' || code === 'invitationInvalid';
  }

  /** The one-time password ran out meanwhile; that looks like every refused sign-in (LO-11). */
  #startOver(): boolean {
    this.#become('signIn');
    this.form.failure = { code: 'unauthenticated', reason: 'signInRefused' };
    void this.form.focusFirst();
    return true;
  }

  async #turn(step: SignInStep, note: SignInNote): Promise<void> {
    this.#become(step);
    this.note = note;
    await this.form.focusFirst();
  }

  /** Another form: the address comes along, passwords do not. */
  #become(step: SignInStep): void {
    if (step !== 'firstPassword') this.#oneTimePassword = '';
    this.step = step;
    this.note = undefined;
    this.form.cancel();
    this.form.reset({ email: this.form.values['email'] ?? '', password: '' });
  }

  #find(selector: string): HTMLElement | null {
    return this.#host.renderRoot.querySelector<HTMLElement>(selector);
  }
}
