import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { TeamController } from '../../client/index.js';
import type { SessionState } from '../../domain/rules.js';
import { signIn } from '../../localize/en/sign-in.js';
import { addEnglish } from '../../localize/index.js';
import { baseStyles } from '../../styles/index.js';
import { AnnouncerController, liveRegion } from '../shared/announcer.js';
import { emit } from '../shared/emit.js';
import { failureNotice } from '../shared/failure-notice.js';
import { signInStyles } from './sign-in.styles.js';
import { isUnconnected, loadingPart, noSessionsPart } from './session-states.js';
import { SignInFlow } from './sign-in-flow.js';
import { signInView, titleOf } from './sign-in-view.js';
import { signedInView } from './signed-in-view.js';

addEnglish({ signIn });

export interface SignInEventMap {
  /** Somebody has signed in here; the widgets of the provider know it by now. Carries no secret. */
  'signed-in': CustomEvent<{ readonly session: SessionState }>;
  /** Somebody has signed out here. */
  'signed-out': CustomEvent<Readonly<Record<string, never>>>;
}

declare global {
  interface GlobalEventHandlersEventMap extends SignInEventMap {}
}

/**
 * Signs people in by e-mail and password, for a host without a sign-in of its own: the provider around it has `sessions`.
 * Leads through a one-time password and a forgotten one, and signs out again.
 *
 * @tag sign-in
 * @summary Signs in, and out again.
 * @slot heading - In place of the kit's own heading; stays while somebody is signed in.
 * @fires {CustomEvent<{ session: SessionState }>} signed-in - After somebody signed in here.
 * @fires {CustomEvent<Record<string, never>>} signed-out - After somebody signed out here.
 * @csspart card - The box around it.
 * @csspart heading - The kit's own heading.
 * @csspart form - The form of a step.
 * @csspart show-password - The button that shows what is typed as a password.
 * @csspart submit - The button that sends a form.
 * @csspart cancel - The button that gives up while it takes its time.
 * @csspart forgot - The button to the form for a forgotten password.
 * @csspart back - The button back to signing in.
 * @csspart message - The sentence in place of a form.
 * @csspart notice - What went wrong, or what went before.
 * @csspart sign-out - The button that signs out.
 */
export class SignInElement extends LitElement {
  static override styles = [baseStyles, signInStyles];

  /** From a mailed link to choose a new password: asks for that password first. The page takes it from its address. */
  @property({ attribute: 'reset-token' }) resetToken = '';

  readonly #team = new TeamController(this, { onChange: () => this.#notice() });
  readonly #announcer = new AnnouncerController(this);
  readonly #flow = new SignInFlow(this, {
    team: this.#team,
    announcer: this.#announcer,
    onSignedIn: (session) => emit(this, 'signed-in', { session }),
    onSignedOut: () => emit(this, 'signed-out', {}),
  });
  /** A form is there: it stays, with what is typed into it, whatever happens to the connection. */
  #isAsking = false;

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('resetToken')) this.#flow.useResetToken(this.resetToken);
  }

  protected override render(): TemplateResult {
    return html`<div class="session stack card" part="card">${this.#content()} ${liveRegion(this.#announcer)}</div>`;
  }

  #content(): TemplateResult {
    const { client, state } = this.#team;
    const isSignedIn = state.status === 'ready' || this.#flow.hasSession;
    const isForm = this.#flow.step === 'reset' || (!isSignedIn && this.#isAsking);
    if (client && !client.sessions && !isUnconnected(state)) return noSessionsPart(this.#team);
    if (client && isForm)
      return html`${this.#heading(titleOf(this.#team, this.#flow))}${signInView(this.#team, this.#flow)}`;
    if (isSignedIn) return html`${this.#heading('')} ${signedInView(this.#team, this.#flow)}`;
    if (state.status === 'failed') return failureNotice(this.#team, state.failure, () => void client?.connect());
    return loadingPart(this.#team);
  }

  #heading(title: string): TemplateResult {
    return html`<slot name="heading">${title ? html`<h2 part="heading">${title}</h2>` : nothing}</slot>`;
  }

  /** That nobody is signed in is no failure here, but what the form is for. */
  #notice(): void {
    const { state } = this.#team;
    if (state.status === 'ready') this.#isAsking = false;
    if (state.status !== 'failed' || state.failure.code !== 'unauthenticated') return;
    this.#isAsking = true;
    this.#flow.hasSession = false;
  }
}
