import { html, LitElement, type TemplateResult } from 'lit';
import type { Profile } from '../../backend/index.js';
import { TeamController } from '../../client/index.js';
import type { Failure, ProfilePatch } from '../../domain/rules.js';
import { baseStyles } from '../../styles/index.js';
import { AnnouncerController, liveRegion } from '../shared/announcer.js';
import { failureNotice } from '../shared/failure-notice.js';
import { LatePart } from '../shared/late-part.js';
import { skeleton } from '../shared/skeleton.js';
import { myProfileStyles } from './my-profile.styles.js';
import type { ProfileCard } from './profile-card.js';
import { ProfileSource } from './profile-source.js';

export interface MyProfileEventMap {
  /** Before it is saved. `preventDefault()` keeps the kit from saving it. */
  'profile-update-request': CustomEvent<{ readonly patch: ProfilePatch }>;
  /** After the backend accepted it. */
  'profile-updated': CustomEvent<{ readonly profile: Profile }>;
  /** After the backend refused it. */
  'profile-update-failed': CustomEvent<{ readonly patch: ProfilePatch; readonly failure: Failure }>;
  /** After the password was changed, and the other sessions ended. */
  'password-changed': CustomEvent<Readonly<Record<string, never>>>;
  /** After the backend refused that. */
  'password-change-failed': CustomEvent<{ readonly failure: Failure }>;
  /** After another of one's own sessions was ended. */
  'device-signed-out': CustomEvent<Readonly<Record<string, never>>>;
  /** After that failed. */
  'device-sign-out-failed': CustomEvent<{ readonly failure: Failure }>;
  /** Before signing out. `preventDefault()` leaves it to the page. */
  'sign-out-request': CustomEvent<Readonly<Record<string, never>>>;
  /** After somebody signed out here. */
  'signed-out': CustomEvent<Readonly<Record<string, never>>>;
  /** After signing out failed; a `<session-guard>` around hides the page all the same. */
  'sign-out-failed': CustomEvent<{ readonly failure: Failure }>;
}

declare global {
  interface GlobalEventHandlersEventMap extends MyProfileEventMap {}
}

/**
 * The signed-in person's own profile: to read, and after *Edit* to change. Role and e-mail are text; nobody else's
 * profile is reached from here. Where the provider has `sessions`, a part about security comes with it: to change the
 * password, to see one's devices and end their sessions, and to sign out.
 *
 * @tag my-profile
 * @summary Shows and changes one's own profile.
 * @fires {CustomEvent<{ patch: ProfilePatch }>} profile-update-request - Before saving; can be cancelled.
 * @fires {CustomEvent<{ profile: Profile }>} profile-updated - After it was saved.
 * @fires {CustomEvent<{ patch: ProfilePatch, failure: Failure }>} profile-update-failed - After it was not.
 * @fires {CustomEvent<Record<string, never>>} password-changed - After the password was changed.
 * @fires {CustomEvent<{ failure: Failure }>} password-change-failed - After it was not.
 * @fires {CustomEvent<Record<string, never>>} device-signed-out - After another of one's own sessions was ended.
 * @fires {CustomEvent<{ failure: Failure }>} device-sign-out-failed - After it was not.
 * @fires {CustomEvent<Record<string, never>>} sign-out-request - Before signing out; can be cancelled.
 * @fires {CustomEvent<Record<string, never>>} signed-out - After signing out.
 * @fires {CustomEvent<{ failure: Failure }>} sign-out-failed - After that failed.
 * @slot heading - In place of the name.
 * @csspart card - The box around it.
 * @csspart name - The person's name.
 * @csspart edit - The button that opens the form.
 * @csspart save - The button that saves.
 * @csspart security - Password, devices and signing out, where the provider has `sessions`.
 * @csspart change-password - The button that opens the form for it.
 * @csspart save-password - The button that changes the password.
 * @csspart cancel-password - The button that leaves it.
 * @csspart devices - The list of one's own sessions.
 * @csspart end-session - The button that ends one of them.
 * @csspart sign-out - The button that signs out.
 * @csspart avatar - Picture or initials.
 * @csspart notice - What went wrong.
 * @csspart question - The dialog that asks before something happens.
 * @csspart show-password - The button that shows what is typed.
 */
export class MyProfileElement extends LitElement {
  static override styles = [baseStyles, myProfileStyles];

  readonly #team = new TeamController(this);
  readonly #source = new ProfileSource(this, this.#team);
  readonly #announcer = new AnnouncerController(this);
  readonly #part = new LatePart(this, () => import('./profile-card.js'));
  #card: ProfileCard | undefined;
  #missing: Failure | undefined;

  override connectedCallback(): void {
    super.connectedCallback();
    void this.#fetchCard(); // while the profile is read
  }

  protected override willUpdate(): void {
    this.#card?.prepare();
  }

  protected override render(): TemplateResult {
    return html`<div class="profile card" part="card">${this.#content()} ${liveRegion(this.#announcer)}</div>`;
  }

  #content(): TemplateResult {
    const source = this.#source.state;
    if (source.status === 'failed') return failureNotice(this.#team, source.failure, () => this.#source.retry());
    if (this.#missing) return failureNotice(this.#team, this.#missing, () => void this.#fetchCard());
    if (source.status === 'ready' && this.#card) return this.#card.render(source.profile);
    return skeleton(this.#team.m.common.loading, 'person', 'line', 'line', 'line', 'line');
  }

  async #fetchCard(): Promise<void> {
    this.#missing = undefined;
    try {
      const { ProfileCard } = await this.#part.load();
      this.#card ??= new ProfileCard(this, this.#team, this.#source, this.#announcer);
    } catch {
      this.#missing = { code: 'network' };
    }
    this.requestUpdate();
  }
}
