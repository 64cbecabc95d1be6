import { html, LitElement, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { TeamController } from '../../client/index.js';
import type { SessionState } from '../../domain/rules.js';
import { acceptInvitation } from '../../localize/en/accept-invitation.js';
import { signIn } from '../../localize/en/sign-in.js';
import { addEnglish } from '../../localize/index.js';
import { baseStyles } from '../../styles/index.js';
import { AnnouncerController, liveRegion } from '../shared/announcer.js';
import { emit } from '../shared/emit.js';
import { failureNotice } from '../shared/failure-notice.js';
import { retryNotice } from '../sign-in/session-failure.js';
import { isUnconnected, loadingPart, noSessionsPart } from '../sign-in/session-states.js';
import { signInStyles } from '../sign-in/sign-in.styles.js';
import { acceptInvitationStyles } from './accept-invitation.styles.js';
import { AddressToken } from './address-token.js';
import { InvitationFlow } from './invitation-flow.js';
import { acceptanceForm, acceptedMessage, invalidLink, otherPerson } from './invitation-view.js';

addEnglish({ signIn, acceptInvitation });

export interface AcceptInvitationEventMap {
  /** The invited person is in, and signed in; the widgets of the provider know it by now. Carries no secret. */
  'invitation-accepted': CustomEvent<{ readonly session: SessionState }>;
  /** Who was signed in has signed out here, to make room for the invited person. */
  'signed-out': CustomEvent<Readonly<Record<string, never>>>;
}

declare global {
  interface GlobalEventHandlersEventMap extends AcceptInvitationEventMap {}
}

/**
 * The page behind the link of an invitation: says who invites, asks for a password, and lets the person in. The provider
 * around it has `sessions`. A link that cannot be used any more looks the same whatever the reason.
 *
 * @tag accept-invitation
 * @summary Accepts an invitation by its link.
 * @slot heading - In place of the kit's own heading.
 * @fires {CustomEvent<{ session: SessionState }>} invitation-accepted - After the invited person is in.
 * @fires {CustomEvent<Record<string, never>>} signed-out - After whoever was signed in before signed out here.
 * @csspart card - The box around it.
 * @csspart heading - The kit's own heading.
 * @csspart team - The sentence that names the team.
 * @csspart address - The invited address.
 * @csspart form - The form to join.
 * @csspart show-password - The button that shows what is typed as a password.
 * @csspart submit - The button that accepts.
 * @csspart cancel - The button that gives up while it takes its time.
 * @csspart message - What stands in place of the form: accepted, or no longer valid.
 * @csspart notice - What went wrong, or who else is signed in.
 * @csspart sign-out - The button that signs out somebody else.
 * @csspart go-on - The button to go on although somebody else is signed in.
 */
export class AcceptInvitationElement extends LitElement {
  static override styles = [baseStyles, signInStyles, acceptInvitationStyles];

  /** From the link of the invitation. */
  @property() token = '';

  /**
   * Takes the token from the page's address (`#token=…` or `#invitation=…`) while `token` is empty, and removes it there
   * at once. Off by default: the address belongs to the page.
   */
  @property({ type: Boolean, attribute: 'from-address' }) fromAddress = false;

  readonly #team = new TeamController(this);
  readonly #announcer = new AnnouncerController(this);
  readonly #address = new AddressToken(this, () => this.fromAddress && this.token === '');
  readonly #flow = new InvitationFlow(this, {
    team: this.#team,
    announcer: this.#announcer,
    onAccepted: (session) => emit(this, 'invitation-accepted', { session }),
    onSignedOut: () => emit(this, 'signed-out', {}),
  });

  /** Who is signed in has been asked; from then on a form stays, whatever happens to the connection. */
  #isPersonKnown = false;

  protected override willUpdate(): void {
    if (this.#team.state.status !== 'loading') this.#isPersonKnown = true;
    this.#flow.use(this.token || this.#address.read());
  }

  protected override render(): TemplateResult {
    return html`<div class="session stack card" part="card">
      <slot name="heading"><h2 part="heading">${this.#team.m.acceptInvitation.title}</h2></slot>
      ${this.#content()} ${liveRegion(this.#announcer)}
    </div>`;
  }

  #content(): TemplateResult {
    const team = this.#team;
    const { client, state: known } = team;
    const { state } = this.#flow;
    if (known.status === 'failed' && (!client || isUnconnected(known))) {
      return failureNotice(team, known.failure, () => void client?.connect());
    }
    if (client && !client.sessions) return noSessionsPart(team);
    switch (state.status) {
      case 'reading':
        return loadingPart(team, team.m.acceptInvitation.reading);
      case 'invalid':
        return invalidLink(team);
      case 'failed':
        return retryNotice(team, state.failure, state.failedAtMs, () => void this.#flow.read());
      case 'accepted':
        return acceptedMessage(team, state.preview);
      case 'open':
        if (!this.#isPersonKnown) return loadingPart(team);
        return this.#flow.isForOther
          ? otherPerson(team, this.#flow, state.preview)
          : acceptanceForm(team, this.#flow, state.preview);
    }
  }
}
